/** A coordinator enters a report by hand, or adds to one: the report, what it asks for, a task each, and the roles it names. */
import { whyNotMeant } from '../../inspection/meantDay';
import type { Day } from '../../inspection/day';
import { NO_DEADLINE } from '../../inspection/recommendation/deadline';
import { freeKey } from '../../inspection/meaning/freeKey';
import { askIn } from '../../inspection/meaning/taskMeaning';
import { deadlineSaid } from '../../inspection/recommendation/readDeadline';
import {
  type Kind,
  NO_PAPER,
  type Recommendation,
  UNSAID,
  sameNumber,
} from '../../inspection/recommendation/recommendation';
import type { Kept, Register } from '../../inspection/register';
import { type Report, reportKey, shortTitle } from '../../inspection/report/report';
import { type Role, vacantRole } from '../../inspection/reminders/owner';
import { roleMeant } from '../../inspection/reminders/roleNames';
import type { Task } from '../../inspection/recommendation/task';
import { type Verdict, allowed, refused } from '../../inspection/verdict';
import type { Actor } from '../actor';
import { whyNotCoordinator } from './coordinate';
import { type Decision, type KeptRecords, keepRecords } from '../importing/keepRecords';
import { otherNamesIn } from '../roles/otherNames';

export type NewItem = {
  number: string;
  kind: Kind;
  text: string;
  /** The date in words, as the report gives it; empty for none. */
  due: string;
  /** The owner's role; empty while nobody is named. */
  owner: string;
};

export type NewReport = {
  title: string;
  inspectorate: string;
  /** "national", "force" or another word for whom it is about. */
  scope: string;
  published: Day;
  publishedSaid: string;
  line: string;
};

export type Entered = {
  report: Kept<Report>;
  /** Undefined where part of it was there before: it may be an earlier try, and it may be what somebody entered long ago. */
  undo: EnteredRows | undefined;
};

/** All that came in one go, by which it can be taken back. */
export type EnteredRows = {
  report: Kept<Report>;
  /** The report came too, not rows alone. */
  isWhole: boolean;
  rows: readonly Kept<Recommendation>[];
  tasks: readonly Kept<Task>[];
  /** Those that were no roles before. */
  roles: readonly Kept<Role>[];
};

export type AddingStep = { done: number; of: number };

type Adding = { items: readonly NewItem[]; actor: Actor; onStep?: (step: AddingStep) => void };

/**
 * Every record has a key made of the report's title and year and the item's number, as importing a paper makes it, so
 * that a paper that speaks of it later joins it. Cut off anywhere, it is finished by sending the same again: what is
 * there is found and nothing is there twice. Refused when another report of that title and year was there before.
 */
export async function addReport(
  register: Register,
  { report, items: said, actor, onStep = () => undefined }: Adding & { report: NewReport },
): Promise<Verdict<Entered>> {
  const refusal =
    (await whyNotCoordinator(register, actor)) ??
    whyNotItems(said) ??
    whyNotMeant(report.published, actor.today);
  if (refusal !== undefined) return refused(refusal);
  if (report.title.trim() === '') return refused({ code: 'no title' });
  const items = await underKnownRoles(register, said);
  const wanted = reportOf(report);
  const [there, known] = await Promise.all([
    register.reports.withKey(wanted.key),
    register.recommendations.all(),
  ]);
  if (there !== undefined && !isOwnTry(there, known.rows, itemsOf(there, items)))
    return refused({ code: 'report is there', title: there.title });
  onStep({ done: 0, of: items.length });
  const kept = await keepReport(register, wanted, there);
  const added = await addItems(register, { rows: itemsOf(kept, items), known: known.rows, onStep });
  const undo =
    there === undefined && added !== undefined ? { report: kept, isWhole: true, ...added } : undefined;
  return allowed({ report: kept, undo });
}

