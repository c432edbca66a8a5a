/** What one row of a paper means: a recommendation with its dates, its owners and what is left to do. */
import { NO_DEADLINE } from '../recommendation/deadline';
import { readOwner } from '../reminders/owner';
import type { PaperRow, PaperTask } from '../papers/paper';
import { deadlineSaid, readDeadline } from '../recommendation/readDeadline';
import {
  type Awaits,
  KINDS,
  type Kind,
  type PaperTrace,
  type Recommendation,
  UNSAID,
} from '../recommendation/recommendation';
import { type Closing, readStatus } from '../recommendation/status';
import { type SaidBody, bodyIn } from './bodySaid';
import { concernIn } from './concern';
import { type LinkSaid, linksIn } from './linksSaid';
import type { MeantRecommendation, MeantTask } from './meant';
import { namesIn } from './names';
import { paperDay, paperMoment } from './paperDate';
import { promisesIn } from './promises';
import { type Remark, remarksIn } from './remarks';
import { sensitiveIn } from './sensitiveSaid';
import { tasksOf } from './taskMeaning';
import type { Doubt } from '../papers/doubt';
import type { Place } from '../papers/place';
import { inPlainOrder } from '../language';

export type Warn = (place: Place, what: Doubt) => void;

type RowPlace = { key: string; report: string; asOf: string; warn: Warn; place: Place };

export function meantRow(row: PaperRow, { key, report, asOf, warn, place }: RowPlace): MeantRecommendation {
  const said = readStatus(row.status ?? '');
  const owner = readOwner(row.owner ?? '');
  const due = readDeadline(row.due ?? '');
  if (row.status !== null && said.status === undefined && !said.closed && row.mergedWith.length === 0)
    warn(place, { is: 'no status', words: row.status });
  const recommendation: Omit<Recommendation, 'reportId'> = {
    key,
    report,
    number: row.no ?? '',
    kind: kindOf(row),
    text: row.text ?? '',
    refs: row.refs,
    status: said.status ?? (row.tasks.length > 0 ? worstOf(row.tasks) : undefined),
    closed: said.closed ? closingOf(row, said.status) : undefined,
    original: row.originalDue === null ? due.original : deadlineSaid(row.originalDue),
    deadline: row.due === null ? NO_DEADLINE : due.now,
    moves: due.moves,
    owners: owner.roles,
    paper: traceOf(row, asOf),
    ...UNSAID,
    noneSet: noneSetIn(row),
  };
  const tasks = tasksOf(row, recommendation, asOf);
  const besides = besidesIn(row, recommendation, { asOf, doubt: (what) => warn(place, what) });
  return {
    ...{ tasks, place, ...besides },
    recommendation: {
      ...recommendation,
      sensitive: besides.sensitive,
      links: besides.links.map(({ is, words }) => ({ is, key: '', words })),
      awaits: awaitsOf(besides.awaited),
    },
    actingFor: owner.acting ? owner.roles : [],
    remarks: remarksOf(row, tasks, { asOf, doubt: (what) => warn(place, what) }),
  };
}

/** In the column of original dates, before the force's own; else in that of due dates, or in a sub-row's. */
const noneSetIn = ({ originalDue, due, tasks }: PaperRow): string =>
  [originalDue, due, ...tasks.map((task) => task.due)]
    .map((words) => readDeadline(words ?? '').noneSet)
    .find((words) => words !== '') ?? '';

/** Who asks them, and when, a person has to say. */
const awaitsOf = (said: SaidBody | undefined): Awaits | undefined =>
  said === undefined ? undefined : { ...said, askedBy: '', nextChase: undefined, since: undefined };

/** What the words say beside the judgement: other rows, other bodies, people, secrets. */
function besidesIn(
  row: PaperRow,
  { text, status, closed }: Omit<Recommendation, 'reportId'>,
  { asOf, doubt }: Saying,
): Pick<MeantRecommendation, 'links' | 'awaited' | 'sensitive' | 'names'> {
  const comments = joined([row.comments, ...row.tasks.map((task) => task.comments)]);
  const due = joined([row.due, ...row.tasks.map((task) => task.due)]);
  const merged = row.mergedWith.map((number): LinkSaid => ({
    ...{ is: 'merged with', number, report: '', words: `merged with ${number}` },
  }));
  const names = namesIn(`${text}\n${comments}`);
  if (names.length > 0) doubt({ is: 'names people', names });
  const sensitive = sensitiveIn(comments);
  if (sensitive !== '') doubt({ is: 'sensitive', words: sensitive });
  for (const said of promisedPast(comments, { due, asOf })) doubt({ is: 'promises later', words: said });
  const waits = (status === 'White' || row.accepted?.toUpperCase() === 'NA') && closed === undefined;
  return {
    links: [...merged, ...linksIn(joined([row.status, due, comments]))],
    awaited: waits ? bodyIn({ text, due, comments, status: row.status ?? '' }) : undefined,
    ...{ sensitive, names },
  };
}

