/** The screen of a person's own tasks: what is late first, each answered where it stands. */
import { useDeferredValue, useMemo, useState } from 'react';
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { type Role, rolesOf } from '../../inspection/reminders/owner';
import type { Kept, Reading } from '../../inspection/register';
import type { Task } from '../../inspection/recommendation/task';
import { myWork, search as say } from '../../wording/recommendations/tabMyWork';
import { NARROW, useLayout } from '../pieces/layout';
import { SearchInput } from '../pieces/SearchInput';
import { Shown } from '../pieces/Shown';
import { UnreadableRows } from '../pieces/UnreadableRows';
import { usePageTitle } from '../frame/pageTitle';
import { together, useRoles, useTasks } from '../session/reading';
import { useSession } from '../session/Session';
import { useMedia } from '../pieces/useMedia';
import { GROUPS, type Group, type Held, grouped, tasksOf, withWords } from './groups';
import { GroupChoice } from './GroupChoice';
import { LatelyAnswered } from './LatelyAnswered';
import { MyRoles } from './MyRoles';
import { NothingToDo } from './NothingToDo';
import { TaskDetails } from './TaskDetails';
import { TaskGroup } from './TaskGroup';
import { type Opened, closeDetails } from './details';

// Room for the list as it is and a panel beside it that can be read.
const WIDE = '(min-width: 1240px)';

const useStyles = makeStyles({
  top: { marginBottom: '8px' },
  narrowing: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  search: { flexBasis: '220px', marginLeft: 'auto', [NARROW]: { flexBasis: '100%', maxWidth: 'none' } },
  beside: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 360px', columnGap: '24px' },
  panel: {
    position: 'sticky',
    top: '8px',
    maxHeight: 'calc(100vh - 16px)',
    overflowY: 'auto',
    marginTop: '28px',
  },
});

const howMany = (groups: ReturnType<typeof grouped>): number => [...groups.values()].flat().length;

export function MyWork() {
  usePageTitle(myWork.title);
  const fetched = together({ tasks: useTasks(), roles: useRoles() });
  return (
    <Shown heading={myWork.title} of={fetched}>
      {({ tasks, roles }) => <MyTasks tasks={tasks} roles={roles.rows} />}
    </Shown>
  );
}

function MyTasks({ tasks, roles }: { tasks: Reading<Task>; roles: readonly Kept<Role>[] }) {
  const { me, today } = useSession();
  const styles = useStyles();
  const layout = useLayout();
  const [held, setHeld] = useState<Held>(new Map());
  const [only, setOnly] = useState<Group>();
  const [words, setWords] = useState('');
  const [opened, setOpened] = useState<string>();
  const wide = useMedia(WIDE);
  const followed = useDeferredValue(words);
  const looking = useMemo(() => ({ roles, me: me.id, today }), [roles, me, today]);
  const mine = useMemo(() => tasksOf(tasks.rows, looking, held), [tasks, looking, held]);
  const found = useMemo(() => withWords(mine, followed), [mine, followed]);
  const groups = useMemo(() => grouped(found, looking, held), [found, looking, held]);
  const left = useMemo(() => howMany(groups), [groups]);
  const all = useMemo(() => howMany(grouped(mine, looking, held)), [mine, looking, held]);
  const open = GROUPS.filter((group) => (groups.get(group) ?? []).length > 0);
  const shown = only === undefined ? open : open.filter((group) => group === only);
  const myRoles = rolesOf(roles, me.id, today);
  // Whoever else changes it, and whatever the answer makes of it: here it stays where it was.
  const hold = (before: Kept<Task>) => {
    if (!held.has(before.id)) setHeld((known) => new Map(known).set(before.id, before));
  };
  const details: Opened = { id: opened, wide, toggle: (id) => setOpened(opened === id ? undefined : id) };
  const beside = wide ? mine.find(({ id }) => id === opened) : undefined;
  return (
    <div className={beside === undefined ? layout.reading : styles.beside}>
      <div>
        <div className={mergeClasses(layout.head, styles.top)}>
          <h1 className={layout.title}>{myWork.title}</h1>
          <MyRoles me={me} roles={myRoles} today={today} />
        </div>
        <UnreadableRows rows={tasks.unreadable} />
        {all === 0 ? (
          <NothingToDo roles={myRoles.map(({ name }) => name)} />
        ) : (
          <>
            <div className={styles.narrowing}>
              <GroupChoice groups={groups} only={only} choose={setOnly} />
              <SearchInput
                size="small"
                className={styles.search}
                name={say.label}
                placeholder={say.placeholder}
                value={words}
                onType={setWords}
              />
            </div>
            <span role="status" className={mergeClasses(layout.quiet, layout.small)}>
              {followed.trim() !== '' && say.found(left, all)}
            </span>
            {shown.length === 0 && <p>{open.length === 0 ? say.none : myWork.nothingHere}</p>}
            {shown.map((group) => (
              <TaskGroup
                key={group}
                group={group}
                tasks={groups.get(group) ?? []}
                onBegun={hold}
                {...{ roles, mine }}
                details={details}
              />
            ))}
          </>
        )}
        <LatelyAnswered tasks={tasks.rows} />
      </div>
      {beside !== undefined && (
        <div className={styles.panel}>
          <TaskDetails
            key={beside.id}
            task={beside}
            name={`beside-${beside.id}`}
            onClose={() => closeDetails(beside.id, () => setOpened(undefined))}
          />
        </div>
      )}
    </div>
  );
}
