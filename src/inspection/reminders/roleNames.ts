/** Other names of a role: papers print "Head of L&OD" for years after it became Head of Learning and Development. */
import { type Role, holderOn } from './owner';
import type { Day } from '../day';
import { inNameOrder } from '../language';

/** A name as papers print it, and the name of the role that it means. */
export type OtherName = { said: string; role: string };
export type RoleNames = readonly OtherName[];

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The name that the register has for the role; a name that nobody has explained is its own. */
export const roleMeant = (names: RoleNames, printed: string): string =>
  names.find(({ said }) => same(said, printed))?.role ?? printed;

/** The role that has this name, or of which it is another name. */
export const roleCalled = <R extends Pick<Role, 'name'>>(
  roles: readonly R[],
  names: RoleNames,
  said: string,
): R | undefined => roles.find(({ name }) => same(name, roleMeant(names, said)));

/** As it is kept, however it was typed. */
export const nameTyped = (typed: string): string => typed.trim().replaceAll(/\s+/g, ' ');

/** Each role once, in the order in which they are said. */
export const rolesMeant = (names: RoleNames, printed: readonly string[]): string[] => [
  ...new Set(printed.map((each) => roleMeant(names, each))),
];

/** What else this role is called, in the order of the alphabet. */
export const otherNamesOf = (names: RoleNames, role: string): string[] =>
  names
    .filter((each) => each.role === role)
    .map(({ said }) => said)
    .sort(inNameOrder);

/** From now on `other` means `role`, and so does all that meant `other`. */
export const withOtherName = (names: RoleNames, other: string, role: string): OtherName[] => [
  ...withoutOtherName(names, other).map((each) => (same(each.role, other) ? { ...each, role } : each)),
  { said: other.trim(), role },
];

export const withoutOtherName = (names: RoleNames, other: string): OtherName[] =>
  names.filter(({ said }) => !same(said, other));

/** The role that stays, with what it lacks of the one that goes into it: a holder, a deputy, a manager, a place. */
export function joinedWith<R extends Role>(stays: R, goes: Role, today: Day): R {
  const isHeld = holderOn(stays, today) !== undefined || stays.holdings.some(({ from }) => from > today);
  return {
    ...stays,
    ...(isHeld ? {} : { holdings: goes.holdings, away: goes.away }),
    deputy: stays.deputy ?? goes.deputy,
    manager: stays.manager ?? goes.manager,
    directorate: stays.directorate === '' ? goes.directorate : stays.directorate,
  };
}
