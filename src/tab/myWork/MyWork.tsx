/** The screen of a person's own tasks: what is late first, each answered where it stands. */
import { useMemo, useState } from 'react';
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { type Role, rolesOf } from '../../inspection/owner';
import type { Kept, Reading } from '../../inspection/register';
import type { Task } from '../../inspection/task';
import { myWork } from '../../wording/tabMyWork';
import { useLayout } from '../pieces/layout';
import { Shown } from '../pieces/Shown';
import { UnreadableRows } from '../pieces/UnreadableRows';
import { usePageTitle } from '../session/pageTitle';
import { together, useRoles, useTasks } from '../session/reading';
import { useSession } from '../session/Session';
import { GROUPS, type Group, groupOf, grouped, tasksOf } from './groups';
import { GroupChoice } from './GroupChoice';
import { MyRoles } from './MyRoles';
import { NothingToDo } from './NothingToDo';
import { TaskGroup } from './TaskGroup';

const useStyles = makeStyles({ top: { marginBottom: '8px' } });

export function MyWork() {
  usePageTitle(myWork.title);
  const layout = useLayout();
  const fetched = together({ tasks: useTasks(), roles: useRoles() });
  return (
    <div className={mergeClasses(layout.reading)}>
      <Shown of={fetched}>{({ tasks, roles }) => <MyTasks tasks={tasks} roles={roles.rows} />}</Shown>
    </div>
  );
}

function MyTasks({ tasks, roles }: { tasks: Reading<Task>; roles: readonly Kept<Role>[] }) {
  const { me, today } = useSession();
  const styles = useStyles();
  const layout = useLayout();
  const [held, setHeld] = useState<ReadonlyMap<string, Group>>(new Map());
  const [only, setOnly] = useState<Group>();
  const mine = useMemo(() => tasksOf(tasks.rows, roles, me.id, today), [tasks, roles, me, today]);
  const groups = useMemo(() => grouped(mine, today, held), [mine, today, held]);
  const open = GROUPS.filter((group) => (groups.get(group) ?? []).length > 0);
  const shown = only === undefined ? open : open.filter((group) => group === only);
  const myRoles = rolesOf(roles, me.id, today);
  // It is already said in the session's cache that the task moved on; here it stays where it was.
  const hold = (before: Kept<Task>) => {
    const group = held.get(before.id) ?? groupOf(before, today);
    if (group !== undefined) setHeld((all) => new Map(all).set(before.id, group));
  };
  return (
    <>
      <div className={mergeClasses(layout.head, styles.top)}>
        <h1 className={layout.title}>{myWork.title}</h1>
        <MyRoles me={me} roles={myRoles} today={today} />
      </div>
      <UnreadableRows rows={tasks.unreadable} />
      {open.length === 0 ? (
        <NothingToDo roles={myRoles.map(({ name }) => name)} />
      ) : (
        <>
          <GroupChoice groups={groups} only={only} choose={setOnly} />
          {shown.length === 0 && <p>{myWork.nothingHere}</p>}
          {shown.map((group) => (
            <TaskGroup key={group} group={group} tasks={groups.get(group) ?? []} onAnswering={hold} />
          ))}
        </>
      )}
    </>
  );
}
