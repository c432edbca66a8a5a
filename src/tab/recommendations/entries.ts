/** What stands under what: reports as headings with their counts, their recommendations under them. */
import type { Kept } from '../../inspection/register';
import type { Report } from '../../inspection/report';
import { isLate } from '../pieces/due';
import type { Filter } from './filter';
import { type Line, sorted } from './lines';

export type Heading = {
  is: 'heading';
  key: string;
  reportId: string;
  title: string;
  published: string;
  all: number;
  open: number;
  late: number;
  folded: boolean;
};
export type Entry = Heading | { is: 'line'; key: string; line: Line };

const lineEntry = (line: Line): Entry => ({ is: 'line', key: line.row.id, line });

export function entriesOf(
  lines: readonly Line[],
  filter: Filter,
  reports: readonly Kept<Report>[],
  folded: ReadonlySet<string>,
): Entry[] {
  if (filter.sort !== 'report') return sorted(lines, filter).map(lineEntry);
  const known = new Map(reports.map((report) => [report.id, report]));
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const own = groups.get(line.row.reportId);
    if (own === undefined) groups.set(line.row.reportId, [line]);
    else own.push(line);
  }
  const order = [...groups].sort(([a], [b]) => latestFirst(known.get(a), known.get(b)));
  return order.flatMap(([reportId, own]): Entry[] => {
    const heading = headingOf(known.get(reportId), own, { reportId, folded: folded.has(reportId) });
    return heading.folded ? [heading] : [heading, ...sorted(own, filter).map(lineEntry)];
  });
}

function headingOf(
  report: Report | undefined,
  lines: readonly Line[],
  { reportId, folded }: { reportId: string; folded: boolean },
): Heading {
  return {
    is: 'heading',
    key: `report ${reportId}`,
    reportId,
    title: report?.title ?? lines[0]?.row.report ?? '',
    published: report?.publishedSaid ?? '',
    all: lines.length,
    open: lines.filter(({ open }) => open).length,
    late: lines.filter(({ due }) => isLate(due)).length,
    folded,
  };
}

const latestFirst = (a: Report | undefined, b: Report | undefined): number =>
  (b?.published ?? '').localeCompare(a?.published ?? '') || (a?.title ?? '').localeCompare(b?.title ?? '');
