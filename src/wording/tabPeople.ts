/** What People and roles says: who holds what, what is vacant, and the form that appoints. */
import type { Day } from '../inspection/day';
import { count, dayInWords } from './facts';

export const people = {
  title: 'People and roles',
  tally: (roles: number, vacant: number) =>
    `${count(roles, 'role')}, ${vacant === 0 ? 'none vacant' : `${vacant.toLocaleString('en-GB')} vacant`}`,
  columns: { role: 'Role', holder: 'Holder today', deputy: 'Deputy', tasks: 'Open tasks', change: 'Change' },
  vacant: 'Vacant',
  vacantFrom: (day: Day) => `vacant from ${dayInWords(day)}`,
  noDeputy: 'no deputy',
  acting: 'acting',
  since: (day: Day) => `since ${dayInWords(day)}`,
  until: (day: Day) => `until ${dayInWords(day)}`,
  next: (name: string, day: Day) => `then ${name} from ${dayInWords(day)}`,
  coordinates: 'coordinator',
  seeTasks: (role: string, many: number) => `${role}: see ${count(many, 'open task')}`,
  empty: 'There are no roles yet. They come in with the first paper that is imported.',
  readOnly: 'A coordinator changes who holds a role.',
  change: 'Change',
  changeRole: (role: string) => `Change who holds ${role}`,
  what: 'What changes?',
  whats: {
    ...{ holder: 'A new holder', deputy: 'The deputy', away: 'The holder is away' },
    ...{ manager: 'The manager', directorate: 'Its directorate', vacant: 'Nobody holds it' },
  },
  away: (from: Day, until: Day, deputy: string | undefined) =>
    `away from ${dayInWords(from)} to ${dayInWords(until)}${deputy === undefined ? ': nobody hears in their place, for there is no deputy' : `: ${deputy} is written to`}`,
  awayFrom: 'First day away',
  awayUntil: 'Last day away',
  awayHint: 'Empty both days when the holder is back sooner, or is not away after all.',
  awayNoDeputy: 'This role has no deputy, so the holder goes on being written to. Name a deputy first.',
  awayLine: 'Away',
  notAway: 'not away',
  manager: (name: string) => `late work goes on to ${name}`,
  managerLine: 'Manager',
  noManager: 'as the directory says',
  managerHint:
    'Hears what is long late. Leave it empty to go by the manager in the organisation’s directory.',
  directorate: 'Directorate',
  noDirectorate: 'none said',
  directorateHint: 'The part of the force it belongs to. The overview counts by it. Empty it for none.',
  person: 'Person',
  personHint: 'Begin to type a name and choose from the list.',
  deputyHint: 'Leave it empty for no deputy.',
  searching: 'Searching…',
  nobodyFound: 'Nobody of that name was found.',
  from: 'From',
  actingBox: 'Acting, until someone is appointed',
  choosePerson: 'Choose a person from the list.',
  save: 'Save',
  saved: (role: string) => `${role} is saved.`,
} as const;
