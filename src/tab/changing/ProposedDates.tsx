/** Dates that would follow another recommendation: a coordinator lets each follow, with its reason, or leaves it. */
import { useRef, useState } from 'react';
import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ProposedMove } from '../../inspection/recommendation/links';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept } from '../../inspection/register';
import { links as say } from '../../wording/recommendations/tabClosing';
import { refusedBeside } from '../../wording/recommendations/tabRefusals';
import { declineMove } from '../../workflows/coordinating/declineMove';
import { moveDeadline } from '../../workflows/coordinating/moveDeadline';
import { useLayout } from '../pieces/layout';
import { whatFailed } from '../pieces/Trouble';
import { useSession } from '../session/Session';
import { nameOf } from './nameOf';
import { useChange } from './useChange';

type Row = Kept<Recommendation>;
type Props = { row: Row; proposals: readonly ProposedMove<Row>[]; coordinates: boolean };

export function ProposedDates({ row, proposals, coordinates }: Props) {
  const layout = useLayout();
  const [said, setSaid] = useState('');
  return (
    <>
      {proposals.length > 0 && <h3>{say.proposals(proposals.length)}</h3>}
      {proposals.map((proposal) => (
        <MessageBar key={proposal.because.key} intent="info" layout="multiline">
          <MessageBarBody>
            <p className={layout.words}>
              {say.proposed(nameOf(proposal.because), proposal.to, proposal.why)} {coordinates ? '' : say.ask}
            </p>
            {coordinates && <Decide key={row.version} {...{ row, proposal }} onSaid={setSaid} />}
          </MessageBarBody>
        </MessageBar>
      ))}
      <span role="status">{said}</span>
    </>
  );
}

type DecideProps = { row: Row; proposal: ProposedMove<Row>; onSaid: (words: string) => void };

function Decide({ row, proposal: { because, to, why }, onSaid }: DecideProps) {
  const layout = useLayout();
  const { register, actor } = useSession();
  const ending = useRef('');
  const { act, save } = useChange(row, () => onSaid(ending.current));
  if (to === undefined) return null;
  const name = nameOf(because);
  const reason = say.followReason(name, why);
  const busy = act.is === 'busy';
  const follow = () => {
    ending.current = say.followed(to);
    void save((seen, key) => moveDeadline(register, { seen, to, reason, askedBy: '', actor: actor(), key }));
  };
  const leave = () => {
    ending.current = say.left;
    void save((seen, key) =>
      declineMove(register, { seen, because: { key: because.key, name }, to, actor: actor(), key }),
    );
  };
  return (
    <>
      <p className={layout.words}>{say.reasonKept(reason)}</p>
      <div className={layout.row}>
        <Button disabledFocusable={busy} onClick={follow}>
          {say.follow(to)}
        </Button>
        <Button disabledFocusable={busy} onClick={leave}>
          {say.leave}
        </Button>
      </div>
      {act.is === 'refused' && <div role="alert">{refusedBeside(act.refusal)}</div>}
      {act.is === 'failed' && <div role="alert">{whatFailed(act.failure)}</div>}
    </>
  );
}
