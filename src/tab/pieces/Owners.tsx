/** Whose it is: each role, with the name of whoever holds it today, or that nobody does. */
import { mergeClasses } from '@fluentui/react-components';
import type { Day } from '../../inspection/day';
import { type Role, holderOn } from '../../inspection/owner';
import { shared } from '../../wording/tab';
import { useLayout } from './layout';

export type RolesByName = ReadonlyMap<string, Role>;
export const byName = (roles: readonly Role[]): RolesByName =>
  new Map(roles.map((role) => [role.name, role]));

/** "A. Person (acting)" or "vacant". */
export function holderInWords(role: Role | undefined, today: Day): string {
  const holding = role === undefined ? undefined : holderOn(role, today);
  if (holding === undefined) return shared.vacant;
  return holding.acting ? `${holding.person.name} (${shared.acting})` : holding.person.name;
}

type OwnersProps = { owners: readonly string[]; roles: RolesByName; today: Day; className?: string };

export function Owners({ owners, roles, today, className }: OwnersProps) {
  const layout = useLayout();
  if (owners.length === 0)
    return <span className={mergeClasses(layout.quiet, className)}>{shared.nobody}</span>;
  return (
    <span className={className}>
      {owners.map((name, at) => (
        <span key={name}>
          {at > 0 && ', '}
          {name}{' '}
          <span className={mergeClasses(layout.quiet, layout.small)}>
            {holderInWords(roles.get(name), today)}
          </span>
        </span>
      ))}
    </span>
  );
}
