/** A paper goes into the register: what is new is added, what changed follows, and the same paper twice changes nothing. */
import type { PaperWarning } from '../inspection/paper';
import { type KeptEdit, paperChange, taskAfterPaper } from '../inspection/paperChange';
import type { MeantRecommendation, MeantReport, PaperMeaning } from '../inspection/paperMeaning';
import type { Recommendation } from '../inspection/recommendation';
import type { Kept, Register, Shelf } from '../inspection/register';
import type { Report } from '../inspection/report';
import type { Role } from '../inspection/owner';
import type { Task } from '../inspection/task';
import type { Update } from '../inspection/update';

export type Tally = { new: number; same: number; changed: number; older: number };

export type ImportResult = {
  asOf: string;
  reports: Tally;
  recommendations: Tally;
  tasks: Tally;
  /** Roles the paper names that the register did not have; they are vacant until someone is appointed. */
  roles: readonly string[];
  remarks: number;
  warnings: readonly PaperWarning[];
};

export type ImportStep = {
  what: 'reading' | 'reports' | 'recommendations' | 'tasks' | 'roles' | 'remarks';
  done: number;
  of: number;
};

type Progress = (step: ImportStep) => void;

/**
 * Every record has a unique key made from the paper's own words, and records go in from the report down; so a run that
 * was cut off anywhere is finished by running it again.
 */
export async function importPaper(
  register: Register,
  meaning: PaperMeaning,
  onStep: Progress = () => undefined,
): Promise<ImportResult> {
  onStep({ what: 'reading', done: 0, of: 4 });
  const [reports, recommendations, tasks, roles] = await Promise.all([
    register.reports.all(),
    register.recommendations.all(),
    register.tasks.all(),
    register.roles.all(),
  ]);
  const warnings: PaperWarning[] = [...meaning.warnings];
  const kept = {
    reports: byKey(reports.rows),
    recommendations: byKey(recommendations.rows),
    tasks: byKey(tasks.rows),
  };
  const reportRows = await putReports(register, meaning, kept.reports, onStep);
  const rows = await putRecommendations(register, meaning, {
    reports: reportRows.rows,
    kept: kept.recommendations,
    warnings,
    onStep,
  });
  const taskRows = await putTasks(register, { rows: rows.rows, kept: kept.tasks, onStep });
  const added = await putRoles(register, meaning, { known: roles.rows, onStep });
  const remarks = await putRemarks(register, meaning, { rows: rows.rows, tasks: taskRows.rows, onStep });
  const tallies = { reports: reportRows.tally, recommendations: rows.tally, tasks: taskRows.tally };
  return { asOf: meaning.asOf, ...tallies, roles: added, remarks, warnings };
}

const byKey = <T extends { key: string }>(rows: readonly T[]): Map<string, T> =>
  new Map(rows.map((row) => [row.key.toLowerCase(), row]));
const tallyOf = (): Tally => ({ new: 0, same: 0, changed: 0, older: 0 });

type Put<T> = { add: T[]; save: Kept<T>[]; was: Kept<T>[] };
const nothing = <T>(): Put<T> => ({ add: [], save: [], was: [] });

/** Adds and saves, and gives all of them back by key. One that another run added meanwhile is looked up. */
async function put<T extends { key: string }>(
  shelf: Shelf<T>,
  { add, save, was }: Put<T>,
): Promise<Map<string, Kept<T>>> {
  const added = await shelf.addAll(add);
  const there = await Promise.all(
    added.map(async (each, at) => (each.is === 'added' ? each.kept : shelf.withKey(add[at]?.key ?? ''))),
  );
  const saved = await shelf.saveAll(save);
  return byKey([...was, ...saved, ...there.filter((row) => row !== undefined)]);
}

type Rows<T> = { rows: Map<string, Kept<T>>; tally: Tally };

async function putReports(
  register: Register,
  { reports }: PaperMeaning,
  known: Map<string, Kept<Report>>,
  onStep: Progress,
): Promise<Rows<Report>> {
  onStep({ what: 'reports', done: 0, of: reports.length });
  const tally = tallyOf();
  const todo = nothing<Report>();
  for (const { report } of reports) {
    const ours = known.get(report.key.toLowerCase());
    if (ours === undefined) todo.add.push(report);
    else if (report.paper < ours.paper) todo.was.push(ours);
    else if (sameReport(ours, report)) todo.was.push(ours);
    else todo.save.push({ ...ours, ...newer(ours, report) });
    tally[
      ours === undefined
        ? 'new'
        : report.paper < ours.paper
          ? 'older'
          : sameReport(ours, report)
            ? 'same'
            : 'changed'
    ] += 1;
  }
  const rows = await put(register.reports, todo);
  onStep({ what: 'reports', done: reports.length, of: reports.length });
  return { rows, tally };
}

const newer = (ours: Report, said: Report): Partial<Report> => ({
  summary: said.summary === '' ? ours.summary : said.summary,
  notes: said.notes === '' ? ours.notes : said.notes,
  plan: said.plan ?? ours.plan,
  paper: said.paper,
});

const sameReport = (ours: Report, said: Report): boolean => {
  const next = { ...ours, ...newer(ours, said), paper: ours.paper };
  return (
    JSON.stringify([ours.summary, ours.notes, ours.plan]) ===
    JSON.stringify([next.summary, next.notes, next.plan])
  );
};

type Meant = { said: MeantRecommendation; report: MeantReport };
const allOf = ({ reports }: PaperMeaning): Meant[] =>
  reports.flatMap((report) => report.recommendations.map((said) => ({ said, report })));

