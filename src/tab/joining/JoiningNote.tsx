/** What became of two roles that were joined, or separated again; what was just joined can be taken back here. */
import { useState } from 'react';
import { MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import type { JoinedRoles } from '../../inspection/joining/joinedRoles';
import { joining as say, stayedInWords } from '../../wording/tabJoining';
import type { Separated } from '../../workflows/roles/separateRoles';
import { useLayout } from '../pieces/layout';
import { UndoButton } from '../saving/UndoButton';
import { Passing } from './Passing';
import { useSeparate } from './useJoin';

export type Became = { is: 'joined'; goes: string; into: string } | ({ is: 'separated' } & Separated);

type Props = {
  became: Became | undefined;
  joinings: readonly JoinedRoles[];
  onSeparated: (separated: Separated) => void;
};

const useStyles = makeStyles({ list: { margin: '4px 0', paddingLeft: '18px' } });

export function JoiningNote({ became, joinings, onSeparated }: Props) {
  const layout = useLayout();
  return (
    <>
      <div className={layout.row}>
        <span role="status" className={layout.strong}>
          {became?.is === 'joined' && say.joined(became.goes, became.into)}
          {became?.is === 'separated' && say.separated(became.role.name, became.passed)}
        </span>
        {became?.is === 'joined' && <WayBack key={became.goes} {...{ became, joinings, onSeparated }} />}
      </div>
      {became?.is === 'separated' && <Stayed {...became} />}
    </>
  );
}

function WayBack(props: Omit<Props, 'became'> & { became: { goes: string; into: string } }) {
  const { became, joinings, onSeparated } = props;
  const layout = useLayout();
  const { step, separate } = useSeparate();
  const joined = joinings.find(({ goes, stays }) => goes.name === became.goes && stays.name === became.into);
  // One that somebody else separates meanwhile was not too much.
  const [tooMuch] = useState(joined === undefined);
  if (joined === undefined) return tooMuch && <span className={layout.quiet}>{say.forGood}</span>;
  const undo = async () => {
    const done = await separate(joined);
    if (done.ok) onSeparated(done.value);
    return done;
  };
  return (
    <>
      <UndoButton key={joined.key} work={undo} onUndone={() => undefined} />
      <Passing step={step} what={say.separateFrom(became.goes, became.into)} />
    </>
  );
}

function Stayed({ stayed }: Pick<Separated, 'stayed'>) {
  const styles = useStyles();
  const layout = useLayout();
  if (stayed.length === 0) return null;
  return (
    <MessageBar role="alert" intent="warning" layout="multiline">
      <MessageBarBody>
        {say.stayed}
        <ul className={styles.list}>
          {stayed.map((each) => (
            <li key={stayedInWords(each)} className={layout.words}>
              {stayedInWords(each)}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
