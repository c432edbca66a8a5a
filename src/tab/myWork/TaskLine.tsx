/** One task of mine: where it stands, what was promised, what was last said, and the three answers beside it. */
import { useEffect } from 'react';
import { Link } from 'react-router';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Day } from '../../inspection/day';
import { handedNow } from '../../inspection/asking/handed';
import type { Role } from '../../inspection/reminders/owner';
import type { Kept } from '../../inspection/register';
import { type Task, disownedNow } from '../../inspection/recommendation/task';
import { shared } from '../../wording/tab';
import { details as sayDetails, myWork } from '../../wording/recommendations/tabMyWork';
import { AnswerButtons, AnswerPlace } from '../answering/Answering';
import { taskDue } from '../pieces/due';
import { HandPlace, HandedButton, SaidAnew, useRareHanding } from '../answering/Handing';
import { EvidenceLink } from '../pieces/EvidenceLink';
import { FORCED, NARROW, PRINT, useLayout } from '../pieces/layout';
import { Standing } from '../pieces/Standing';
import { StatusBadge } from '../pieces/StatusBadge';
import { placeOf } from '../answering/placeOf';
import { useAnswering } from '../answering/useAnswering';
import { type Handing, useHanding } from '../answering/useHanding';
import { useToday } from '../session/Session';
import { type Opened, closeDetails, openerOf } from './details';
import { TaskDetails } from './TaskDetails';

// Beside their buttons the words would have no room here.
const MIDDLE = '@media screen and (min-width: 641px) and (max-width: 900px)';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '150px minmax(0, 1fr) auto',
    columnGap: '20px',
    padding: '12px 4px 12px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: '3px solid transparent',
    [FORCED]: { borderLeftColor: 'Canvas' },
    [MIDDLE]: { gridTemplateColumns: '120px minmax(0, 1fr)', rowGap: '6px' },
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '6px', padding: '12px 0 12px 8px' },
  },
  late: {
    borderLeftColor: tokens.colorStatusDangerBorderActive,
    [FORCED]: { borderLeftColor: 'CanvasText' },
  },
  about: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '10px', rowGap: '4px' },
  asks: {
    margin: '2px 0 4px',
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '3',
    overflow: 'hidden',
    [PRINT]: { display: 'block', WebkitLineClamp: 'none', overflow: 'visible' },
  },
  side: {
    display: 'flex',
    flexWrap: 'wrap',
    alignContent: 'flex-start',
    gap: '6px',
    maxWidth: '460px',
    [MIDDLE]: { gridColumn: '2', maxWidth: 'none' },
  },
  place: { gridColumn: '2 / -1', [NARROW]: { gridColumn: '1' } },
});

type Props = {
  task: Kept<Task>;
  /** Something is about to be said of it: it stands still from now on. */
  onBegun: (before: Kept<Task>) => void;
  details: Opened;
  roles: readonly Role[];
  mine: readonly Kept<Task>[];
};

export function TaskLine({ task, onBegun, details, roles, mine }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const today = useToday();
  const answering = useAnswering(task);
  const handing = useHanding({ task, roles, toMore: answering.toMore, onChanged: onBegun });
  const rare = useRareHanding(task, handing);
  const due = taskDue(task, today);
  const where = placeOf(task);
  const opened = details.id === task.id;
  const isAnswered = answering.open !== undefined || handing.open;
  useEffect(() => {
    if (isAnswered) onBegun(task);
  });
  return (
    <li className={mergeClasses(styles.line, due.standing?.is === 'late' && styles.late)}>
      <Standing due={due} />
      <div>
        <div className={styles.about}>
          <Link
            className={mergeClasses(layout.link, layout.strong)}
            to={`/recommendations/${task.recommendationId}`}
          >
            {where}
          </Link>
          <StatusBadge status={task.status} />
        </div>
        <SaidAnew {...{ task, handing }} />
        <p className={mergeClasses(styles.asks, layout.words)}>{task.asks}</p>
        <LastSaid task={task} where={where} />
      </div>
      <div className={styles.side}>
        <AnswerButtons {...{ task, where, answering, rare }} />
        <HandedButton {...{ where, handing }} />
        <Button
          id={openerOf(task.id)}
          size="small"
          appearance="subtle"
          aria-expanded={opened}
          aria-label={sayDetails.of(where)}
          onClick={() => details.toggle(task.id)}
        >
          {sayDetails.show}
        </Button>
      </div>
      <div className={styles.place}>
        <AnswerPlace task={task} where={where} answering={answering} />
        <HandPlace
          {...{ task, where, handing }}
          others={othersToHand(task, { handing, roles, mine, today })}
        />
        {opened && !details.wide && (
          <TaskDetails
            task={task}
            name={`under-${task.id}`}
            onClose={() => closeDetails(task.id, () => details.toggle(task.id))}
          />
        )}
      </div>
    </li>
  );
}

const NOTHING: readonly Kept<Task>[] = [];

type With = { handing: Handing; roles: readonly Role[]; mine: readonly Kept<Task>[]; today: Day };

/** The rest of the same role that is with nobody. */
const othersToHand = (task: Kept<Task>, { handing: { open, role }, roles, mine, today }: With) =>
  !open || role === undefined
    ? NOTHING
    : mine.filter(
        (other) =>
          other.id !== task.id &&
          other.stage !== 'done' &&
          other.owners.includes(role.name) &&
          handedNow(other, roles, today) === undefined &&
          disownedNow(other) === undefined,
      );

const useSaidStyles = makeStyles({
  words: { display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: '2', overflow: 'hidden' },
});

function LastSaid({ task, where }: { task: Task; where: string }) {
  const layout = useLayout();
  const styles = useSaidStyles();
  const { lastSaid, evidence } = task;
  const link = evidence === '' ? shared.noEvidence : <EvidenceLink href={evidence} about={where} />;
  const quiet = mergeClasses(layout.quiet, layout.small);
  if (lastSaid === undefined)
    return (
      <div className={quiet}>
        {myWork.neverSaid} {link}
      </div>
    );
  return (
    <div className={quiet}>
      <span className={mergeClasses(styles.words, layout.words)}>
        {myWork.lastSaid(lastSaid.by, lastSaid.on)} {lastSaid.words}
      </span>
      {link}
    </div>
  );
}
