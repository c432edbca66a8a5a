/** What was accepted of a paper goes into the register: what is new is added, what changed follows, and the same paper twice changes nothing. */
import { type Role, vacantRole } from '../../inspection/reminders/owner';
import type { RoleNames } from '../../inspection/reminders/roleNames';
import { excerptsOf } from '../../inspection/excerpts';
import type { PaperWarning } from '../../inspection/papers/paper';
import { type KeptEdit, paperChange, taskAfterPaper } from '../../inspection/papers/paperChange';
import type { MeantRecommendation, PaperMeaning } from '../../inspection/meaning/meant';
import { markOf } from '../../inspection/meaning/wordMark';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept, Register } from '../../inspection/register';
import type { Report } from '../../inspection/report/report';
import type { Task } from '../../inspection/recommendation/task';
import type { Update } from '../../inspection/update';
import { otherNamesIn } from '../roles/otherNames';
import { fillLinks } from './fillLinks';
import { inKnownRoles } from './knownRoles';
import { keepPositions } from './keepPositions';
import { type Decision, type KeptRecords, type Tally, keepRecords } from './keepRecords';

export type ImportResult = {
  asOf: string;
  reports: Tally;
  recommendations: Tally;
  tasks: Tally;
  /** Roles the paper names that the register did not have; they are vacant until someone is appointed. */
  roles: readonly string[];
  remarks: number;
  /** Where rows stood in this paper: how many positions were added to the ledger. */
  positions: number;
  warnings: readonly PaperWarning[];
};

export type ImportStep = {
  what: 'reading' | 'reports' | 'recommendations' | 'tasks' | 'roles' | 'remarks' | 'positions';
  done: number;
  of: number;
};

/**
 * Every record has a unique key made from the paper's own words, and records go in from the report down; so a run that
 * was cut off anywhere is finished by running it again.
 */
export async function importPaper(
  register: Register,
  printed: PaperMeaning,
  onStep: (step: ImportStep) => void = () => undefined,
): Promise<ImportResult> {
  const step = async <T>(what: ImportStep['what'], of: number, work: () => Promise<T>): Promise<T> => {
    onStep({ what, done: 0, of });
    const done = await work();
    onStep({ what, done: of, of });
    return done;
  };
  const known = await step('reading', 5, () => readAll(register));
  const meaning = inKnownRoles(printed, known.names);
  const warnings: PaperWarning[] = [...meaning.warnings];
  const said = saidIn(meaning);
  const reports = await step('reports', meaning.reports.length, () =>
    keepRecords(
      register.reports,
      known.reports,
      meaning.reports.map(({ report }) => wantedReport(report)),
    ),
  );
  const rows = await step('recommendations', said.length, () =>
    keepRecords(
      register.recommendations,
      known.recommendations,
      said.map((each) => wantedRow(each, { reports, warnings, names: known.names })),
    ),
  );
  await fillLinks(register);
  const wanted = said.flatMap((each) => wantedTasks(each, rows));
  const tasks = await step('tasks', wanted.length, () => keepRecords(register.tasks, known.tasks, wanted));
  const missing = rolesMissing(said, known.roles);
  await step('roles', missing.length, () => register.roles.addAll(missing.map(vacantRole)));
  const remarks = said.flatMap((each) => remarksOf(each, { rows, tasks, asOf: meaning.asOf }));
  const added = await step('remarks', remarks.length, () => register.updates.addAll(remarks));
  const positions = await step('positions', said.length, () =>
    keepPositions(register, meaning, { rowOf: (key) => rows.row(key)?.id }),
  );
  return {
    asOf: meaning.asOf,
    reports: reports.tally,
    recommendations: rows.tally,
    tasks: tasks.tally,
    roles: missing,
    remarks: added.filter(({ is }) => is === 'added').length,
    positions,
    warnings,
  };
}

async function readAll(register: Register) {
  const [reports, recommendations, tasks, roles, names] = await Promise.all([
    register.reports.all(),
    register.recommendations.all(),
    register.tasks.all(),
    register.roles.all(),
    otherNamesIn(register),
  ]);
  return {
    reports: reports.rows,
    recommendations: recommendations.rows,
    tasks: tasks.rows,
    roles: roles.rows,
    names,
  };
}

