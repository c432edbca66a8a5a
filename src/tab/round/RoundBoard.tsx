/** How a round stands: its days, how much is answered, which roles are silent and which were not reached. */
import { ProgressBar, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { isDay } from '../../inspection/day';
import type { Role } from '../../inspection/reminders/owner';
import type { Kept } from '../../inspection/register';
import { type AskStanding, type Board, boardOf, isGoingOut } from '../../inspection/reminders/round';
import type { Ask, Round } from '../../inspection/reminders/roundRecord';
import type { Task } from '../../inspection/recommendation/task';
import { dayInWords } from '../../wording/facts';
import { whyInWords } from '../../wording/chat/deliveryReasons';
import { calledTimes, round as say } from '../../wording/chat/tabRound';
import type { Changed } from '../../workflows/coordinating/undoChange';
import { NARROW, useLayout } from '../pieces/layout';
import { useSession } from '../session/Session';
import { RoundActions } from './RoundActions';

const useStyles = makeStyles({
  bar: { maxWidth: '480px', margin: '6px 0 4px' },
  two: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    columnGap: '32px',
    [NARROW]: { gridTemplateColumns: '1fr' },
  },
  part: { margin: '16px 0 6px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  line: { padding: '6px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

type Props = {
  round: Kept<Round>;
  tasks: readonly Kept<Task>[];
  roles: readonly Role[];
  coordinates: boolean;
  /** It was closed here. */
  onClosed: (closing: Changed<Round>) => void;
};

export function RoundBoard({ round, tasks, roles, coordinates, onClosed }: Props) {
  const layout = useLayout();
  const styles = useStyles();
  const { chatUrl } = useSession();
  const board = boardOf(round, tasks);
  const begun = round.askedAt !== '';
  return (
    <>
      <p className={layout.quiet}>{daysOf(round).join(' · ')}</p>
      {/* Without a tenant the bot runs beside the page and looks every few seconds. */}
      <p role="status">{isGoingOut(round) ? say.goesOut(round.call, chatUrl !== undefined) : ''}</p>
      {begun && (
        <>
          <p className={layout.strong}>{say.progress(board)}</p>
          <ProgressBar
            className={mergeClasses(styles.bar, layout.hollow)}
            aria-label={say.bar}
            thickness="large"
            value={board.items === 0 ? 1 : board.answered / board.items}
          />
          <div className={styles.two}>
            <Silent round={round} board={board} />
            {round.closedAt === '' && <Unreachable asks={board.unreachable} />}
          </div>
        </>
      )}
      {coordinates && round.closedAt === '' && <RoundActions {...{ round, board, roles, onClosed }} />}
    </>
  );
}

/** While it is open, as it is; once closed, as it was frozen. */
function Silent({ round, board }: { round: Round; board: Board }) {
  const layout = useLayout();
  const styles = useStyles();
  const asks = new Map(round.asks.map((ask) => [ask.role, ask]));
  const lines =
    round.closedAt === ''
      ? board.silent.map(({ role, waiting }) => ({ role, items: waiting.length }))
      : round.silent.map(({ role, taskIds }) => ({ role, items: taskIds.length }));
  return (
    <div>
      <h3 className={styles.part}>{say.silent(lines.length)}</h3>
      <p className={layout.quiet}>{lines.length === 0 ? say.nobodySilent : say.printed}</p>
      <ul className={layout.plainList}>
        {lines.map(({ role, items }) => (
          <Line key={role} role={role} items={items} ask={asks.get(role)} />
        ))}
      </ul>
    </div>
  );
}

function Unreachable({ asks }: { asks: readonly AskStanding[] }) {
  const layout = useLayout();
  const styles = useStyles();
  if (asks.length === 0) return null;
  return (
    <div>
      <h3 className={styles.part}>{say.unreachable(asks.length)}</h3>
      <p className={layout.quiet}>{say.unreachableHint}</p>
      <ul className={layout.plainList}>
        {asks.map((ask) => (
          <Line key={ask.role} role={ask.role} items={ask.waiting.length} ask={ask} />
        ))}
      </ul>
    </div>
  );
}

function Line({ role, items, ask }: { role: string; items: number; ask: Ask | undefined }) {
  const layout = useLayout();
  const styles = useStyles();
  const { personName = '', calls = 0, unreachable = '' } = ask ?? {};
  return (
    <li className={mergeClasses(styles.line, layout.words)}>
      <span className={layout.strong}>{role}</span>
      <span className={layout.quiet}>{say.held(personName)}</span>
      <div>
        {unreachable === ''
          ? say.role(items, calledTimes(calls))
          : say.notReached(items, whyInWords(unreachable))}
      </div>
    </li>
  );
}

function daysOf({ askedAt, secondAt, lastAt, closes, closedAt, closedBy }: Round): string[] {
  const on = (moment: string, words: (day: string) => string): string[] => {
    const day = moment.slice(0, 10);
    return isDay(day) ? [words(dayInWords(day))] : [];
  };
  return [
    ...on(askedAt, say.asked),
    ...on(secondAt, say.second),
    ...on(lastAt, say.last),
    ...(closes === undefined ? [] : [say.closes(closes)]),
    ...on(closedAt, (day) => say.closed(day, closedBy)),
  ];
}
