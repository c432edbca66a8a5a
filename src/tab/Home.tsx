/** Where to begin: an owner at what is theirs; a coordinator or manager with nothing of their own at the overview. */
import { useEffect } from 'react';
import { Navigate } from 'react-router';
import { isHandedTo } from '../inspection/asking/handed';
import { isCoordinator, rolesOf } from '../inspection/reminders/owner';
import { product } from '../wording/tab';
import { Shown } from './pieces/Shown';
import { keepLedTo } from './frame/begun';
import { together, useRoles, useTasks } from './session/reading';
import { useSession } from './session/Session';

export function Home() {
  const { me, today } = useSession();
  const fetched = together({ roles: useRoles(), tasks: useTasks() });
  return (
    <Shown heading={product} of={fetched}>
      {({ roles, tasks }) => {
        const mine = new Set(rolesOf(roles.rows, me.id, today).map(({ name }) => name));
        const own = tasks.rows.some(
          (task) =>
            task.stage !== 'done' &&
            (task.owners.some((o) => mine.has(o)) || isHandedTo(task, roles.rows, me.id, today)),
        );
        const ownerWithoutWork = mine.size > 0 && !isCoordinator(roles.rows, me.id, today);
        return <Led to={own || ownerWithoutWork ? '/mine' : '/overview'} />;
      }}
    </Shown>
  );
}

function Led({ to }: { to: string }) {
  useEffect(() => keepLedTo(to), [to]);
  return <Navigate replace to={to} />;
}