type Row = {
  kept: Kept<Recommendation>;
  said: MeantRecommendation;
  change: 'new' | 'same' | 'changed' | 'older';
};

async function putRecommendations(
  register: Register,
  meaning: PaperMeaning,
  {
    reports,
    kept,
    warnings,
    onStep,
  }: {
    reports: Map<string, Kept<Report>>;
    kept: Map<string, Kept<Recommendation>>;
    warnings: PaperWarning[];
    onStep: Progress;
  },
): Promise<{ rows: Row[]; tally: Tally }> {
  const meant = allOf(meaning);
  onStep({ what: 'recommendations', done: 0, of: meant.length });
  const tally = tallyOf();
  const todo = nothing<Recommendation>();
  const changes = new Map<string, Row['change']>();
  for (const { said, report } of meant) {
    const { key } = said.recommendation;
    const ours = kept.get(key.toLowerCase());
    const reportId = reports.get(report.report.key.toLowerCase())?.id ?? '';
    const change = ours === undefined ? undefined : paperChange(ours, said);
    if (ours === undefined || change === undefined) todo.add.push({ ...said.recommendation, reportId });
    else if (change.is !== 'changed') todo.was.push(ours);
    else {
      todo.save.push({ ...ours, ...change.fields });
      warnings.push(...change.kept.map((edit) => warningOf(edit, said.recommendation)));
    }
    const is = change?.is ?? 'new';
    tally[is] += 1;
    changes.set(key, is);
  }
  const rows = await put(register.recommendations, todo);
  onStep({ what: 'recommendations', done: meant.length, of: meant.length });
  const found = meant.flatMap(({ said }): Row[] => {
    const ours = rows.get(said.recommendation.key.toLowerCase());
    return ours === undefined
      ? []
      : [{ kept: ours, said, change: changes.get(said.recommendation.key) ?? 'new' }];
  });
  return { rows: found, tally };
}

const warningOf = (
  { what, ours, papers }: KeptEdit,
  { report, number }: Pick<Recommendation, 'report' | 'number'>,
): PaperWarning => ({
  line: 0,
  place: `${report}, number ${number}`,
  what: `${what}: the register says "${short(ours)}", the paper "${short(papers)}"; the register's stands`,
});

const short = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 59)}…`);

async function putTasks(
  register: Register,
  { rows, kept, onStep }: { rows: readonly Row[]; kept: Map<string, Kept<Task>>; onStep: Progress },
): Promise<Rows<Task>> {
  const tally = tallyOf();
  const todo = nothing<Task>();
  for (const { kept: recommendation, said, change } of rows)
    for (const task of said.tasks) {
      const ours = kept.get(task.key.toLowerCase());
      const next = ours === undefined ? undefined : change === 'changed' ? taskAfterPaper(ours, task) : ours;
      if (ours === undefined) todo.add.push({ ...task, recommendationId: recommendation.id });
      else if (next !== undefined && JSON.stringify(next) !== JSON.stringify(ours)) todo.save.push(next);
      else todo.was.push(ours);
      tally[
        ours === undefined
          ? 'new'
          : next !== ours && JSON.stringify(next) !== JSON.stringify(ours)
            ? 'changed'
            : 'same'
      ] += 1;
    }
  const total = todo.add.length + todo.save.length + todo.was.length;
  onStep({ what: 'tasks', done: 0, of: total });
  const all = await put(register.tasks, todo);
  onStep({ what: 'tasks', done: total, of: total });
  return { rows: all, tally };
}

async function putRoles(
  register: Register,
  meaning: PaperMeaning,
  { known, onStep }: { known: readonly Role[]; onStep: Progress },
): Promise<readonly string[]> {
  const have = new Set(known.map(({ name }) => name.toLowerCase()));
  const named = allOf(meaning).flatMap(({ said }) => said.recommendation.owners);
  const missing = [...new Map(named.map((name) => [name.toLowerCase(), name])).values()].filter(
    (name) => !have.has(name.toLowerCase()),
  );
  onStep({ what: 'roles', done: 0, of: missing.length });
  const roles = missing.map((name): Role => ({ name, holdings: [], deputy: undefined, coordinates: false }));
  await register.roles.addAll(roles);
  onStep({ what: 'roles', done: missing.length, of: missing.length });
  return missing;
}

/** What the paper says of a row joins its history, once, under the paper's date. */
async function putRemarks(
  register: Register,
  { asOf }: PaperMeaning,
  { rows, tasks, onStep }: { rows: readonly Row[]; tasks: Map<string, Kept<Task>>; onStep: Progress },
): Promise<number> {
  const remarks = rows.flatMap((row) => remarksOf(row, tasks, asOf));
  onStep({ what: 'remarks', done: 0, of: remarks.length });
  const added = await register.updates.addAll(remarks);
  onStep({ what: 'remarks', done: remarks.length, of: remarks.length });
  return added.filter(({ is }) => is === 'added').length;
}

function remarksOf({ kept, said }: Row, tasks: Map<string, Kept<Task>>, asOf: string): Update[] {
  return said.tasks.flatMap((task): Update[] => {
    if (task.lastSaid === undefined) return [];
    return [
      {
        key: `paper ${asOf}|${task.key}`.slice(0, 255),
        recommendationId: kept.id,
        taskId: tasks.get(task.key.toLowerCase())?.id ?? '',
        kind: 'paper',
        words: task.lastSaid.words,
        evidence: '',
        wantedDay: '',
        by: { id: '', name: '' },
        asRole: '',
        at: task.lastAnswer,
        via: 'paper',
        delivery: '',
      },
    ];
  });
}
