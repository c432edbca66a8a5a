/** What a paper would do to the register, row by row, before anything is done: for a person to accept, all or some. */
import {
  type Joined,
  type SameReportAnswers,
  type SameReportQuestion,
  joinReports,
} from '../../inspection/report/joinReports';
import type { MeantRecommendation, PaperMeaning } from '../../inspection/meaning/meant';
import type { PaperWarning } from '../../inspection/papers/paper';
import { type KeptEdit, paperChange } from '../../inspection/papers/paperChange';
import type { RoleNames } from '../../inspection/reminders/roleNames';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept, Register } from '../../inspection/register';
import type { Report } from '../../inspection/report/report';
import { otherNamesIn } from '../roles/otherNames';
import { inKnownRoles } from './knownRoles';
import { positionsToKeep } from './keepPositions';
import type { Doubt } from '../../inspection/papers/doubt';
import { placeKey } from '../../inspection/papers/place';

/** Level, tier and whether it is closed belong to a report of the plan: "2", "3", and `CLOSED`. */
export type ProposedChange = {
  what: KeptEdit['what'] | 'remark' | 'level' | 'tier' | 'closed';
  before: string;
  after: string;
};

export const CLOSED = 'closed';

export type ProposedIs = 'new' | 'changed' | 'same' | 'older';

export type RowProposal = {
  /** The recommendation's key; for a report without rows, the report's. */
  key: string;
  number: string;
  text: string;
  is: ProposedIs;
  changes: readonly ProposedChange[];
  /** What somebody changed in the register since the last paper: it stands, whatever the paper says. */
  kept: readonly KeptEdit[];
  /** What the reader was not sure of, and people it names. */
  notes: readonly Doubt[];
};

export type ReportProposal = {
  key: string;
  title: string;
  published: string;
  is: 'new' | 'known';
  rows: readonly RowProposal[];
};

export type ImportProposal = {
  /** With the reports under the names that the register has for them. */
  meaning: PaperMeaning;
  reports: readonly ReportProposal[];
  counts: Readonly<Record<ProposedIs, number>>;
  questions: readonly SameReportQuestion[];
  /** Of the rows that stay as they are, how many places in this paper are not kept yet: accepting keeps them. */
  places: number;
  /** Those that belong to no row. */
  warnings: readonly PaperWarning[];
};

/** Reads the register; writes nothing. Until they are answered, reports that may be known are proposed as new. */
export async function proposeImport(
  register: Register,
  meaning: PaperMeaning,
  answers: SameReportAnswers = {},
): Promise<ImportProposal> {
  const [reports, recommendations, names] = await Promise.all([
    register.reports.all(),
    register.recommendations.all(),
    otherNamesIn(register),
  ]);
  const known = { reports: reports.rows, recommendations: recommendations.rows, names };
  const proposal = proposalsIn(joinReports(inKnownRoles(meaning, names), known, answers), known);
  const ids = new Map(recommendations.rows.map(({ key, id }) => [key.toLowerCase(), id]));
  const standing = withRows(proposal, new Set());
  const places = await positionsToKeep(register, standing, (key) => ids.get(key.toLowerCase()));
  return { ...proposal, places };
}

/** What the paper says of these rows and of those that stay as they are. A report of which no row is left does not come. */
export function withRows({ meaning, reports }: Proposals, keys: ReadonlySet<string>): PaperMeaning {
  const stays = reports.flatMap(({ rows }) => rows.filter(({ is }) => is === 'same' || is === 'older'));
  const all = new Set([...keys, ...stays.map(({ key }) => key)]);
  return {
    ...meaning,
    reports: meaning.reports.flatMap((each) => {
      const recommendations = each.recommendations.filter(({ recommendation }) =>
        all.has(recommendation.key),
      );
      return recommendations.length > 0 || all.has(each.report.key) ? [{ ...each, recommendations }] : [];
    }),
  };
}

type Proposals = Omit<ImportProposal, 'places'>;

type Known = {
  reports: readonly Kept<Report>[];
  recommendations: readonly Kept<Recommendation>[];
  names: RoleNames;
};

function proposalsIn({ meaning, questions }: Joined, known: Known): Proposals {
  const ours = new Map(known.recommendations.map((each) => [each.key.toLowerCase(), each]));
  const theirs = new Map(known.reports.map((each) => [each.key.toLowerCase(), each]));
  const places = new Set<string>();
  const told = notesIn(meaning.warnings);
  const reports = meaning.reports.map(({ report, recommendations }): ReportProposal => {
    const there = theirs.get(report.key.toLowerCase());
    const rows = recommendations.map((each) => {
      const key = placeKey(each.place);
      const notes = told.get(key) ?? [];
      places.add(key);
      const there = ours.get(each.recommendation.key.toLowerCase());
      return proposed(each, { ours: there, names: known.names }, notes);
    });
    return {
      ...{ key: report.key, title: report.title, published: report.publishedSaid },
      is: there === undefined ? 'new' : 'known',
      rows: rows.length === 0 ? [wholeReport(report, there)] : rows,
    };
  });
  const counts = { new: 0, changed: 0, same: 0, older: 0 };
  for (const { rows } of reports) for (const { is } of rows) counts[is] += 1;
  const warnings = meaning.warnings.filter(({ place }) => !places.has(placeKey(place)));
  return { meaning, reports, counts, questions, warnings };
}

