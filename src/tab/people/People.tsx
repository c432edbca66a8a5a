/** The screen of roles: who holds each today, who deputises, and which are nobody's. */
import { useMemo, useRef, useState } from 'react';
import { Link } from 'react-router';
import { SearchBox, mergeClasses } from '@fluentui/react-components';
import { type Role, isCoordinated, isCoordinator } from '../../inspection/reminders/owner';
import type { KeptSetting, Reading } from '../../inspection/register';
import type { Task } from '../../inspection/recommendation/task';
import { people } from '../../wording/tabPeople';
import type { JoinedRoles } from '../../inspection/joining/joinedRoles';
import type { Separated } from '../../workflows/roles/separateRoles';
import { type Became, JoiningNote } from '../joining/JoiningNote';
import { useLayout } from '../pieces/layout';
import { Shown } from '../pieces/Shown';
import { UnreadableRows } from '../pieces/UnreadableRows';
import { usePageTitle } from '../frame/pageTitle';
import { type Fetched, together, useRoles, useSetting, useTasks } from '../session/reading';
import { useSession } from '../session/Session';
import { AddRole } from './AddRole';
import { type RoleFacts, inPlaces, isFound, roleFacts } from './roleFacts';
import { RoleLine } from './RoleLine';
import { useRoleStyles } from './roleStyles';

export function People() {
  usePageTitle(people.title);
  const fetched = together({
    roles: useRoles(),
    tasks: useTasks(),
    names: useSetting('role names'),
    joinings: useJoinings(),
  });
  return (
    <Shown heading={people.title} of={fetched}>
      {(read) => <Roles {...read} />}
    </Shown>
  );
}

type Read = {
  roles: Reading<Role>;
  tasks: Reading<Task>;
  names: { kept: KeptSetting<'role names'> | undefined };
  joinings: readonly JoinedRoles[];
};

/** More than these are not looked through by eye. */
const MANY = 8;

function Roles({ roles, tasks, names, joinings }: Read) {
  const layout = useLayout();
  const styles = useRoleStyles();
  const { me, today } = useSession();
  const [words, setWords] = useState('');
  const [became, setBecame] = useState<Became>();
  const title = useRef<HTMLHeadingElement>(null);
  const facts = useMemo(
    () =>
      roleFacts({ roles: roles.rows, tasks: tasks.rows, names: names.kept?.value ?? [], joinings }, today),
    [roles, tasks, names, joinings, today],
  );
  const found = usePlaces(facts).filter((each) => isFound(each, words.trim()));
  const tell = (now: Became) => {
    setBecame(now);
    // The line, or the button, that it was pressed in is gone.
    title.current?.focus();
  };
  const separated = (how: Separated) => tell({ is: 'separated', ...how });
  const coordinates = isCoordinator(roles.rows, me.id, today);
  const vacant = facts.filter(({ holding }) => holding === undefined).length;
  return (
    <div className={layout.reading}>
      <div className={layout.head}>
        <h1 ref={title} tabIndex={-1} className={layout.title}>
          {people.title}
        </h1>
        <span className={layout.quiet}>{people.tally(facts.length, vacant)}</span>
      </div>
      {!coordinates && isCoordinated(roles.rows, today) && <p className={layout.quiet}>{people.readOnly}</p>}
      {!isCoordinated(roles.rows, today) && (
        <p>
          {people.nobodyCoordinates}{' '}
          <Link className={layout.link} to="/set-up">
            {people.toSetUp}
          </Link>
        </p>
      )}
      {coordinates && <AddRole />}
      <JoiningNote {...{ became, joinings }} onSeparated={separated} />
      <UnreadableRows rows={roles.unreadable} />
      {facts.length > MANY && (
        <div className={mergeClasses(layout.row, styles.find)}>
          <SearchBox
            maxLength={200}
            size="small"
            aria-label={people.find}
            placeholder={people.find}
            value={words}
            onChange={(_, { value }) => setWords(value)}
          />
          <span role="status" className={mergeClasses(layout.quiet, layout.small)}>
            {words.trim() !== '' && people.found(found.length, facts.length)}
          </span>
        </div>
      )}
      {facts.length === 0 ? (
        <p className={layout.quiet}>{people.empty}</p>
      ) : (
        <>
          <ColumnNames coordinates={coordinates} />
          <ul className={layout.plainList} aria-label={people.title}>
            {found.map((each) => (
              <RoleLine
                key={each.role.id}
                facts={each}
                coordinates={coordinates}
                onJoined={(into) => tell({ is: 'joined', goes: each.role.name, into })}
                onSeparated={separated}
              />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** Each stays where it first stood; what comes later, as all may that a kept copy did not have, gets its place as it comes. */
function usePlaces(facts: readonly RoleFacts[]): readonly RoleFacts[] {
  const [places, setPlaces] = useState<readonly string[]>([]);
  const come = facts.map(({ role }) => role.id).filter((id) => !places.includes(id));
  const all = come.length === 0 ? places : [...come, ...places];
  if (all !== places) setPlaces(all);
  return inPlaces(facts, all);
}

/** Where they cannot be read, roles are shown all the same. */
function useJoinings(): Fetched<readonly JoinedRoles[]> {
  const read = useSetting('joined roles');
  if (read.is === 'fetching') return read;
  if (read.is === 'failed') return { is: 'here', value: NONE, stale: read.failure };
  return { ...read, value: read.value.kept?.value ?? NONE };
}

const NONE: readonly JoinedRoles[] = [];

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
