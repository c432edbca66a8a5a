/** What Reports and plans says: each report's clock and counts, and the forms that enter and change one. */
import type { ReplyClock } from '../inspection/report/replyClock';
import type { ReportFacts } from '../inspection/report/reportFacts';
import type { Kind } from '../inspection/recommendation/recommendation';
import { count, dayInWords } from './facts';

const AT_MOST = ' at the latest (only the month or year of publication is known)';

/** Where the reply stands that the law asks for within 56 days. */
export function clockInWords(clock: ReplyClock): string {
  switch (clock.is) {
    case 'no day':
      return 'No day of publication, so it is not known when a reply is due.';
    case 'other law':
      return 'No reply is owed under the Police Act: it is another inspectorate’s.';
    case 'not owed':
      return `No reply is owed: ${clock.why}`;
    case 'published':
      return clock.days === 0
        ? `Reply published ${dayInWords(clock.on)}, in time.`
        : `Reply published ${dayInWords(clock.on)}, ${count(clock.days, 'day')} late.`;
    case 'runs':
      return `Reply due by ${dayInWords(clock.by)}${clock.surely ? '' : AT_MOST}: ${clock.days === 0 ? 'today is the last day' : `${count(clock.days, 'day')} left`}.`;
    case 'late':
      return `Reply ${count(clock.days, 'day')} late: it was due by ${dayInWords(clock.by)}${clock.surely ? '' : AT_MOST}.`;
    case 'not on record':
      return `No reply on record; it was due by ${dayInWords(clock.by)}.`;
  }
}

const KIND_NAMES: Readonly<Record<Kind, string>> = {
  recommendation: 'Recommendation',
  'area for improvement': 'Area for improvement',
  'cause of concern': 'Cause of concern',
  'area for attention': 'Area for attention',
  'area for enhancement': 'Area for enhancement',
};

export const GROUPS = ['date', 'level', 'tier'] as const;
export type GroupBy = (typeof GROUPS)[number];

const step = (what: string, of: ReportFacts['level']): string =>
  of === undefined
    ? `No ${what}`
    : of === 'several'
      ? `Several ${what}s`
      : `${what.charAt(0).toUpperCase()}${what.slice(1)} ${of}`;

export const reports = {
  title: 'Reports and plans',
  tally: (many: number, owed: number) =>
    `${count(many, 'report')}, ${owed === 0 ? 'no reply owed' : count(owed, 'reply owed', 'replies owed')}`,
  empty: 'There is no report yet.',
  emptyCoordinator: 'There is no report yet. Enter the first one here, or import a paper.',
  readOnly: 'A coordinator enters reports and records replies; you can read them here.',
  groupBy: 'Group by',
  groups: { date: 'Newest first', level: 'Level', tier: 'Tier' } as const satisfies Record<GroupBy, string>,
  groupName: (by: GroupBy, facts: ReportFacts) =>
    by === 'date' ? '' : step(by, by === 'level' ? facts.level : facts.tier),
  published: (said: string) => (said === '' ? 'no day of publication' : `published ${said}`),
  steps: ({ level, tier }: Pick<ReportFacts, 'level' | 'tier'>) =>
    [
      ...(level === undefined ? [] : [level === 'several' ? 'several levels' : `level ${level}`]),
      ...(tier === undefined ? [] : [tier === 'several' ? 'several tiers' : `tier ${tier}`]),
    ].join(', '),
  planOnly: (points: string) =>
    points === '' ? 'Known as a plan only.' : `Known as a plan only: ${points}.`,
  planClosed: 'plan closed',
  behind: (number: string) => `Rows behind “${number}”`,
  one: 'Report',
  missing: 'There is no such report in the register. It may have been removed.',
  back: 'Reports and plans',
  rows: 'What it asks for',
  noRows: 'It asks for nothing that is in the register.',
  list: 'See them in Recommendations',
  whatToDo: 'Rows',
  reply: 'The reply',
  law: 'Police Act 1996, section 55: the local policing body publishes its comments and the chief constable’s within 56 days, of which the day of publication is the first.',
  replyLink: 'the reply',
  replyBy: (name: string) => `recorded by ${name}`,
  summary: 'As the last paper printed it',
  plan: 'The plan',
  addItem: 'Add a recommendation',
  edit: 'Edit the report',
  recordReply: 'Record the reply',
  changeReply: 'Change the reply',
  saved: 'Saved.',
  added: 'Added.',
  entered: (rows: number) =>
    rows === 0 ? 'The report is saved.' : `The report is saved, with ${count(rows, 'item')}.`,
  undone: 'Undone. The report is as it was before.',
  addedUndone: 'Undone. It is no longer in the report.',
  enteredUndone: (title: string) => `Undone. “${title}” is not in the register any more.`,
} as const;

export const replyForm = {
  what: 'What became of it?',
  whats: { published: 'It was published', 'not owed': 'None is owed', undone: 'Nothing yet' },
  on: 'Day it was published',
  link: 'Link to it',
  linkHint: 'Leave it empty while there is none.',
  why: 'Why none is owed',
  whyHint: 'As “the force is clearly not the subject”, or which other reply answers this report too.',
  save: 'Save the reply',
} as const;

export const reportForm = {
  new: 'New report',
  title: 'Title',
  titleHint: 'As it is printed on the report.',
  inspectorate: 'Inspectorate',
  usualInspectorate: 'HMICFRS',
  published: 'Published on',
  scope: 'Whom it is about',
  scopes: {
    force: 'This force',
    national: 'All forces',
    'national thematic': 'All forces, on a theme',
    joint: 'This force, with another inspectorate',
    'national joint': 'All forces, with another inspectorate',
    'super-complaint': 'A super-complaint',
    '': 'Not said',
  },
  line: (scope: string, inspectorate: string) =>
    `A ${scope === '' ? '' : `${scope} `}report${inspectorate === '' ? '' : ` ${inspectorate}`}`,
  items: 'What it asks for',
  paste: 'Paste the recommendations',
  pasteHint:
    'A numbered list is read into one line each, with its kind and its date. Or add them one by one below.',
  read: 'Read the list',
  readFound: (many: number) =>
    `${count(many, 'item')} read. Look ${many === 1 ? 'it' : 'them'} over, then save.`,
  readNothing: 'There is nothing to read yet: paste the recommendations first.',
  addOne: 'Add one',
  remove: (number: string) => `Take away number ${number}`,
  removed: (number: string) => `Number ${number} was taken away.`,
  number: 'Number',
  kind: 'Kind',
  kinds: KIND_NAMES,
  text: 'What it asks, in its own words',
  due: 'Due',
  dueHint: 'A day, a month, or words such as “Immediately”.',
  dueDay: (day: string) => `The last day is ${day}.`,
  dueNone: 'No day: kept in these words, and never called late.',
  owner: 'Owner (role)',
  ownerHint: 'A role of the list or a new one; who holds it is said on People and roles.',
  ownerOfAll: 'Owner of all that name no other',
  item: (number: string) => `Number ${number}`,
  save: 'Save the report',
  saving: (done: number, of: number) => (of === 0 ? 'Saving …' : `Saving … ${done} of ${of}`),
  again:
    'What you typed is kept on this computer. Send it again: what was saved is found, and nothing is there twice.',
  saveItem: 'Save the recommendation',
  saveFacts: 'Save the report',
  draft: 'This is what you had begun. Nothing of it is saved yet.',
} as const;
