/** What the force does about it: each task with its stage, owner and day, answered here by those who own it. */
import { useMemo, useState } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { isHandedTo } from '../../inspection/asking/handed';
import { type Role, speaksFor } from '../../inspection/reminders/owner';
import type { Kept } from '../../inspection/register';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Task } from '../../inspection/recommendation/task';
import { stageInWords } from '../../wording/facts';
import { page } from '../../wording/recommendations/tabRecommendation';
import { undo as sayUndo } from '../../wording/recommendations/undo';
import { taskForm as say } from '../../wording/recommendations/tabTasks';
import { mayGo } from '../../workflows/coordinating/handOutTask';
import type { Undoable } from '../../workflows/coordinating/undoChange';
import { AnswerButtons, AnswerPlace } from '../answering/Answering';
import { HandPlace, HandedButton, HandedTo, useRareHanding } from '../answering/Handing';
import { TakeTaskAway } from '../changing/TakeTaskAway';
import { AddTaskForm, ChangeTaskForm } from '../changing/TaskForm';
import { type Ends, InPlace } from '../saving/InPlace';
import { UndoButton } from '../saving/UndoButton';
import { useUndo } from '../saving/useUndo';
import { taskDue } from '../pieces/due';
import { EvidenceLink } from '../pieces/EvidenceLink';
import { NARROW, useLayout } from '../pieces/layout';
import { Owners, type RolesByName } from '../pieces/Owners';
import { Standing } from '../pieces/Standing';
import { StatusBadge } from '../pieces/StatusBadge';
import { useAnswering } from '../answering/useAnswering';
import { useHanding } from '../answering/useHanding';
import { useSession } from '../session/Session';
import { Part } from '../pieces/Part';

const useStyles = makeStyles({
  task: { padding: '10px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    columnGap: '24px',
    rowGap: '4px',
    margin: '6px 0',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  asks: { margin: 0 },
  add: { marginTop: '12px' },
});

// On this page one thing is handed on at a time.
const NO_OTHERS: readonly Kept<Task>[] = [];

type TasksProps = {
  tasks: readonly Kept<Task>[];
  roles: RolesByName;
  text: string;
  /** What stands here may be old. */
  readOnly?: boolean;
  /** Under which a coordinator hands out tasks. */
  row?: Kept<Recommendation> | undefined;
};

export function Tasks({ tasks, ...props }: TasksProps) {
  const layout = useLayout();
  const { row, roles } = props;
  // Its own line goes with it, so what became of it is said here.
  const [gone, setGone] = useState<Undoable>();
  return (
    <Part id="tasks" name={page.tasks(tasks.length)}>
      {tasks.length === 0 ? (
        <p className={layout.quiet}>{page.noTasks}</p>
      ) : (
        <ul className={layout.plainList}>
          {tasks.map((task) => (
            <TaskItem key={task.id} task={task} {...props} onGone={setGone} />
          ))}
        </ul>
      )}
      <Gone gone={gone} />
      {row !== undefined && row.closed === undefined && <AddTask row={row} roles={[...roles.values()]} />}
    </Part>
  );
}

function AddTask({ row, roles }: { row: Kept<Recommendation>; roles: readonly Role[] }) {
  const styles = useStyles();
  return (
    <div className={styles.add}>
      <InPlace
        openings={[
          {
            ...{ name: 'add', words: say.add, saved: say.added },
            form: (ends) => <AddTaskForm {...{ row, roles, ...ends }} />,
          },
        ]}
      />
    </div>
  );
}

function Gone({ gone }: { gone: Undoable | undefined }) {
  const layout = useLayout();
  const undo = useUndo();
  const [undone, setUndone] = useState<Undoable>();
  const isUndone = gone !== undefined && gone === undone;
  return (
    <div className={layout.row}>
      <span role="status" className={layout.strong}>
        {isUndone ? sayUndo.done : gone !== undefined && say.takenAway}
      </span>
      {gone !== undefined && !isUndone && (
        <UndoButton key={gone.key} of={[gone]} work={() => undo(gone)} onUndone={() => setUndone(gone)} />
      )}
    </div>
  );
}

type ItemProps = Omit<TasksProps, 'tasks'> & {
  task: Kept<Task>;
  /** It was taken away. */
  onGone?: (undo: Undoable | undefined) => void;
};

export function TaskItem({ task, roles, text, row, readOnly = false, onGone }: ItemProps) {
  const styles = useStyles();
  const layout = useLayout();
  const { me, today } = useSession();
  const answering = useAnswering(task);
  const where = task.asks.slice(0, 80);
  const all = useMemo(() => [...roles.values()], [roles]);
  const handing = useHanding({ task, roles: all, toMore: answering.toMore });
  const rare = useRareHanding(task, handing);
  const holds = task.owners.some((name) => {
    const role = roles.get(name);
    return role !== undefined && speaksFor(role, me.id, today);
  });
  const isWhole = task.asks === text;
  const mine = holds || isHandedTo(task, all, me.id, today);
  return (
    <li className={styles.task}>
      {/* One task is often the whole of it, in the same words: they stand above already. */}
      <p className={mergeClasses(styles.asks, layout.words)}>{isWhole ? page.wholeOfIt : task.asks}</p>
      <div className={styles.facts}>
        <span>
          <StatusBadge status={task.status} />{' '}
          <span className={layout.quiet}>{stageInWords(task.stage)}</span>
        </span>
        <div>
          <Owners owners={task.owners} roles={roles} today={today} />
        </div>
        <Standing due={taskDue(task, today)} />
      </div>
      {task.evidence !== '' && <EvidenceLink href={task.evidence} about={where} />}
      <HandedTo handing={handing} />
      {mine && !readOnly && (
        <>
          <div className={layout.row}>
            <AnswerButtons {...{ task, where, answering, rare }} />
            <HandedButton {...{ where, handing }} />
          </div>
          <AnswerPlace task={task} where={where} answering={answering} />
          <HandPlace {...{ task, where, handing }} others={NO_OTHERS} />
        </>
      )}
      {row !== undefined && row.closed === undefined && task.stage !== 'done' && (
        <InPlace
          openings={[
            {
              ...{ name: `change-${task.id}`, words: say.change, label: say.changeOf(where), small: true },
              saved: say.changed,
              form: (ends) => <ChangeTaskForm {...{ task, roles: all, isWhole, ...ends }} />,
            },
            ...(onGone === undefined || !mayGo(task)
              ? []
              : [
                  {
                    ...{ name: `away-${task.id}`, words: say.takeAway, label: say.takeAwayOf(where) },
                    ...{ small: true, saved: '' },
                    form: ({ onClose }: Ends) => <TakeTaskAway {...{ task, onClose }} onSaved={onGone} />,
                  },
                ]),
          ]}
        />
      )}
    </li>
  );
}
