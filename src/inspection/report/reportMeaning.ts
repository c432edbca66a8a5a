/** What a paper says of a report as a whole, and of each row under it. */
import { type Day, dayOf } from '../day';
import { NO_DEADLINE } from '../recommendation/deadline';
import type { PaperPlan, PaperReport, PaperRow } from '../papers/paper';
import { deadlineSaid } from '../recommendation/readDeadline';
import { NO_PAPER, type PaperTrace } from '../recommendation/recommendation';
import { type Report, reportKey, shortTitle } from './report';
import type { MeantReport } from '../meaning/meant';
import { freeKey } from '../meaning/freeKey';
import { sensitiveIn } from '../meaning/sensitiveSaid';
import { type Warn, meantRow } from '../meaning/rowMeaning';
import type { Place } from '../papers/place';

export function meantReport(said: PaperReport, asOf: string, warn: Warn): MeantReport {
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
    ...{ inspectorate: '', reply: undefined },
  };
  const keys = new Map<string, unknown>();
  const recommendations = said.rows.map((row, at) => {
    const key = freeKey(rowKey(report.key, row, at), keys);
    keys.set(key, row);
    return meantRow(row, { key, report: shortTitle(report), asOf, warn, place: placeOf(said, row, at) });
  });
  return { report, printed: NO_PAPER, recommendations };
}

export function meantPlan(said: PaperPlan, asOf: string, warn: Warn): MeantReport {
  const completion = said.completion === null ? NO_DEADLINE : deadlineSaid(said.completion);
  const place = { in: 'named plan', name: said.name } as const;
  if (said.year === null) warn(place, { is: 'no year' });
  const sensitive = sensitiveIn(said.update ?? '');
  if (sensitive !== '') warn(place, { is: 'sensitive', words: sensitive });
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
    ...{ inspectorate: '', reply: undefined },
  };
  // What it means is kept in the plan; "Tier 2." and "ТВС" in Cyrillic letters are printed again as they were.
  const printed: PaperTrace = {
    ...NO_PAPER,
    ...{ asOf, status: said.progressReview ?? '', due: said.completion ?? '', comments: said.update ?? '' },
  };
  return { report, printed, recommendations: [] };
}

const numberIn = (words: string | null): number | undefined => {
  const digit = /\b([123])\b/.exec(words ?? '')?.[1];
  return digit === undefined ? undefined : Number(digit);
};

function firstDayOf(published: string | null): Day | undefined {
  const [year, month = '1', date = '1'] = (published ?? '').split('-');
  return year === undefined || year === '' ? undefined : dayOf(Number(year), Number(month), Number(date));
}

const placeOf = ({ title }: PaperReport, { no }: PaperRow, at: number): Place =>
  no === null ? { in: 'row', title, row: at + 1 } : { in: 'number', title, number: no };

/** A row without a number is known by how it begins. */
const rowKey = (reportKeyed: string, row: PaperRow, at: number): string => {
  const words = (row.text ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .slice(0, 40);
  return `${reportKeyed}|${row.no ?? `~${words === '' ? at + 1 : words}`}`;
};
