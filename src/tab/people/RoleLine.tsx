/** One role: its holder today or that it is vacant, its deputy, its open work; a coordinator changes it in place. */
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { Button, mergeClasses } from '@fluentui/react-components';
import { addDays } from '../../inspection/day';
import type { Holding } from '../../inspection/reminders/owner';
import type { Verdict } from '../../inspection/verdict';
import { people } from '../../wording/tabPeople';
import { undo as sayUndo } from '../../wording/recommendations/undo';
import { undoAppointment } from '../../workflows/roles/appointHolder';
import { undoOtherNames } from '../../workflows/roles/otherNames';
import type { Separated } from '../../workflows/roles/separateRoles';
import { JoinedLine } from '../joining/JoinedLine';
import { useLayout } from '../pieces/layout';
import { UndoButton } from '../saving/UndoButton';
import { useRefresh } from '../session/reading';
import { useSession } from '../session/Session';
import type { RoleFacts } from './roleFacts';
import { type RoleChange, RoleForm } from './RoleForm';
import { useRoleStyles } from './roleStyles';
import { number } from '../../wording/language';

type Props = {
  facts: RoleFacts;
  coordinates: boolean;
  onJoined: (into: string) => void;
  onSeparated: (separated: Separated) => void;
};

export function RoleLine({ facts, coordinates, onJoined, onSeparated }: Props) {
  const styles = useRoleStyles();
  const layout = useLayout();
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const [last, setLast] = useState<RoleChange & { key: string }>();
  const undo = useUndoRole();
  const button = useRef<HTMLButtonElement>(null);
  const { role, names, joinings } = facts;
  const close = (words = '', change?: RoleChange) => {
    setOpen(false);
    setSaid(words);
    setLast(change && { ...change, key: crypto.randomUUID() });
    button.current?.focus();
  };
  return (
    <li className={styles.item}>
      <div className={styles.columns}>
        <span className={styles.name}>
          <span className={layout.strong}>{role.name}</span>
          {role.coordinates && (
            <span className={mergeClasses(layout.quiet, layout.small)}> {people.coordinates}</span>
          )}
          {role.directorate !== '' && (
            <span className={mergeClasses(layout.quiet, layout.small, styles.under)}>{role.directorate}</span>
          )}
          {names.length > 0 && (
            <span className={mergeClasses(layout.quiet, layout.small, styles.under)}>
              {people.alsoCalled(names)}
            </span>
          )}
        </span>
        <HolderOf facts={facts} />
        <span className={role.deputy === undefined ? layout.quiet : undefined}>
          <span className={styles.label}>{people.columns.deputy}: </span>
          {role.deputy?.name ?? people.noDeputy}
        </span>
        <OpenTasks facts={facts} />
        {coordinates && (
          <Button
            ref={button}
            size="small"
            className={styles.change}
            aria-expanded={open}
            aria-label={people.changeRole(role.name)}
            onClick={() => {
              setSaid('');
              setLast(undefined);
              setOpen(!open);
            }}
          >
            {people.change}
          </Button>
        )}
      </div>
      {coordinates &&
        joinings.map((joined) => <JoinedLine key={joined.key} joined={joined} onSeparated={onSeparated} />)}
      {open && (
        <RoleForm
          {...{ role, names, onJoined }}
          open={facts.open}
          onSaved={(change) => close(people.saved(role.name), change)}
          onClose={() => close()}
        />
      )}
      <div role="status" className={layout.strong}>
        {said}
      </div>
      {/* Whoever has just handed coordination on cannot take it back. */}
      {coordinates && last !== undefined && (
        <UndoButton key={last.key} work={() => undo(last)} onUndone={() => close(sayUndo.undoneRole)} />
      )}
    </li>
  );
}

function useUndoRole() {
  const { register, actor } = useSession();
  const refresh = useRefresh();
  return async (change: RoleChange): Promise<Verdict<unknown>> => {
    const done =
      'role' in change
        ? await undoOtherNames(register, change, actor())
        : await undoAppointment(register, change, actor());
    await refresh('roles', 'setting');
    return done;
  };
}

function HolderOf({ facts: { role, holding, later } }: { facts: RoleFacts }) {
  const { today } = useSession();
  const styles = useRoleStyles();
  const layout = useLayout();
  const quiet = mergeClasses(layout.quiet, layout.small);
  const facts = holding && [
    ...(holding.acting ? [people.acting] : []),
    people.since(holding.from),
    ...(holding.until === undefined ? [] : [people.until(holding.until)]),
    ...(role.away === undefined || role.away.until < today
      ? []
      : [people.away(role.away.from, role.away.until, role.deputy?.name)]),
    ...(role.manager === undefined ? [] : [people.manager(role.manager.name)]),
  ];
  return (
    <span>
      <span className={styles.label}>{people.columns.holder}: </span>
      <span className={holding === undefined ? layout.strong : undefined}>
        {holding?.person.name ?? people.vacant}
      </span>{' '}
      <span className={quiet}>{[...(facts ?? []), ...afterwards(later)].join(', ')}</span>
    </span>
  );
}

/** Until when somebody holds it is said where nobody follows the day after. */
const afterwards = (later: readonly Holding[]): string[] =>
  later.map(({ person, from, until, acting }, at) => {
    const isFollowed = until !== undefined && later[at + 1]?.from === addDays(until, 1);
    return people.then(person.name, { acting, from, until: isFollowed ? undefined : until });
  });

function OpenTasks({ facts: { role, open } }: { facts: RoleFacts }) {
  const styles = useRoleStyles();
  const layout = useLayout();
  const label = <span className={styles.label}>{people.columns.tasks}: </span>;
  if (open === 0)
    return (
      <span className={mergeClasses(styles.number, layout.quiet)}>
        {label}
        {'0'}
      </span>
    );
  return (
    <span className={styles.number}>
      {label}
      <Link
        className={mergeClasses(layout.link, styles.tasksLink)}
        to={`/recommendations?owner=${encodeURIComponent(role.name)}`}
        aria-label={people.seeTasks(role.name, open)}
      >
        {number(open)}
      </Link>
    </span>
  );
}
