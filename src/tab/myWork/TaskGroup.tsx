/** The tasks that stand alike, under a heading; a long group opens in steps. */
import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { Role } from '../../inspection/reminders/owner';
import type { Kept } from '../../inspection/register';
import type { Task } from '../../inspection/recommendation/task';
import { myWork } from '../../wording/recommendations/tabMyWork';
import { useLayout } from '../pieces/layout';
import type { Opened } from './details';
import type { Group } from './groups';
import { TaskLine } from './TaskLine';

const STEP = 50;

type Props = {
  group: Group;
  tasks: readonly Kept<Task>[];
  onBegun: (task: Kept<Task>) => void;
  details: Opened;
  roles: readonly Role[];
  /** All that is mine, of which more may be handed on together. */
  mine: readonly Kept<Task>[];
};

export function TaskGroup({ group, tasks, onBegun, details, roles, mine }: Props) {
  const layout = useLayout();
  const [shown, setShown] = useState(STEP);
  const name = `group-${group}`;
  return (
    <section aria-labelledby={name}>
      <h2 id={name} className={layout.section}>
        {myWork.groups[group]}
      </h2>
      <ul className={layout.plainList}>
        {tasks.slice(0, shown).map((task) => (
          <TaskLine key={task.id} task={task} onBegun={onBegun} {...{ details, roles, mine }} />
        ))}
      </ul>
      {tasks.length > shown && (
        <Button onClick={() => setShown(shown + STEP)}>{myWork.more(tasks.length - shown)}</Button>
      )}
    </section>
  );
}
