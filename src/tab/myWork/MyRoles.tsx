/** Under the heading: as whom the person is here. */
import type { Day } from '../../inspection/day';
import { type Person, type Role, holderOn } from '../../inspection/reminders/owner';
import { myWork } from '../../wording/recommendations/tabMyWork';
import { useLayout } from '../pieces/layout';

function inWords(role: Role, me: Person, today: Day): string {
  const holding = holderOn(role, today);
  if (holding?.person.id !== me.id) return myWork.roleDeputy(role.name);
  return holding.acting
    ? myWork.roleActing(role.name, holding.from)
    : myWork.roleHeld(role.name, holding.from);
}

export function MyRoles({ me, roles, today }: { me: Person; roles: readonly Role[]; today: Day }) {
  const layout = useLayout();
  const said = [me.name, ...roles.map((role) => inWords(role, me, today))];
  return <span className={layout.quiet}>{said.join(' · ')}</span>;
}