type Said = MeantRecommendation & { reportKey: string };

const saidIn = ({ reports }: PaperMeaning): Said[] =>
  reports.flatMap(({ report, recommendations }) =>
    recommendations.map((each) => ({ ...each, reportKey: report.key })),
  );

const wantedReport = (report: Report) => ({
  record: report,
  decide: (ours: Kept<Report>): Decision<Report> => {
    if (report.paper < ours.paper) return { is: 'older' };
    const next = { ...ours, ...newer(ours, report) };
    const facts = ({ summary, notes, plan }: Report) => JSON.stringify([summary, notes, plan]);
    return facts(next) === facts(ours) ? { is: 'same' } : { is: 'changed', next };
  },
});

/** A paper that says nothing about a thing takes nothing away. */
const newer = (ours: Report, said: Report): Partial<Report> => ({
  summary: said.summary === '' ? ours.summary : said.summary,
  notes: said.notes === '' ? ours.notes : said.notes,
  plan: said.plan ?? ours.plan,
  paper: said.paper,
});

type Beside = { reports: KeptRecords<Report>; warnings: PaperWarning[]; names: RoleNames };

const wantedRow = (said: Said, { reports, warnings, names }: Beside) => ({
  record: { ...said.recommendation, reportId: reports.row(said.reportKey)?.id ?? '' },
  decide: (ours: Kept<Recommendation>): Decision<Recommendation> => {
    const change = paperChange(ours, said, names);
    if (change.is !== 'changed') return change;
    warnings.push(...change.kept.map((edit) => warningOf(edit, said.recommendation)));
    return { is: 'changed', next: { ...ours, ...change.fields } };
  },
});

const warningOf = (
  { what, ours, papers }: KeptEdit,
  { report, number }: Pick<Recommendation, 'report' | 'number'>,
): PaperWarning => {
  const [registers, said] = excerptsOf(ours, papers, 60);
  return {
    line: 0,
    place: { in: 'number', title: report, number },
    what: { is: 'ours stands', what, ours: registers, papers: said },
  };
};

/** A task changes only with its row; one that a run before this one did not reach is added. */
const wantedTasks = ({ recommendation, tasks }: Said, rows: KeptRecords<Recommendation>) =>
  tasks.map((task) => ({
    record: { ...task, recommendationId: rows.row(recommendation.key)?.id ?? '' },
    decide: (ours: Kept<Task>): Decision<Task> => {
      if (rows.change(recommendation.key) !== 'changed') return { is: 'same' };
      const next = taskAfterPaper(ours, task);
      return JSON.stringify(next) === JSON.stringify(ours) ? { is: 'same' } : { is: 'changed', next };
    },
  }));

function rolesMissing(said: readonly Said[], known: readonly Role[]): string[] {
  const have = new Set(known.map(({ name }) => name.toLowerCase()));
  const named = new Map(
    said.flatMap(({ recommendation }) => recommendation.owners.map((name) => [name.toLowerCase(), name])),
  );
  return [...named].filter(([key]) => !have.has(key)).map(([, name]) => name);
}

type Places = { rows: KeptRecords<Recommendation>; tasks: KeptRecords<Task>; asOf: string };

/** What the paper says of a row joins its history: each entry once, under its own date, however many papers repeat it. */
function remarksOf({ recommendation, remarks }: Said, { rows, tasks, asOf }: Places): Update[] {
  const recommendationId = rows.row(recommendation.key)?.id ?? '';
  return remarks.map(({ words, at, part, ofPaper }): Update => {
    const about = part === '' ? recommendation.key : part;
    return {
      key: ofPaper ? `paper ${asOf}|${about}` : `said ${at.slice(0, 10)} ${markOf(words)}|${about}`,
      recommendationId,
      taskId: part === '' ? '' : (tasks.row(part)?.id ?? ''),
      kind: 'paper',
      words,
      evidence: '',
      wantedDay: '',
      by: { id: '', name: '' },
      asRole: '',
      at,
      via: 'paper',
      delivery: '',
    };
  });
}
