/** What a paper's words mean: reports, recommendations, tasks and dated remarks, not yet kept anywhere. */
import type { Paper, PaperWarning } from './paper';
import { freeKey } from '../meaning/freeKey';
import type { MeantReport, PaperMeaning } from '../meaning/meant';
import { meantPlan, meantReport } from '../report/reportMeaning';
import type { Doubt } from './doubt';
import type { Place } from './place';

/** Gives every row a meaning; where the words leave it open, the row is kept as said and a warning names its place. */
export function meaningOf(paper: Paper): PaperMeaning {
  const warnings: PaperWarning[] = [];
  const warn = (place: Place, what: Doubt) => warnings.push({ line: 0, place, what });
  const asOf = paper.document.asOf ?? latestPublication(paper);
  if (paper.document.asOf === null) warn({ in: 'paper' }, { is: 'no month', asOf });
  const reports = [
    ...paper.reports.map((report) => meantReport(report, asOf, warn)),
    ...(paper.plans ?? []).map((plan) => meantPlan(plan, asOf, warn)),
  ];
  const apart = new Map<string, MeantReport>();
  for (const each of reports) apart.set(freeKey(each.report.key, apart), each);
  const named = [...apart].map(([key, each]) => ({ ...each, report: { ...each.report, key } }));
  const { title, legend, preamble } = paper.document;
  return { asOf, board: '', document: { title, legend, preamble }, reports: named, warnings };
}

/** A paper is at least as late as the latest report in it. As 2021-03, or empty. */
const latestPublication = ({ reports }: Paper): string =>
  reports
    .flatMap(({ published }) => (published === null || published.length < 7 ? [] : [published.slice(0, 7)]))
    .sort()
    .at(-1) ?? '';
