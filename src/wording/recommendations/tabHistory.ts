/** What the history of a row says: which of its facts changed, from what to what, by whom and by which way. */
import { type Deadline, type Move, currentDeadline } from '../../inspection/recommendation/deadline';
import type { Step, Way } from '../../inspection/history';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Task } from '../../inspection/recommendation/task';
import { deadlineInWords, dayInWords, stageInWords } from '../facts';
import { shared } from '../tab';
import { links, marks } from './tabClosing';
import { asOfInWords, page } from './tabRecommendation';

/** A fact as its screen calls it, and what a record says of it; two records that say the same have not changed in it. */
type Fact<T> = { name: string; said: (record: T) => string };

type Promised = { original: Deadline; deadline: Deadline; moves: readonly Move[] };

const joined = (words: readonly string[]): string => words.filter((each) => each !== '').join(', ');

const promised: readonly Fact<Promised>[] = [
  { name: page.due, said: (record) => deadlineInWords(currentDeadline(record)) },
  { name: page.first, said: ({ original }) => deadlineInWords(original) },
  {
    name: 'Moves of the date',
    said: ({ moves }) => moves.map(({ to, reason }) => joined([deadlineInWords(to), reason])).join('; '),
  },
];

const OF_RECOMMENDATION: readonly Fact<Recommendation>[] = [
  { name: page.status, said: ({ status }) => status ?? shared.noStatus },
  { name: page.closed, said: ({ closed }) => (closed === undefined ? '' : shared.closed(closed)) },
  { name: page.owner, said: ({ owners }) => owners.join(', ') },
  ...promised,
  { name: 'Level', said: ({ level }) => (level === undefined ? '' : marks.level(level)) },
  { name: 'Tier', said: ({ tier }) => (tier === undefined ? '' : marks.tier(tier)) },
  {
    name: 'Closing',
    said: ({ closing }) =>
      closing.map(({ step, by, on }) => `${step}, ${by.name}, ${dayInWords(on)}`).join('; '),
  },
  { name: 'Waiting on', said: ({ awaits }) => joined([awaits?.body ?? '', awaits?.what ?? '']) },
  {
    name: 'Asked next on',
    said: ({ awaits }) => (awaits?.nextChase === undefined ? '' : dayInWords(awaits.nextChase)),
  },
  {
    name: links.name,
    said: (record) => record.links.map(({ is, key, words }) => `${is} ${words || key}`).join('; '),
  },
  { name: 'Sensitive, because', said: ({ sensitive }) => sensitive },
  { name: 'Original words', said: ({ text }) => text },
  { name: page.report, said: ({ report }) => report },
  { name: 'Number', said: ({ number }) => number },
  { name: 'Kind', said: ({ kind }) => kind },
  { name: 'References', said: ({ refs }) => refs.join(', ') },
  {
    name: 'The last paper that had it',
    said: ({ paper }) => (paper.asOf === '' ? '' : joined([asOfInWords(paper.asOf), paper.comments])),
  },
];

const OF_TASK: readonly Fact<Task>[] = [
  { name: 'What it asks', said: ({ asks }) => asks },
  { name: page.status, said: ({ status }) => status ?? shared.noStatus },
  { name: 'How far it is', said: ({ stage }) => stageInWords(stage) },
  { name: page.owner, said: ({ owners }) => owners.join(', ') },
  ...promised,
  { name: 'Last said', said: ({ lastSaid }) => joined([lastSaid?.by ?? '', lastSaid?.words ?? '']) },
  { name: 'Evidence', said: ({ evidence }) => evidence },
  { name: 'Reminders', said: ({ hush }) => joined([hush?.is ?? '', hush?.reason ?? '']) },
  { name: 'Handed to', said: ({ handed }) => joined([handed?.to.name ?? '', handed?.note ?? '']) },
  { name: 'Asked about it', said: ({ asked }) => joined([asked?.by.name ?? '', asked?.words ?? '']) },
  {
    name: 'Said not to be theirs',
    said: ({ disowned }) => joined([disowned?.by ?? '', disowned?.words ?? '']),
  },
];

export type SaidChange = { name: string; before: string; after: string };

const changesIn = <T>(
  facts: readonly Fact<T>[],
  before: T | undefined,
  after: T | undefined,
): SaidChange[] =>
  before === undefined || after === undefined
    ? []
    : facts
        .map(({ name, said }) => ({ name, before: said(before), after: said(after) }))
        .filter((change) => change.before !== change.after);

export const recommendationChanges = ({ before, version }: Step<Recommendation>): SaidChange[] =>
  changesIn(OF_RECOMMENDATION, before, version.record);
export const taskChanges = ({ before, version }: Step<Task>): SaidChange[] =>
  changesIn(OF_TASK, before, version.record);

type Told = Pick<Step<unknown>, 'first' | 'version' | 'before'>;

export const history = {
  title: 'History',
  hint: 'Who changed which fact, as SharePoint keeps it: also what was changed in the list itself.',
  open: 'Show who changed what',
  close: 'Hide who changed what',
  none: 'Nothing is kept of it.',
  forbidden:
    'You may read this recommendation and not its earlier versions. Whoever looks after the site can let you.',
  nothing: '(nothing)',
  row: 'The recommendation',
  task: (asks: string) => `Task “${asks.length > 60 ? `${asks.slice(0, 60)}…` : asks}”`,
  somebody: 'somebody whose name is not kept',
  unreadable: 'What it said then makes no sense to this app, so nothing of it can be shown.',
  /** What stands where no fact changed. */
  unchanged: ({ first, version, before }: Told): string => {
    if (version.record === undefined) return history.unreadable;
    if (first && version.number > 1)
      return `Earlier versions are not kept any more: this is save ${version.number}, the oldest that is.`;
    if (before === undefined) return 'It was written down.';
    return 'Nothing that this page shows was changed.';
  },
  way: (way: Way, paper: string): string => {
    if (way.is === 'elsewhere') return 'in SharePoint itself';
    if (paper !== '') return `with the paper of ${asOfInWords(paper)}`;
    if (way.is === 'not known' || way.entry === undefined) return '';
    return `${page.kind(way.entry.kind)}, ${page.via[way.entry.via]}`;
  },
  more: (many: number) => `Show ${Math.min(many, 10)} more of ${many}`,
} as const;