/** A try of the same that was cut off: by hand, and nothing under it that this one does not have. */
function isOwnTry(
  there: Kept<Report>,
  known: readonly Kept<Recommendation>[],
  wanted: readonly Recommendation[],
): boolean {
  const keys = new Set(wanted.map(({ key }) => key.toLowerCase()));
  const own = known.filter(({ reportId }) => reportId === there.id);
  return there.paper === '' && own.every(({ key }) => keys.has(key.toLowerCase()));
}

async function keepReport(
  { reports }: Register,
  wanted: Report,
  there: Kept<Report> | undefined,
): Promise<Kept<Report>> {
  if (there !== undefined) return reports.save({ ...there, ...wanted, reply: there.reply, plan: there.plan });
  const [added] = await reports.addAll([wanted]);
  const kept = added?.is === 'added' ? added.kept : await reports.withKey(wanted.key);
  if (kept === undefined) throw new Error(`The report ${wanted.key} was added and cannot be found.`);
  return kept;
}

/** Adds to a report that is there. Refused when it has that number of that kind already. */
export async function addToReport(
  register: Register,
  { report, items: said, actor, onStep = () => undefined }: Adding & { report: Kept<Report> },
): Promise<Verdict<Entered>> {
  const refusal = (await whyNotCoordinator(register, actor)) ?? whyNotItems(said);
  if (refusal !== undefined) return refused(refusal);
  const items = await underKnownRoles(register, said);
  const known = await register.recommendations.all();
  const own = known.rows.filter(({ reportId }) => reportId === report.id);
  const wanted = itemsOf(report, items);
  const there = (row: Recommendation) =>
    own.find((each) => row.number !== '' && each.kind === row.kind && sameNumber(each, row));
  const taken = wanted.find((row) => ![undefined, row.text].includes(there(row)?.text));
  if (taken !== undefined) return refused({ code: 'number is there', number: taken.number });
  // What a paper printed under its own number is there; what was sent here before is gone through again.
  const rows = wanted.filter((row) => [undefined, row.key].includes(there(row)?.key));
  const added = await addItems(register, { rows, known: known.rows, onStep });
  return allowed({ report, undo: added && { report, isWhole: false, ...added } });
}

/** Under the name that the register has for each owner's role. */
async function underKnownRoles(register: Register, items: readonly NewItem[]): Promise<NewItem[]> {
  const names = await otherNamesIn(register);
  return items.map((item) => ({ ...item, owner: roleMeant(names, item.owner.trim()) }));
}

function whyNotItems(items: readonly NewItem[]) {
  const empty = items.find(({ text }) => text.trim() === '');
  return empty && ({ code: 'no item words', number: empty.number } as const);
}

function reportOf({ title, inspectorate, scope, published, publishedSaid, line }: NewReport): Report {
  return {
    ...{
      key: reportKey(title.trim(), published),
      title: title.trim(),
      line,
      scope,
      publishedSaid,
      published,
    },
    ...{
      summary: '',
      notes: '',
      paper: '',
      plan: undefined,
      inspectorate: inspectorate.trim(),
      reply: undefined,
    },
  };
}

/** The number of a recommendation stands alone in its key; another kind has its own count, as "AFI 1" does in some papers. */
const numberIn = ({ kind, number }: NewItem): string =>
  kind === 'area for improvement' && /^\d/.test(number) ? `AFI ${number}` : number.trim();

function itemsOf(report: Kept<Report>, items: readonly NewItem[]): Recommendation[] {
  const taken = new Map<string, unknown>();
  return items.map((item) => {
    const number = numberIn(item);
    const mark = item.kind === 'cause of concern' ? `coc ${number}` : number;
    const key = freeKey(`${report.key}|${mark}`, taken);
    taken.set(key, item);
    return {
      ...{
        key,
        reportId: report.id,
        report: shortTitle(report),
        number,
        kind: item.kind,
        text: item.text.trim(),
      },
      ...{ refs: [], status: undefined, closed: undefined, original: deadlineSaid(item.due.trim()) },
      ...{
        deadline: NO_DEADLINE,
        moves: [],
        owners: item.owner.trim() === '' ? [] : [item.owner.trim()],
      },
      ...{ paper: NO_PAPER, ...UNSAID },
    };
  });
}

