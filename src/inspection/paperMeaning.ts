/** What a paper's words mean: reports, recommendations, tasks and dated remarks, not yet kept anywhere. */
import { type Day, dayOf, monthEnd } from './day';
import { NO_DEADLINE, type Deadline } from './deadline';
import { readOwner } from './owner';
import type { Paper, PaperPlan, PaperReport, PaperRow, PaperTask, PaperWarning } from './paper';
import { deadlineSaid, readDeadline } from './readDeadline';
import { KINDS, type Kind, type PaperTrace, type Recommendation } from './recommendation';
import { type Report, reportKey, shortTitle } from './report';
import { type Closing, readStatus } from './status';
import { type Task, stageOf } from './task';

export type MeantTask = Omit<Task, 'recommendationId'>;

export type MeantRecommendation = {
  recommendation: Omit<Recommendation, 'reportId'>;
  tasks: readonly MeantTask[];
  /** Whether the owner was acting when the paper was written, by role. */
  actingFor: readonly string[];
};

export type MeantReport = { report: Report; recommendations: readonly MeantRecommendation[] };

export type PaperMeaning = {
  asOf: string;
  reports: readonly MeantReport[];
  warnings: readonly PaperWarning[];
};

/** Gives every row a meaning; where the words leave it open, the row is kept as said and a warning names its place. */
export function meaningOf(paper: Paper): PaperMeaning {
  const warnings: PaperWarning[] = [];
  const warn = (place: string, what: string) => warnings.push({ line: 0, place, what });
  const asOf = paper.document.asOf ?? latestPublication(paper);
  if (paper.document.asOf === null)
    warn(
      'the paper',
      `says no month of its own: taken as of its latest report, ${asOf === '' ? 'undated' : asOf}`,
    );
  const reports = [
    ...paper.reports.map((report) => meantReport(report, asOf, warn)),
    ...(paper.plans ?? []).map((plan) => meantPlan(plan, asOf, warn)),
  ];
  const apart = new Map<string, MeantReport>();
  for (const each of reports) apart.set(freeKey(each.report.key, apart), each);
  const named = [...apart].map(([key, each]) => ({ ...each, report: { ...each.report, key } }));
  return { asOf, reports: named, warnings };
}

/** A paper is at least as late as the latest report in it. As 2021-03, or empty. */
const latestPublication = ({ reports }: Paper): string =>
  reports
    .flatMap(({ published }) => (published === null || published.length < 7 ? [] : [published.slice(0, 7)]))
    .sort()
    .at(-1) ?? '';

/** Two plans of one name, with different counts, are two plans. */
function freeKey(key: string, taken: ReadonlyMap<string, unknown>): string {
  for (let count = 1; ; count += 1) {
    const tried = count === 1 ? key : `${key}|${count}`;
    if (!taken.has(tried)) return tried;
  }
}

type Warn = (place: string, what: string) => void;

function meantReport(said: PaperReport, asOf: string, warn: Warn): MeantReport {
  const published = firstDayOf(said.published);
  const report: Report = {
    key: reportKey(said.title, said.published),
    title: said.title,
    line: said.line ?? '',
    scope: said.scope ?? '',
    publishedSaid: said.publishedRaw ?? '',
    published,
    summary: said.summaryRaw ?? '',
    notes: said.notes ?? '',
    paper: asOf,
    plan: undefined,
  };
  const keys = new Map<string, unknown>();
  const recommendations = said.rows.map((row, at) => {
    const key = freeKey(rowKey(report.key, row, at), keys);
    keys.set(key, row);
    return meantRow(row, { key, report: shortTitle(report), asOf, warn, place: placeOf(said, row, at) });
  });
  return { report, recommendations };
}

function meantPlan(said: PaperPlan, asOf: string, warn: Warn): MeantReport {
  const completion = said.completion === null ? NO_DEADLINE : deadlineSaid(said.completion);
  if (said.year === null) warn(said.name, 'no year in the name: kept without a date of publication');
  const report: Report = {
    key: reportKey(said.name, said.year),
    title: said.name,
    line: '',
    scope: '',
    publishedSaid: said.year ?? '',
    published: firstDayOf(said.year?.slice(0, 4) ?? null),
    summary: '',
    notes: '',
    paper: asOf,
    plan: {
      level: numberIn(said.level),
      tier: numberIn(said.progressReview),
      completion,
      update: said.update ?? '',
      closed: said.closed,
      points: said.actionPoints.raw ?? '',
    },
  };
  return { report, recommendations: [] };
}

const numberIn = (words: string | null): number | undefined => {
  const digit = /\b([123])\b/.exec(words ?? '')?.[1];
  return digit === undefined ? undefined : Number(digit);
};

function firstDayOf(published: string | null): Day | undefined {
  const [year, month = '1', date = '1'] = (published ?? '').split('-');
  return year === undefined || year === '' ? undefined : dayOf(Number(year), Number(month), Number(date));
}

const placeOf = (report: PaperReport, row: PaperRow, at: number): string =>
  `${report.title}, ${row.no === null ? `row ${at + 1}` : `number ${row.no}`}`;