/** What a comment promises for later than the last date that is set; a row without a date is not held to one. */
function promisedPast(comments: string, { due, asOf }: { due: string; asOf: string }): string[] {
  const { lastDay } = readDeadline(due).now;
  if (lastDay === undefined) return [];
  return promisesIn(comments, paperDay(asOf)).flatMap((promise) =>
    promise.lastDay !== undefined && promise.lastDay > lastDay ? [promise.said] : [],
  );
}

const joined = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null).join('\n');

type Saying = { asOf: string; doubt: (what: Doubt) => void };

/** A comment of a whole row belongs to the recommendation; that of a sub-row to its task. */
function remarksOf(
  row: PaperRow,
  tasks: readonly MeantTask[],
  { asOf, doubt }: Saying,
): MeantRecommendation['remarks'] {
  const said = [
    { part: '', comments: row.comments },
    ...row.tasks.map(({ comments }, at) => ({ part: tasks[at]?.key ?? '', comments })),
  ];
  const all = said.flatMap(({ part, comments }) => {
    const { dated, rest, doubts } = remarksIn(comments ?? '', asOf);
    doubts.forEach(doubt);
    const undated = rest === '' ? [] : [{ ...undatedRemark(rest, asOf), part, ofPaper: true }];
    return [...dated.map((remark) => ({ ...remark, part, ofPaper: false })), ...undated];
  });
  return all.sort((a, b) => inPlainOrder(a.at, b.at));
}

/** What carries no date was said for this paper. */
const undatedRemark = (words: string, asOf: string): Remark => ({
  ...{ on: paperDay(asOf), at: paperMoment(asOf), words },
});

const KIND_WORDS: Readonly<Record<string, Kind>> = Object.fromEntries(KINDS.map((kind) => [kind, kind]));
// A number may carry the kind, as "AFI 1" does in the papers of 2022.
const kindOf = ({ kind, no, text }: PaperRow): Kind =>
  KIND_WORDS[kind?.toLowerCase() ?? ''] ??
  (/^AFI\b/i.test(no ?? '') ? 'area for improvement' : undefined) ??
  (concernIn(text ?? '') === undefined ? 'recommendation' : 'cause of concern');

const SEVERITY = ['Red', 'Amber', 'Green pending sign-off', 'Green', 'White'] as const;

/** Where the paper judges only the tasks, the recommendation stands where its worst task stands. */
function worstOf(tasks: readonly PaperTask[]): Recommendation['status'] {
  const all = tasks.map(({ status }) => readStatus(status ?? '').status);
  return SEVERITY.find((status) => all.includes(status));
}

function closingOf(row: PaperRow, status: Recommendation['status']): Closing {
  const supersedes =
    /\bsuperseded\b/i.test(row.status ?? '') || /\bsuperseded\s+by\b/i.test(row.comments ?? '');
  if (supersedes && status !== 'Green') return 'superseded';
  if (status === 'White') return 'not ours';
  if (status === 'Green') return 'implemented';
  return /\blinked\b|\btracked\b|\bmonitored\b/i.test(row.comments ?? '')
    ? 'tracked elsewhere'
    : 'no longer relevant';
}

// Cells of sub-rows are traced together: a change in any of them is a change of the row.
const traced = (own: string | null, parts: readonly (string | null)[]): string =>
  [own, ...parts].filter((part) => part !== null).join(' | ');

const traceOf = (row: PaperRow, asOf: string): PaperTrace => ({
  asOf,
  status: traced(
    row.status,
    row.tasks.map(({ status }) => status),
  ),
  due: traced(
    row.due,
    row.tasks.map(({ due }) => due),
  ),
  originalDue: row.originalDue ?? '',
  comments: traced(
    row.comments,
    row.tasks.map(({ comments }) => comments),
  ),
  owner: row.owner ?? '',
  position: row.position ?? '',
  direction: row.direction ?? '',
  resources: row.resources ?? '',
  accepted: row.accepted ?? '',
});
