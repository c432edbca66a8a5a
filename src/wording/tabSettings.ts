/** What the Settings screen says: what each decision is for, how it is written, and what is wrong with one. */
import type { Authority } from '../inspection/recommendation/closing';
import type { Nation, Weekday } from '../inspection/reminders/calendar';
import { weekdayOf } from '../inspection/reminders/calendar';
import type { Day } from '../inspection/day';
import type { DefinitionSet } from '../inspection/recommendation/definitions';
import type { Heard } from '../inspection/reminders/heardAbout';
import type { SetFault } from '../inspection/recommendation/ownDefinitions';
import type { Channel, PolicyFault } from '../inspection/reminders/policy';
import type { Status } from '../inspection/recommendation/status';
import { count, dayInWords } from './facts';

export const settings = {
  title: 'Settings',
  lead: 'What the organisation decides for itself. Each part is saved by itself.',
  readOnly: 'A coordinator changes these; you can read them.',
  save: 'Save',
  begun: 'Not saved yet. What you typed is kept on this computer.',
  saved: 'Saved.',
  undone: 'Undone. It is as it was before.',
  yes: 'yes',
  no: 'no',
  empty: 'none',
  failed: 'Not saved.',
} as const;

export const organisation = {
  title: 'Organisation',
  explain: 'How papers and their sentences name it.',
  name: 'Name',
  nameHint: 'As the head of a paper prints it: City of London Police. Leave it empty to print none.',
  called: 'In sentences',
  calledHint: 'As counted sentences say it: “There are 3 recommendations for the force”.',
  noCalled: 'Give the words for it, such as “the force”.',
  tooLong: (most: number) => `Keep it under ${count(most, 'letter')}.`,
  oneLine: 'Write it on one line, without a full stop or a digit: it stands inside a sentence.',
} as const;

export const marking = {
  title: 'Protective marking',
  explain: 'Printed at the head and foot of every page. Leave one empty for no marking.',
  board: 'On the board’s paper',
  public: 'On the public version',
} as const;

const WHO: Readonly<Record<Authority['is'], string>> = {
  coordinator: 'A coordinator',
  role: 'The holder of a role',
  body: 'A body outside',
};

export const authority = {
  title: 'Closing authority',
  explain:
    'Who may sign off a recommendation, by its level. For a body outside a coordinator writes it down.',
  who: WHO,
  is: (level: number) => `Level ${level} is signed off by`,
  name: (level: number) => `Level ${level}: its name`,
  noName: 'Give the name that the page of a recommendation will say.',
  noRole: (name: string) =>
    `No role is called “${name}” in the register, so nobody could sign off at this level.`,
  testers: 'Roles that may test a claim',
  testersHint: 'Beside coordinators. One role on each line, as People names it.',
  unknownTesters: (names: string) => `No role is called: ${names}. Write them as People names them.`,
} as const;

const DAYS: Readonly<Record<Weekday, string>> = {
  ...{ 1: 'Monday', 2: 'Tuesday', 3: 'Wednesday', 4: 'Thursday' },
  ...{ 5: 'Friday', 6: 'Saturday', 7: 'Sunday' },
};
const NATION_WORDS: Readonly<Record<Nation, string>> = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
  none: 'None: they are worked',
};

const WAYS: Readonly<Record<Channel, string>> = {
  chat: 'A card in their Teams chat',
  feed: 'A line in their activity feed',
  mail: 'A mail',
};

