/** What one row of a paper means: a recommendation with its dates, its owners and what is left to do. */
import { NO_DEADLINE } from '../deadline';
import { readOwner } from '../owner';
import type { PaperRow, PaperTask } from '../paper';
import { deadlineSaid, readDeadline } from '../readDeadline';
import { KINDS, type Kind, type PaperTrace, type Recommendation } from '../recommendation';
import { type Closing, readStatus } from '../status';
import type { MeantRecommendation } from './meant';
import { tasksOf } from './taskMeaning';

export type Warn = (place: string, what: string) => void;

type RowPlace = { key: string; report: string; asOf: string; warn: Warn; place: string };

export function meantRow(row: PaperRow, { key, report, asOf, warn, place }: RowPlace): MeantRecommendation {
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
