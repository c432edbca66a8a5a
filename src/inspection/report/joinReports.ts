/** A paper's reports under the names the register has for them, so that their history is joined; what is open is asked. */
import { type Recommendation, sameNumber } from '../recommendation/recommendation';
import type { Report } from './report';
import { type Comparable, beginningOf, sameReport } from './sameReport';
import { freeKey } from '../meaning/freeKey';
import { type Findable, lookUpLinks } from '../meaning/lookUpLinks';
import type { MeantRecommendation, MeantReport, PaperMeaning } from '../meaning/meant';

/** What people answered, by the key a paper's own words make: the register's key, or that it is another report. */
export type SameReportAnswers = Readonly<Record<string, { is: 'known'; key: string } | { is: 'another' }>>;

/** "Is this the report we know as …?" */
export type SameReportQuestion = {
  key: string;
  title: string;
  published: string;
  /** How many rows the paper has under it. */
  rows: number;
  known: readonly { key: string; title: string; published: string; rows: number }[];
};

export type Joined = { meaning: PaperMeaning; questions: readonly SameReportQuestion[] };

type Known = { reports: readonly Report[]; recommendations: readonly Recommendation[] };

/** Each report of the register is taken by one report of the paper at most. What is not answered stays a report of its own. */
export function joinReports(meaning: PaperMeaning, known: Known, answers: SameReportAnswers = {}): Joined {
  const rowsOf = rowsByReport(known.recommendations);
  const comparable = known.reports.map((report) => comparableOf(report, rowsOf(report.key)));
  const taken = new Set<string>();
  const questions: SameReportQuestion[] = [];
  // Those with the same key take their own first, whatever order the paper has.
  const found = new Map<string, string>();
  for (const { report } of meaning.reports) {
    const own = comparable.find(({ key }) => key.toLowerCase() === report.key.toLowerCase());
    if (own !== undefined) found.set(report.key, own.key);
  }
  for (const key of found.values()) taken.add(key);
  for (const { report, recommendations } of meaning.reports) {
    if (found.has(report.key)) continue;
    const free = comparable.filter(({ key }) => !taken.has(key));
    const answer = answers[report.key];
    if (answer?.is === 'another') continue;
    const said = comparableOf(
      report,
      recommendations.map(({ recommendation }) => recommendation),
    );
    const same =
      answer !== undefined && free.some(({ key }) => key === answer.key)
        ? ({ is: 'certain', key: answer.key } as const)
        : sameReport(said, free);
    if (same.is === 'certain') {
      found.set(report.key, same.key);
      taken.add(same.key);
    } else if (same.is === 'probable')
      questions.push({
        ...{
          key: report.key,
          title: report.title,
          published: report.publishedSaid,
          rows: recommendations.length,
        },
        known: same.keys.flatMap((key) => {
          const report = known.reports.find((each) => each.key === key);
          return report === undefined ? [] : [asked(report, rowsOf(key).length)];
        }),
      });
  }
  const reports = meaning.reports.map((each) => {
    const key = found.get(each.report.key);
    return key === undefined ? each : underKey(each, key, rowsOf(key));
  });
  const findable = [...known.reports, ...reports.map(({ report }) => report)].map(
    ({ key, title, published }): Findable => ({
      ...{ reportKey: key, title, published },
      rows: distinct([
        ...rowsOf(key),
        ...(reports.find(({ report }) => report.key === key)?.recommendations ?? []).map(
          (each) => each.recommendation,
        ),
      ]),
    }),
  );
  const once = [...new Map(findable.map((each) => [each.reportKey, each])).values()];
  const linked = reports.map((each) => ({
    ...each,
    recommendations: each.recommendations.map((row) => ({
      ...row,
      recommendation: { ...row.recommendation, links: lookUpLinks(row.links, each.report.key, once) },
    })),
  }));
  return { meaning: { ...meaning, reports: linked }, questions };
}

const distinct = (rows: readonly Pick<Recommendation, 'key' | 'number'>[]) => [
  ...new Map(rows.map((row) => [row.key.toLowerCase(), row])).values(),
];

const asked = ({ key, title, publishedSaid }: Report, rows: number) => ({
  key,
  title,
  published: publishedSaid,
  rows,
});

function rowsByReport(all: readonly Recommendation[]): (key: string) => readonly Recommendation[] {
  const rows = new Map<string, Recommendation[]>();
  for (const each of all) {
    const key = reportKeyOf(each.key).toLowerCase();
    rows.set(key, [...(rows.get(key) ?? []), each]);
  }
  return (key) => rows.get(key.toLowerCase()) ?? [];
}

/** A row's key is its report's and what follows the last bar: numbers and beginnings hold no bar. */
const reportKeyOf = (key: string): string =>
  /^(.*?\|(?:\d{4}|undated)(?:\|\d+(?=\|))?)\|/.exec(key)?.[1] ?? key;

const comparableOf = (report: Report, rows: readonly Pick<Recommendation, 'text'>[]): Comparable => ({
  key: report.key,
  title: report.title,
  // A review says "2020/21", which a day cannot hold.
  published: /\d{4}\s*\/\s*\d{2}/.test(report.publishedSaid) ? report.publishedSaid : report.published,
  rows: rows.map(({ text }) => text),
});

function underKey(said: MeantReport, key: string, ours: readonly Recommendation[]): MeantReport {
  const keys = new Map<string, unknown>();
  const recommendations = said.recommendations.map((each) => {
    const own = each.recommendation.key.slice(said.report.key.length);
    const rowKey = freeKey(sameRow(each.recommendation, ours)?.key ?? `${key}${own}`, keys);
    keys.set(rowKey, each);
    return withKey(each, rowKey);
  });
  return { ...said, report: { ...said.report, key }, recommendations };
}

/** By its number on the inspectorate's register, its number in the report, or, where a paper lost that, how it begins. */
function sameRow(
  { kind, number, refs, text }: Omit<Recommendation, 'reportId'>,
  ours: readonly Recommendation[],
): Recommendation | undefined {
  const byRef =
    refs.length === 0 ? undefined : ours.find((each) => each.refs.some((ref) => refs.includes(ref)));
  if (byRef !== undefined) return byRef;
  const beginning = beginningOf(text);
  const alike = ours.filter((each) => beginning.length > 30 && beginningOf(each.text) === beginning);
  const numbered = ours.filter((each) => number !== '' && sameNumber(each, { kind, number }));
  return (
    alike.find((each) => numbered.includes(each)) ?? numbered[0] ?? (number === '' ? alike[0] : undefined)
  );
}

function withKey(said: MeantRecommendation, key: string): MeantRecommendation {
  const before = said.recommendation.key;
  if (before === key) return said;
  const renamed = (part: string): string =>
    part.startsWith(before) ? `${key}${part.slice(before.length)}` : part;
  return {
    ...said,
    recommendation: { ...said.recommendation, key },
    tasks: said.tasks.map((task) => ({ ...task, key: renamed(task.key) })),
    remarks: said.remarks.map((remark) => ({ ...remark, part: renamed(remark.part) })),
  };
}