export const policy = {
  title: 'Reminders',
  explain: 'When owners hear about what is due. A change counts from the next quarter of an hour.',
  daysBefore: 'Days before it is due',
  daysBeforeHint: 'Separated by commas: 28, 14, 7, 1.',
  onTheDay: 'Also on the day itself',
  lateEvery: 'When late, again after so many days',
  hour: 'Hour of the morning',
  hourHint: 'From 0 to 23, on the clock of the time zone.',
  zone: 'Time zone',
  zoneHint: 'Such as Europe/London. Empty for the server’s own.',
  noZone: (zone: string) => `“${zone}” is not a time zone. Write it as Europe/London.`,
  workingDays: 'Days on which reminders go out',
  weekday: (day: Weekday) => DAYS[day],
  holidays: 'Bank holidays kept',
  nation: (nation: Nation) => NATION_WORDS[nation],
  escalateAfter: 'Days late until the manager hears',
  escalateHint: 'Empty for never. Where no manager is known the coordinators hear.',
  evidenceRequired: 'A claim that it is done needs a link to evidence',
  mostSnoozeDays: 'Days an owner may put a reminder off',
  snoozeHint: '0 when nobody may.',
  channels: 'Ways to reach people, tried in this order',
  channel: (channel: Channel) => WAYS[channel],
  channelsHint:
    'Each only where an administrator has set it up, and only when the one before it does not reach the person. A card in chat can be answered on the spot.',
  serverZone: 'the server’s own',
  never: 'never',
  preview: 'What an owner would hear',
  previewDue: 'If a task is due on',
  previewNone: 'Mend what is wrong above to see it.',
  heardTitle: (due: Day) => `About a task due ${dayInWords(due)}, and never answered:`,
  heard: ({ on, left, to }: Heard): string =>
    `${DAYS[weekdayOf(on)]} ${dayInWords(on)}, ${leftInWords(left)}: ${to === 'owner' ? 'the owner' : 'the manager'}`,
  silent: 'Nobody would hear anything.',
  goesOn: (days: number) =>
    `And so on, ${days === 1 ? 'every working day' : `every ${count(days, 'day')}`}, until it is answered.`,
} as const;

const leftInWords = (left: number): string =>
  left === 0 ? 'on the day' : left > 0 ? `${count(left, 'day')} before` : `${count(-left, 'day')} late`;

export function policyFaultInWords(fault: PolicyFault): string {
  switch (fault.is) {
    case 'not days':
      return `Write whole days from 1 to ${fault.most}, separated by commas.`;
    case 'too many':
      return `Give ${fault.most} at most: more than that is noise.`;
    case 'out of range':
      return `Write a whole number from ${fault.least} to ${fault.most}.`;
    case 'none':
      return 'Choose at least one.';
  }
}

const PAST: Readonly<Record<DefinitionSet['pastItsDay'], string>> = {
  Red: 'It is Red',
  'may be Red': 'It may be Red: a person judges',
  nothing: 'Nothing follows from it',
};

export const definitions = {
  title: 'Definitions by date',
  explain:
    'What each colour means, and from when. A paper is judged by the set in force on its last day, and prints its sentences.',
  from: (from: Day, until: Day | undefined) =>
    until === undefined
      ? `in force from ${dayInWords(from)}`
      : `in force from ${dayInWords(from)} to ${dayInWords(until)}`,
  now: 'in force today',
  builtIn: 'from the papers',
  own: 'your own',
  printed: (period: string) => `It stands: ${period} was printed by it.`,
  undefinedHere: 'not defined',
  past: 'An open row past its day',
  pastWords: PAST,
  add: 'Add your own set',
  adding: 'A new set of definitions',
  addHint: 'It begins as a copy of the one in force today.',
  change: 'Change',
  changeOf: (name: string) => `Change the definitions ${name}`,
  remove: 'Remove',
  removeOf: (name: string) => `Remove the definitions ${name}`,
  removeSure: (name: string) => `Remove ${name}? Papers that are still open go by the set before it.`,
  removeYes: (name: string) => `Remove ${name} for good`,
  keep: 'Keep it',
  removed: (name: string) => `${name} is removed.`,
  savedSet: 'The definitions are saved.',
  name: 'Name',
  nameHint: 'Short, such as the year: 2027.',
  begins: 'In force from',
  sentence: (status: Status) => `${status} means`,
} as const;

export function setFaultInWords(fault: SetFault): string {
  if (fault.field === 'begins') return `${fault.by} begins on that day already. Choose another day.`;
  if (fault.is === 'taken') return 'There is a set of this name already. Choose another name.';
  return fault.field === 'name' ? 'Give it a name.' : 'Every paper prints this colour: give its sentence.';
}

export const notADay = 'Choose the day from which it counts.';
