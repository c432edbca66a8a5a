/** What the list can be grouped by, and for each the group a row belongs to, its heading and its place. */
import type { Kept } from '../../inspection/register';
import type { Report } from '../../inspection/report/report';
import { STATUSES } from '../../inspection/recommendation/status';
import { list } from '../../wording/recommendations/tabRecommendations';
import type { GroupBy } from './filter';
import type { Line } from './lines';
import { namesInWords } from '../../wording/names';

/** `place` puts groups in order, as text. */
export type Group = { id: string; title: string; aside: string; place: string };

type Reports = ReadonlyMap<string, Kept<Report>>;

// What has no day, and whose place is last, sorts behind all that has.
const LAST = '\uffff';

/** The same group for all its lines; each line is placed once, however often the list is narrowed. */
export type GroupsOf = { by: GroupBy; of: (line: Line) => Group };

export function groupsBy(by: GroupBy, reports: readonly Kept<Report>[]): GroupsOf | undefined {
  if (by === 'none') return undefined;
  const known = new Map(reports.map((report) => [report.id, report]));
  const groups = new Map<string, Group>();
  const placed = new Map<Line, Group>();
  const place = (line: Line): Group => {
    const group = groupOf(line, by, known);
    const same = groups.get(group.id) ?? group;
    groups.set(same.id, same);
    placed.set(line, same);
    return same;
  };
  return { by, of: (line) => placed.get(line) ?? place(line) };
}

function groupOf(line: Line, by: Exclude<GroupBy, 'none'>, reports: Reports): Group {
  switch (by) {
    case 'report':
      return ofReport(line, reports.get(line.row.reportId));
    case 'owner':
      return ofOwner(line.row.owners);
    case 'status':
      return ofStatus(line);
    case 'period':
      return ofQuarter(line);
  }
}

/** The latest report first. */
function ofReport({ row }: Line, report: Kept<Report> | undefined): Group {
  const title = report?.title ?? row.report;
  const published = report?.publishedSaid ?? '';
  const age = 99_999_999 - Number((report?.published ?? '0000-00-00').replaceAll('-', ''));
  return {
    ...{ id: row.reportId, title: title === '' ? list.noReport : title },
    aside: published === '' ? '' : list.published(published),
    place: `${String(age).padStart(8, '0')} ${title}`,
  };
}

function ofOwner(owners: readonly string[]): Group {
  const title = owners.length === 0 ? list.nobody : namesInWords(owners);
  return { id: owners.join('\n'), title, aside: '', place: owners.length === 0 ? LAST : title.toLowerCase() };
}

function ofStatus({ row }: Line): Group {
  const at = STATUSES.findIndex((status) => status === row.status);
  return {
    id: row.status ?? '',
    title: row.status ?? list.noStatus,
    aside: '',
    place: at < 0 ? LAST : String(at),
  };
}

/** The quarter in which it falls due, as a year of reporting is cut: January to March, and so on. */
function ofQuarter({ due }: Line): Group {
  const { lastDay } = due.deadline;
  if (lastDay === undefined) return { id: '', title: list.noDay, aside: '', place: LAST };
  const [year = '', month = '01'] = lastDay.split('-');
  const quarter = Math.ceil(Number(month) / 3);
  const id = `${year} ${quarter}`;
  return { id, title: list.quarter(quarter, year), aside: '', place: id };
}
