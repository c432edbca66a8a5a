/** A coordinator takes away what was entered by mistake, a recommendation or a report with all of its own, and brings it back. */
import { isUntouched } from '../../inspection/recommendation/untouched';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import { ownMark } from '../../inspection/recordMark';
import type { Kept, Register } from '../../inspection/register';
import type { Report } from '../../inspection/report/report';
import { type Refusal, type Verdict, allowed, refused } from '../../inspection/verdict';
import { entries } from '../../wording/entries';
import type { Actor } from '../actor';
import { keepRecords } from '../importing/keepRecords';
import type { EnteredRows } from './addReport';
import { entryBy, whyNotJudge } from './coordinate';
import { undoEntered } from './undoEntered';

type Mistake = {
  actor: Actor;
  /** Of its entries in the ledger. */
  key: string;
};

/**
 * A recommendation and its tasks, as they stand: what is taken away, and what Undo brings back. Whoever asks again after a
 * failure asks with the same, for by then part of it may be gone.
 */
export async function wholeRecommendation(
  register: Register,
  row: Kept<Recommendation>,
): Promise<EnteredRows> {
  const report = await register.reports.find(row.reportId);
  return withTasks(register, { report, isWhole: false, rows: [row] });
}

/** A report and all that it asks for, as above. */
export async function wholeReport(register: Register, report: Kept<Report>): Promise<EnteredRows> {
  const { rows } = await register.recommendations.all();
  return withTasks(register, {
    ...{ report, isWhole: true },
    rows: rows.filter(({ reportId }) => reportId === report.id),
  });
}

async function withTasks(
  { tasks }: Register,
  what: Pick<EnteredRows, 'report' | 'isWhole' | 'rows'>,
): Promise<EnteredRows> {
  const ids = new Set(what.rows.map(({ id }) => id));
  const { rows } = await tasks.all();
  return { ...what, tasks: rows.filter(({ recommendationId }) => ids.has(recommendationId)), roles: [] };
}

/** It was entered by hand, and nothing has become of it as a whole. */
export const mayReportGo = ({ paper, reply }: Report): boolean => paper === '' && reply === undefined;

/**
 * Refused once anybody has worked on any of it, a closed paper has it or another recommendation links to it: then it is
 * closed, with the reason. A report stays, too, that a paper brought or whose reply is recorded.
 */
export async function takeEntered(
  register: Register,
  entered: EnteredRows,
  { actor, key }: Mistake,
): Promise<Verdict<EnteredRows>> {
  const refusal = (await whyNotJudge(register, actor)) ?? (await whyItStays(register, entered));
  if (refusal !== undefined) return refused(refusal);
  const done = await undoEntered(register, entered, actor);
  if (done.ok) await tell(register, entered.rows, { actor, key, words: entries.enteredByMistake });
  return done;
}

async function whyItStays(register: Register, entered: EnteredRows): Promise<Refusal | undefined> {
  const { report, isWhole, rows, tasks } = entered;
  const stays = { code: 'item stays', item: report.title } as const;
  if (isWhole && !mayReportGo(report)) return stays;
  const all = await register.recommendations.all();
  const printed = await Promise.all(rows.map(({ id }) => register.positions.of(id)));
  const keys = new Set(rows.map(({ key }) => key));
  const isLinked = all.rows.some(({ links }) => links.some(({ key }) => keys.has(key)));
  const tasksOf = ({ id }: { id: string }) => tasks.filter(({ recommendationId }) => recommendationId === id);
  const isWorked = rows.some((row) => !isUntouched(row, tasksOf(row)));
  const isPrinted = printed.some((positions) => positions.rows.length > 0);
  return isWorked || isLinked || isPrinted ? stays : undefined;
}

/**
 * In new rows under their own keys; begun again after a failure, it finishes the rest. Refused where another was entered
 * under such a key meanwhile.
 */
export async function bringBackEntered(
  register: Register,
  entered: EnteredRows,
  { actor, key }: Mistake,
): Promise<Verdict<EnteredRows>> {
  const refusal = await whyNotJudge(register, actor);
  if (refusal !== undefined) return refused(refusal);
  const [reports, rows, tasks] = await Promise.all([
    ...[register.reports.all(), register.recommendations.all(), register.tasks.all()],
  ] as const);
  const whole = entered.isWhole ? [entered.report] : [];
  const kept = await keepRecords(register.reports, reports.rows, whole.map(asItIs));
  const report = kept.row(entered.report.key) ?? entered.report;
  const under = entered.rows.map((row) => ({ ...row, reportId: report.id }));
  const other = under.find((row) => isOther(row, rows.rows));
  if (other !== undefined) return refused({ code: 'number is there', number: other.number });
  const back = await keepRecords(register.recommendations, rows.rows, under.map(asItIs));
  const idOf = new Map(entered.rows.map((row) => [row.id, back.row(row.key)?.id ?? row.id]));
  const parts = entered.tasks.map((task) => ({
    ...task,
    recommendationId: idOf.get(task.recommendationId) ?? task.recommendationId,
  }));
  const keptParts = await keepRecords(register.tasks, tasks.rows, parts.map(asItIs));
  const now = {
    ...{ report, isWhole: entered.isWhole, roles: [] },
    rows: under.flatMap((row) => back.row(row.key) ?? []),
    tasks: parts.flatMap((task) => keptParts.row(task.key) ?? []),
  };
  await tell(register, now.rows, { actor, key, words: entries.broughtBack });
  return allowed(now);
}

const asItIs = <T>(record: T) => ({ record, decide: () => ({ is: 'same' }) as const });

const isOther = (row: Recommendation, all: readonly Kept<Recommendation>[]): boolean =>
  all.some(({ key, ...now }) => {
    const isSameKey = key.toLowerCase() === row.key.toLowerCase();
    return isSameKey && ownMark({ key, ...now, reportId: row.reportId }) !== ownMark(row);
  });

type Telling = Mistake & { words: (row: Recommendation) => string };

async function tell(
  register: Register,
  rows: readonly Kept<Recommendation>[],
  { actor, key, words }: Telling,
): Promise<void> {
  const told = rows.map((row, at) =>
    entryBy(actor, {
      ...{ key: `${key} ${at + 1}`, recommendationId: row.id, taskId: '' },
      ...{ kind: 'corrected', words: words(row) },
    }),
  );
  // Those of an earlier try are there already.
  await register.updates.addAll(told);
}