/** What there is to look at, by its place. */
function notesIn(warnings: readonly PaperWarning[]): Map<string, Doubt[]> {
  const notes = new Map<string, Doubt[]>();
  for (const { place, what } of warnings) {
    const key = placeKey(place);
    notes.set(key, [...(notes.get(key) ?? []), what]);
  }
  return notes;
}

function proposed(
  said: MeantRecommendation,
  { ours, names }: { ours: Kept<Recommendation> | undefined; names: RoleNames },
  notes: readonly Doubt[],
): RowProposal {
  const { recommendation: papers } = said;
  const base = { key: papers.key, number: papers.number, text: papers.text, notes };
  if (ours === undefined) return { ...base, is: 'new', changes: newFacts(papers), kept: [] };
  const change = paperChange(ours, said, names);
  if (change.is !== 'changed') return { ...base, is: change.is, changes: [], kept: [] };
  return { ...base, is: 'changed', changes: changesIn(ours, change.fields, papers), kept: change.kept };
}

const newFacts = ({
  status,
  deadline,
  original,
  owners,
}: Omit<Recommendation, 'reportId'>): ProposedChange[] =>
  [
    { what: 'status' as const, before: '', after: status ?? '' },
    { what: 'deadline' as const, before: '', after: deadline.said === '' ? original.said : deadline.said },
    { what: 'owner' as const, before: '', after: owners.join('; ') },
  ].filter(({ after }) => after !== '');

/** Only what would be other than it is: a cell that the paper words differently and means the same is no change. */
function changesIn(
  ours: Recommendation,
  fields: Partial<Recommendation>,
  papers: Omit<Recommendation, 'reportId'>,
): ProposedChange[] {
  const judged = ({ status, closed }: Pick<Recommendation, 'status' | 'closed'>) =>
    [status ?? '', closed === undefined ? '' : `closed: ${closed}`].filter((part) => part !== '').join(', ');
  const next = { ...ours, ...fields };
  const all: ProposedChange[] = [
    { what: 'status', before: judged(ours), after: judged(next) },
    { what: 'deadline', before: ours.deadline.said, after: next.deadline.said },
    { what: 'owner', before: ours.owners.join('; '), after: next.owners.join('; ') },
    {
      what: 'remark',
      before: '',
      after: ours.paper.comments === papers.paper.comments ? '' : papers.paper.comments,
    },
  ];
  return all.filter(({ before, after }) => before !== after);
}

/** A report without rows is a row of its own: what a review says of the plan, or that it exists. */
function wholeReport(report: Report, ours: Kept<Report> | undefined): RowProposal {
  const base = {
    key: report.key,
    number: '',
    text: report.line === '' ? report.title : report.line,
    notes: [],
    kept: [],
  };
  if (ours === undefined) return { ...base, is: 'new', changes: planFacts(undefined, report) };
  if (report.paper < ours.paper) return { ...base, is: 'older', changes: [] };
  const changes = planFacts(ours, report);
  return { ...base, is: changes.length === 0 ? 'same' : 'changed', changes };
}

function planFacts(ours: Report | undefined, { plan, summary }: Report): ProposedChange[] {
  const before = ours?.plan;
  const all: ProposedChange[] = [
    {
      what: 'deadline',
      before: before?.completion.said ?? '',
      after: plan?.completion.said ?? before?.completion.said ?? '',
    },
    { what: 'level', before: levelOf(before), after: levelOf(plan ?? before) },
    { what: 'tier', before: tierOf(before), after: tierOf(plan ?? before) },
    { what: 'closed', before: closedOf(before), after: closedOf(plan ?? before) },
    {
      what: 'remark',
      before: '',
      after: plan !== undefined && plan.update !== before?.update ? plan.update : '',
    },
    { what: 'words', before: ours?.summary ?? '', after: summary === '' ? (ours?.summary ?? '') : summary },
  ];
  return all.filter((each) => each.before !== each.after);
}

const levelOf = (plan: Report['plan']): string => String(plan?.level ?? '');
const tierOf = (plan: Report['plan']): string => String(plan?.tier ?? '');
const closedOf = (plan: Report['plan']): string => (plan?.closed === true ? CLOSED : '');
