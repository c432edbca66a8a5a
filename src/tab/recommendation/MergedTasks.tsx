/** The tasks of those it is merged with: what is done for one is done for both, and each is answered here too. */
import { mergedWith } from '../../inspection/recommendation/links';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept } from '../../inspection/register';
import { links as say } from '../../wording/recommendations/tabClosing';
import { useLayout } from '../pieces/layout';
import type { RolesByName } from '../pieces/Owners';
import { Shown } from '../pieces/Shown';
import { UnreadableRows } from '../pieces/UnreadableRows';
import { useRecommendations } from '../session/reading';
import { nameOf } from '../changing/nameOf';
import { useTasksOf } from '../changing/reading';
import { TaskItem } from './Tasks';

type Row = Kept<Recommendation>;

export function MergedTasks({ row, roles }: { row: Row; roles: RolesByName }) {
  const fetched = useRecommendations();
  if (fetched.is !== 'here') return null;
  const all = fetched.value.rows.map((each) => (each.id === row.id ? row : each));
  return mergedWith(row, all).map((other) => <TasksOf key={other.id} other={other} roles={roles} />);
}

function TasksOf({ other, roles }: { other: Row; roles: RolesByName }) {
  const layout = useLayout();
  const tasks = useTasksOf(other.id);
  return (
    <Shown of={tasks}>
      {({ rows, unreadable }) => (
        <section aria-label={say.mergedTasks(nameOf(other), rows.length)}>
          <h3>{say.mergedTasks(nameOf(other), rows.length)}</h3>
          <UnreadableRows rows={unreadable} />
          {rows.length === 0 && <p className={layout.quiet}>{say.noMergedTasks}</p>}
          <ul className={layout.plainList}>
            {rows.map((task) => (
              <TaskItem key={task.id} task={task} roles={roles} text={other.text} />
            ))}
          </ul>
        </section>
      )}
    </Shown>
  );
}