// Two of Graph's batches: small enough to tell how far it is.
const SOME = 40;

type Placing = {
  rows: readonly Recommendation[];
  known: readonly Kept<Recommendation>[];
  onStep: (step: AddingStep) => void;
};

/** Roles first, so that no row names one that is not there; then rows, each lot with its tasks. Undefined where some were there. */
async function addItems(
  register: Register,
  { rows, known, onStep }: Placing,
): Promise<Pick<EnteredRows, 'rows' | 'tasks' | 'roles'> | undefined> {
  const [roles, tasks] = await Promise.all([register.roles.all(), register.tasks.all()]);
  const have = new Set(roles.rows.map(({ name }) => name.toLowerCase()));
  const missing = [...new Set(rows.flatMap(({ owners }) => owners))].filter(
    (name) => !have.has(name.toLowerCase()),
  );
  const addedRoles = await register.roles.addAll(missing.map(vacantRole));
  const added: { rows: Kept<Recommendation>[]; tasks: Kept<Task>[] } = { rows: [], tasks: [] };
  for (let done = 0; done < rows.length; done += SOME) {
    const some = rows.slice(done, done + SOME);
    const kept = await keepRecords(register.recommendations, known, some.map(wantedRow));
    const wanted = some.map((row) => wantedTask(row, kept.row(row.key)?.id ?? ''));
    const parts = await keepRecords(register.tasks, tasks.rows, wanted);
    added.rows.push(...newIn(kept, some));
    added.tasks.push(
      ...newIn(
        parts,
        wanted.map(({ record }) => record),
      ),
    );
    onStep({ done: Math.min(rows.length, done + SOME), of: rows.length });
  }
  if (added.rows.length < rows.length || added.tasks.length < rows.length) return undefined;
  return { ...added, roles: addedRoles.flatMap((each) => (each.is === 'added' ? [each.kept] : [])) };
}

const newIn = <T>(kept: KeptRecords<T>, wanted: readonly { key: string }[]): Kept<T>[] =>
  wanted.flatMap(({ key }) => (kept.change(key) === 'new' ? (kept.row(key) ?? []) : []));

/** What an earlier try of this left, and nobody has worked on since, follows what is sent now; anything else stays. */
const wantedRow = (record: Recommendation) => ({
  record,
  decide: (ours: Kept<Recommendation>): Decision<Recommendation> => {
    const { kind, text, original, owners } = record;
    const isUntouched = ours.status === undefined && ours.moves.length === 0 && ours.paper.asOf === '';
    const next = { ...ours, kind, text, original, owners };
    const isSame = JSON.stringify(next) === JSON.stringify(ours);
    return isSame || !isUntouched ? { is: 'same' } : { is: 'changed', next };
  },
});

const wantedTask = (row: Recommendation, recommendationId: string) => ({
  record: taskOf(row, recommendationId),
  decide: (ours: Kept<Task>): Decision<Task> => {
    const { asks, original, owners } = taskOf(row, recommendationId);
    const next = { ...ours, asks, original, owners };
    const isUntouched = ours.lastAnswer === '' && ours.moves.length === 0;
    const isSame = JSON.stringify(next) === JSON.stringify(ours);
    return isSame || !isUntouched ? { is: 'same' } : { is: 'changed', next };
  },
});

/** All of it as one task, under the key that importing a paper would give it. */
const taskOf = (row: Recommendation, recommendationId: string): Task => ({
  ...{ key: `${row.key}|task 1`, recommendationId, report: row.report, number: row.number },
  ...{ asks: askIn(row.text), owners: row.owners, status: row.status, stage: 'open' },
  ...{ original: row.original, deadline: row.deadline, moves: [], lastSaid: undefined, lastAnswer: '' },
  ...{ hush: undefined, disowned: undefined, evidence: '' },
  ...{ asked: undefined, handed: undefined },
});