/** A row without a number is known by how it begins. */
const rowKey = (reportKeyed: string, row: PaperRow, at: number): string => {
  const words = (row.text ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .slice(0, 40);
  return `${reportKeyed}|${row.no ?? `~${words === '' ? at + 1 : words}`}`;
};

type RowPlace = { key: string; report: string; asOf: string; warn: Warn; place: string };

function meantRow(row: PaperRow, { key, report, asOf, warn, place }: RowPlace): MeantRecommendation {
  const said = readStatus(row.status ?? '');
  const owner = readOwner(row.owner ?? '');
  const due = readDeadline(row.due ?? '');
  const original = row.originalDue === null ? due.original : deadlineSaid(row.originalDue);
  if (row.status !== null && said.status === undefined && !said.closed)
    warn(place, `"${row.status}" is no status: kept as the paper prints it`);
  const recommendation: Omit<Recommendation, 'reportId'> = {
    key,
    report,
    number: row.no ?? '',
    kind: kindOf(row.kind),
    text: row.text ?? '',
    refs: row.refs,
    status: said.status ?? (row.tasks.length > 0 ? worstOf(row.tasks) : undefined),
    closed: said.closed ? closingOf(row, said.status) : undefined,
    original,
    deadline: row.due === null ? NO_DEADLINE : due.now,
    moves: due.moves,
    owners: owner.roles,
    paper: traceOf(row, asOf),
  };
  return {
    recommendation,
    tasks: tasksOf(row, recommendation, asOf),
    actingFor: owner.acting ? owner.roles : [],
  };
}

const KIND_WORDS: Readonly<Record<string, Kind>> = Object.fromEntries(KINDS.map((kind) => [kind, kind]));
const kindOf = (said: string | null): Kind => KIND_WORDS[said?.toLowerCase() ?? ''] ?? 'recommendation';

const SEVERITY = ['Red', 'Amber', 'Green pending sign-off', 'Green', 'White'] as const;

/** Where the paper judges only the tasks, the recommendation stands where its worst task stands. */
function worstOf(tasks: readonly PaperTask[]): Recommendation['status'] {
  const all = tasks.map(({ status }) => readStatus(status ?? '').status);
  return SEVERITY.find((status) => all.includes(status));
}

function closingOf(row: PaperRow, status: Recommendation['status']): Closing {
  if (status === 'White') return 'not ours';
  if (status === 'Green') return 'implemented';
  return /\blinked\b|\btracked\b|\bmonitored\b/i.test(row.comments ?? '')
    ? 'tracked elsewhere'
    : 'no longer relevant';
}

const CONCERN = /^cause\s+of\s+concern\b/i;
const LABEL =
  /^(?:[Rr]ecommendations?|[Aa]reas?\s+for\s+(?:[Ii]mprovement|[Aa]ttention|[Ee]nhancement)|[Cc]ause\s+of\s+concern)\s*(?:\(#\d+\))?\s*(?=[A-Z\n])/;

/** What is to be done, in the report's words: without the label, and of a concern the recommendation under it. */
export function askIn(text: string): string {
  const under = CONCERN.test(text) ? /\bRecommendation\s*(?:\(#\d+\))?\s+(?=[A-Z])/.exec(text) : null;
  const words = under === null ? text : text.slice(under.index + under[0].length);
  return words.replace(LABEL, '').trim() || text;
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

/** A row with sub-rows has a task for each; any other row that is ours to do is one task: all of it. */
function tasksOf(row: PaperRow, whole: Omit<Recommendation, 'reportId'>, asOf: string): MeantTask[] {
  if (row.tasks.length > 0) return row.tasks.map((task, at) => partOf(task, whole, { at, asOf }));
  const notOurs =
    row.accepted?.toUpperCase() === 'NA' || (whole.status === 'White' && whole.owners.length === 0);
  if (notOurs || (whole.status === undefined && whole.owners.length === 0)) return [];
  const stage = whole.closed === undefined ? stageOf(whole.status) : 'done';
  return [
    {
      ...shared(whole, 0),
      asks: askIn(whole.text),
      status: whole.status,
      stage,
      ...saidBy(row.comments, asOf),
    },
  ];
}

const shared = (
  { key, report, number, owners, original, deadline, moves }: Omit<Recommendation, 'reportId'>,
  at: number,
) => ({
  key: `${key}|task ${at + 1}`,
  report,
  number,
  owners,
  original,
  deadline,
  moves,
  evidence: '',
});

function partOf(
  task: PaperTask,
  whole: Omit<Recommendation, 'reportId'>,
  { at, asOf }: { at: number; asOf: string },
): MeantTask {
  const due = readDeadline(task.due ?? '');
  const said = readStatus(task.status ?? '');
  const own = { original: due.original, deadline: due.now, moves: due.moves };
  const stage = said.closed ? 'done' : stageOf(said.status);
  return {
    ...shared(whole, at),
    ...own,
    asks: task.comments ?? askIn(whole.text),
    status: said.status,
    stage,
    ...saidBy(task.comments, asOf),
  };
}

/** The paper's comment is the last that is known to have been said. */
function saidBy(comments: string | null, asOf: string): Pick<Task, 'lastSaid' | 'lastAnswer'> {
  const on = paperDay(asOf);
  if (comments === null || on === undefined) return { lastSaid: undefined, lastAnswer: '' };
  return { lastSaid: { words: comments, by: '', on }, lastAnswer: paperMoment(asOf) };
}

/**
 * The moment its remarks carry: the month's first, in UTC. What a person said in that month came after the paper was
 * asked for, so it is newer than the paper. The year 1 for a paper without a month.
 */
export const paperMoment = (asOf: string): string =>
  `${/^\d{4}-\d{2}$/.test(asOf) ? asOf : '0001-01'}-01T00:00:00.000Z`;

/** The day a paper of a month stands for: its last. */
export function paperDay(asOf: string): Day | undefined {
  const [, year, month] = /^(\d{4})-(\d{2})/.exec(asOf) ?? [];
  return year === undefined || month === undefined ? undefined : monthEnd(Number(year), Number(month));
}

export const sameDeadline = (a: Deadline, b: Deadline): boolean =>
  a.said === b.said && a.lastDay === b.lastDay;
