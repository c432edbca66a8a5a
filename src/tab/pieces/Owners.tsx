/** Whose it is: each role, with the name of whoever holds it today, or that nobody does. */
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { Day } from '../../inspection/day';
import { type Role, holderOn } from '../../inspection/reminders/owner';
import { shared } from '../../wording/tab';
import { item } from '../../wording/recommendations/tabItem';
import { useLayout } from './layout';

const useStyles = makeStyles({
  owner: { display: 'block', overflowWrap: 'anywhere' },
  holder: { display: 'block' },
});

export type RolesByName = ReadonlyMap<string, Role>;
export const byName = (roles: readonly Role[]): RolesByName =>
  new Map(roles.map((role) => [role.name, role]));

/** "A. Person (acting)" or "vacant". */
export function holderInWords(role: Role | undefined, today: Day): string {
  const holding = role === undefined ? undefined : holderOn(role, today);
  if (holding === undefined) return shared.vacant;
  return holding.acting ? `${holding.person.name} (${shared.acting})` : holding.person.name;
}

const deputyInWords = (role: Role | undefined): string =>
  role?.deputy === undefined ? '' : ` · ${item.deputy(role.deputy.name)}`;

type OwnersProps = {
  owners: readonly string[];
  roles: RolesByName;
  today: Day;
  /** Names each role's deputy too. */
  deputies?: boolean;
};

export function Owners({ owners, roles, today, deputies = false }: OwnersProps) {
  const layout = useLayout();
  const styles = useStyles();
  if (owners.length === 0) return <span className={layout.quiet}>{shared.nobody}</span>;
  return owners.map((name) => (
    <span key={name} className={styles.owner}>
      {name}
      <span className={mergeClasses(styles.holder, layout.quiet, layout.small)}>
        {/* Two lines to the eye; to a screen reader the role and its holder must not run together. */}
        <span className={layout.readOut}>: </span>
        {holderInWords(roles.get(name), today)}
        {deputies && deputyInWords(roles.get(name))}
      </span>
    </span>
  ));
}
