/** What the history of a row says: which of its facts changed, from what to what, by whom and by which way. */
import { type Deadline, type Move, currentDeadline } from '../../inspection/recommendation/deadline';
import type { Step, Way } from '../../inspection/history';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Task } from '../../inspection/recommendation/task';
import { deadlineInWords, dayInWords, stageInWords } from '../facts';
import { shared } from '../tab';
import { type ListFact, type SaidChange, listChanges } from './listChanges';
import { closing, marks } from './tabClosing';
import { asOfInWords, page } from './tabRecommendation';
import { namesInWords } from '../names';

/** A fact as its screen calls it, and what a record says of it; two records that say the same have not changed in it. */
type Fact<T> = { name: string; said: (record: T) => string };

type Promised = { original: Deadline; deadline: Deadline; moves: readonly Move[] };

const joined = (words: readonly string[]): string => words.filter((each) => each !== '').join(', ');

const promised: readonly Fact<Promised>[] = [
  { name: page.due, said: (record) => deadlineInWords(currentDeadline(record)) },
  { name: page.first, said: ({ original }) => deadlineInWords(original) },
];

/** "31 March 2021 → 31 July 2021: the kit came late (agreed by Cat Cole · 2 March 2021)" */
function moveInWords(move: Move): string {
  const { from, to, reason } = move;
  const days = `${deadlineInWords(from)} → ${deadlineInWords(to)}`;
  const facts = page.moveFacts(move);
  return `${days}: ${reason || page.noReason}${facts === '' ? '' : ` (${facts})`}`;
}

const MOVES: ListFact<Promised> = {
  ...{ one: 'Date moved', gone: 'Move of the date taken back' },
  items: ({ moves }) => moves.map(moveInWords),
};

const LISTS: readonly ListFact<Recommendation>[] = [
  {
    ...{ one: 'Closing', gone: 'Step of closing taken back' },
    items: (record) =>
      record.closing.map((step) => joined([closing.step(step.step), closing.byWhom(step), step.basis])),
  },
  {
    ...{ one: 'Link', gone: 'Link taken away' },
    items: (record) => record.links.map(({ is, key, words }) => `${is} ${words || key}`),
  },
];

const OF_RECOMMENDATION: readonly Fact<Recommendation>[] = [
  { name: page.status, said: ({ status }) => status ?? shared.noStatus },
  { name: page.closed, said: ({ closed }) => (closed === undefined ? '' : shared.closed(closed)) },
  { name: page.owner, said: ({ owners }) => namesInWords(owners) },
  { name: 'Level', said: ({ level }) => (level === undefined ? '' : marks.level(level)) },
  { name: 'Tier', said: ({ tier }) => (tier === undefined ? '' : marks.tier(tier)) },
  { name: 'Waiting on', said: ({ awaits }) => joined([awaits?.body ?? '', awaits?.what ?? '']) },
  {
    name: 'Asked next on',
    said: ({ awaits }) => (awaits?.nextChase === undefined ? '' : dayInWords(awaits.nextChase)),
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
  { name: page.owner, said: ({ owners }) => namesInWords(owners) },
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

const changesIn = <T>(facts: readonly Fact<T>[], before: T, after: T): SaidChange[] =>
  facts
    .map(({ name, said }) => ({ name, before: said(before), after: said(after) }))
    .filter((change) => change.before !== change.after);

/** A move says from which date to which: the date in force is not said beside it once more. */
function promiseChanges(before: Promised, after: Promised): SaidChange[] {
  const moves = listChanges(MOVES, before, after);
  const isMoved = after.moves.length > before.moves.length;
  const facts = isMoved ? promised.filter(({ name }) => name !== page.due) : promised;
  return [...changesIn(facts, before, after), ...moves];
}

export function recommendationChanges({ before, version }: Step<Recommendation>): SaidChange[] {
  const after = version.record;
  if (before === undefined || after === undefined) return [];
  return [
    ...changesIn(OF_RECOMMENDATION, before, after),
    ...promiseChanges(before, after),
    ...LISTS.flatMap((list) => listChanges(list, before, after)),
  ];
}

export function taskChanges({ before, version }: Step<Task>): SaidChange[] {
  const after = version.record;
  if (before === undefined || after === undefined) return [];
  return [...changesIn(OF_TASK, before, after), ...promiseChanges(before, after)];
}

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
