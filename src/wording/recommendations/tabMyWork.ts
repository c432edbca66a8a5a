/** What My work says: whose work it is, how it is sorted by urgency, and what to do when there is none. */
import { type Day } from '../../inspection/day';
import { hand } from '../asking/tabDeputy';
import { count, dayInWords, monthInWords } from '../facts';
import { number } from '../language';

export const myWork = {
  title: 'My work',
  groups: {
    late: 'Late',
    week: 'In the next 7 days',
    month: 'In the next 4 weeks',
    later: 'Later',
    waiting: 'Waiting on others or an event',
    undated: 'No date',
    claimed: 'Said to be done, under review',
    handed: hand.group,
  },
  all: 'All',
  show: 'Show',
  roleActing: (role: string, since: Day) => `${role} (acting since ${dayInWords(since)})`,
  roleHeld: (role: string, since: Day) => `${role} (since ${dayInWords(since)})`,
  roleDeputy: (role: string) => `${role} (deputy)`,
  noRoleTitle: 'No role is yours today',
  noRole:
    'Tasks belong to roles, and you hold or deputise for none. If one should be yours, ask a coordinator to make you its holder.',
  seeRoles: 'See who holds which role',
  nothingTitle: 'Nothing is waiting for you',
  nothing: (roles: string) => `No open task belongs to ${roles}. A new one appears here and in chat.`,
  nothingHere: 'Nothing in this group. Choose another, or All.',
  lastSaid: (by: string, on: Day) =>
    by === '' ? `Last said in the paper of ${monthInWords(on)}:` : `Last said ${dayInWords(on)} by ${by}:`,
  neverSaid: 'Nothing has been said yet.',
  open: 'Open',
  openThis: (where: string) => `Open ${where}`,
  more: (many: number) => `Show ${number(many)} more`,
  tally: (open: number, late: number) =>
    `${count(open, 'open task')}${late === 0 ? ', none late' : `, ${number(late)} late`}`,
} as const;

export const search = {
  label: 'Search my work',
  placeholder: 'Words, report, number',
  found: (shown: number, all: number) => `${number(shown)} of ${count(all, 'task')}`,
  none: 'No task of yours has these words. Search for fewer of them.',
} as const;

export const details = {
  show: 'Details',
  of: (where: string) => `Details of ${where}`,
  words: 'What the recommendation asks',
  dates: 'What was promised',
  said: 'What was said last',
  open: 'Open the recommendation',
} as const;

export const lately = {
  title: (many: number) => `What I answered lately (${many})`,
  recommendation: 'A recommendation',
} as const;
