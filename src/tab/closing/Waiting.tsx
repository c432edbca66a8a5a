/** On which body it waits, for what, who asks them next and when; said and changed here, and each chase recorded. */
import { mergeClasses } from '@fluentui/react-components';
import { type Role, isCoordinator, speaksFor } from '../../inspection/reminders/owner';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept } from '../../inspection/register';
import { chaseLateBy, isWaiting, unsaidOf } from '../../inspection/recommendation/waiting';
import { dayInWords } from '../../wording/facts';
import { waiting as say } from '../../wording/recommendations/tabClosing';
import { useLayout } from '../pieces/layout';
import { useSession } from '../session/Session';
import { ChaseForm } from './ChaseForm';
import { InPlace, type Opening } from '../saving/InPlace';
import { Part } from '../pieces/Part';
import { WaitingForm } from './WaitingForm';

type Props = { row: Kept<Recommendation>; roles: readonly Role[] };

export function Waiting({ row, roles }: Props) {
  const layout = useLayout();
  const { me, today } = useSession();
  const coordinates = isCoordinator(roles, me.id, today);
  if (!isWaiting(row) && !coordinates) return null;
  const { awaits } = row;
  const asks = roles.some((role) => role.name === awaits?.askedBy && speaksFor(role, me.id, today));
  const openings: Opening[] = [
    ...(awaits !== undefined && (coordinates || asks)
      ? [
          {
            ...{ name: 'chase', words: say.chase, saved: say.chased },
            form: (ends) => <ChaseForm {...{ row, ...ends }} />,
          } satisfies Opening,
        ]
      : []),
    ...(coordinates
      ? [
          {
            ...{ name: 'set', words: awaits === undefined ? say.set : say.change, saved: say.saved },
            form: (ends) => <WaitingForm {...{ row, roles, ...ends }} />,
          } satisfies Opening,
        ]
      : []),
  ];
  return (
    <Part id="waiting" name={say.title}>
      {isWaiting(row) ? <Facts row={row} /> : <p className={layout.quiet}>{say.nobody}</p>}
      <InPlace openings={openings} />
    </Part>
  );
}

function Facts({ row }: Pick<Props, 'row'>) {
  const layout = useLayout();
  const { today } = useSession();
  const { awaits } = row;
  const [late, unsaid] = [chaseLateBy(row, today), unsaidOf(row)];
  const quiet = mergeClasses(layout.quiet, layout.small);
  const asked = [
    ...(awaits === undefined || awaits.askedBy === '' ? [] : [`${say.askedBy}: ${awaits.askedBy}`]),
    ...(awaits?.nextChase === undefined ? [] : [`${say.nextChase}: ${dayInWords(awaits.nextChase)}`]),
    ...(awaits?.since === undefined ? [] : [`${say.since}: ${dayInWords(awaits.since)}`]),
  ];
  return (
    <>
      {awaits !== undefined && (
        <p className={layout.words}>
          <span className={layout.strong}>{awaits.body}</span> {awaits.what}
        </p>
      )}
      <p className={quiet}>{asked.join(' · ')}</p>
      {late !== undefined && <p className={layout.strong}>{say.late(late)}</p>}
      {unsaid.length > 0 && <p>{say.unsaid(unsaid)}</p>}
    </>
  );
}
