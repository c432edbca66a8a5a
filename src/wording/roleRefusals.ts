/** What is said when a role cannot be added, joined with another or taken back. */
import { inWords } from '../inspection/day';
import type { RoleRefusal } from '../inspection/reminders/roleRefusal';

export function roleRefusalInWords(refusal: RoleRefusal): string {
  switch (refusal.code) {
    case 'no role name':
      return 'Say what the role is called: Head of Custody.';
    case 'role is there':
      return refusal.name.toLowerCase() === refusal.role.toLowerCase()
        ? `There is a role ${refusal.role} already.`
        : `“${refusal.name}” is another name of ${refusal.role}. Use that role.`;
    case 'role owns':
      return `${refusal.role} owns ${refusal.items === 1 ? '1 row' : `${refusal.items} rows`}, so it stays. Give them to another role first.`;
    case 'not joined':
      return 'They are two roles again already. Somebody else has separated them.';
    case 'joined on':
      return refusal.into === refusal.role
        ? `${refusal.role} is no role any more, so nothing was separated.`
        : `${refusal.role} was joined with ${refusal.into} since. Separate those two first.`;
    case 'nobody would coordinate':
      return `From ${inWords(refusal.from)} nobody would coordinate, and nobody could name the next. Name who takes over as its new holder, or a deputy first.`;
    case 'role coordinates':
      return `${refusal.role} coordinates, and the other role does not. Join them the other way round, so that nobody is made a coordinator, or loses it, in passing.`;
  }
}
