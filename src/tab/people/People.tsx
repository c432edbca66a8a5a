/** The screen of roles: who holds each today, who deputises, and which are nobody's. */
import { useMemo } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { type Role, isCoordinator } from '../../inspection/reminders/owner';
import type { Reading } from '../../inspection/register';
import type { Task } from '../../inspection/recommendation/task';
import { people } from '../../wording/tabPeople';
import { useLayout } from '../pieces/layout';
import { Shown } from '../pieces/Shown';
import { UnreadableRows } from '../pieces/UnreadableRows';
import { usePageTitle } from '../frame/pageTitle';
import { together, useRoles, useTasks } from '../session/reading';
import { useSession } from '../session/Session';
import { roleFacts } from './roleFacts';
import { RoleLine } from './RoleLine';
import { useRoleStyles } from './roleStyles';

export function People() {
  usePageTitle(people.title);
  const fetched = together({ roles: useRoles(), tasks: useTasks() });
  return <Shown of={fetched}>{(read) => <Roles {...read} />}</Shown>;
}

function Roles({ roles, tasks }: { roles: Reading<Role>; tasks: Reading<Task> }) {
  const layout = useLayout();
  const { me, today } = useSession();
  const facts = useMemo(() => roleFacts(roles.rows, tasks.rows, today), [roles, tasks, today]);
  const coordinates = isCoordinator(roles.rows, me.id, today);
  const vacant = facts.filter(({ holding }) => holding === undefined).length;
  return (
    <div className={layout.reading}>
      <div className={layout.head}>
        <h1 className={layout.title}>{people.title}</h1>
        <span className={layout.quiet}>{people.tally(facts.length, vacant)}</span>
      </div>
      {!coordinates && <p className={layout.quiet}>{people.readOnly}</p>}
      <UnreadableRows rows={roles.unreadable} />
      {facts.length === 0 ? (
        <p className={layout.quiet}>{people.empty}</p>
      ) : (
        <>
          <ColumnNames coordinates={coordinates} />
          <ul className={layout.plainList} aria-label={people.title}>
            {facts.map((each) => (
              <RoleLine key={each.role.id} facts={each} coordinates={coordinates} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** For the eye only: each line names its own parts to a screen reader. */
function ColumnNames({ coordinates }: { coordinates: boolean }) {
  const styles = useRoleStyles();
  const layout = useLayout();
  const { role, holder, deputy, tasks } = people.columns;
  return (
    <div
      aria-hidden="true"
      className={mergeClasses(styles.columns, styles.names, layout.small, layout.strong)}
    >
      <span>{role}</span>
      <span>{holder}</span>
      <span>{deputy}</span>
      <span className={styles.number}>{tasks}</span>
      {coordinates && <span />}
    </div>
  );
}
