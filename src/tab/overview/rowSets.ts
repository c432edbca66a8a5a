/** The rows behind each number of the overview, named by the address, so that a link shows the rows of the day it is opened. */
import type { Row } from '../../inspection/overview/overviewFacts';
import { STANDS, type Stands, standsAt, trendOf, unitsOf } from '../../inspection/overview/overviewCounts';
import type { Position } from '../../inspection/periods/position';
import { FIGURES, type Figure, overview as say } from '../../wording/tabOverview';
import type { Known } from './reading';

export type ShownRow = Pick<Row, 'report' | 'number' | 'kind' | 'status' | 'text'> & {
  /** Of the recommendation. */
  id: string;
  /** What this list has to say of it beside its status. */
  note: string;
};

export type RowSet = { title: string; rows: readonly ShownRow[] };

/** What the list of recommendations can show by itself is shown there, where it can be narrowed and worked on. */
const IN_THE_LIST: Partial<Readonly<Record<Figure, string>>> = {
  open: '/recommendations',
  late: '/recommendations?standing=late',
};

export const figureAddress = (of: Figure): string => IN_THE_LIST[of] ?? `/overview/rows?of=${of}`;

export const unitAddress = (name: string, stands: Stands): string =>
  `/overview/rows?${new URLSearchParams({ of: 'unit', name, stands }).toString()}`;

export const paperAddress = (periodId: string, stands: Stands | 'late'): string =>
  `/overview/rows?${new URLSearchParams({ of: 'paper', period: periodId, stands }).toString()}`;

/** The recommendations of a report that stand so: those the list itself can show. */
export function reportAddress(reportId: string, stands: Stands): string {
  const address = new URLSearchParams({ report: reportId });
  if (stands === 'done') address.set('show', 'ended');
  else address.set('status', stands === 'none' ? '~none' : stands);
  return `/recommendations?${address.toString()}`;
}

/** Undefined when the address names nothing that there is. */
export function rowsAt(address: URLSearchParams, known: Known): RowSet | undefined {
  const of = address.get('of');
  const stands = [...STANDS, 'late' as const].find((each) => each === address.get('stands'));
  if (of === 'unit' && stands !== undefined && stands !== 'late')
    return rowsOfUnit(known, address.get('name') ?? '', stands);
  if (of === 'paper' && stands !== undefined && stands !== 'done')
    return rowsOfPaper(known, address.get('period') ?? '', stands);
  const figure = FIGURES.find((each) => each === of);
  return figure && { title: say.figure(figure), rows: rowsOf(figure, known) };
}

const shown = (row: Row): ShownRow => ({ ...row, note: '' });
const asThen = (position: Position): ShownRow => ({ ...position, id: position.recommendationId, note: '' });

function rowsOf(figure: Figure, { overview, forecast }: Known): readonly ShownRow[] {
  const { waiting, moved } = overview;
  if (figure === 'late-then') return (overview.last?.late ?? []).map(asThen);
  if (figure === 'likely-late' || figure === 'on-course') {
    const foreseen = figure === 'likely-late' ? forecast.likely : forecast.onCourse;
    return foreseen.map(({ row, due, signs }) => ({
      ...row,
      note: [say.due(due), say.signs(signs)].filter((part) => part !== '').join(' · '),
    }));
  }
  const rows: Readonly<Record<typeof figure, readonly Row[]>> = {
    open: overview.open,
    late: overview.late,
    waiting: waiting.rows,
    'waiting-year': waiting.overYear,
    'waiting-unknown': waiting.sinceUnknown,
    'fell-back': overview.fellBack,
    'moved-quarter': moved.quarter,
    'moved-year': moved.year,
    'moved-no-reason': moved.noReason,
    'moved-undated': moved.undated,
    drifting: overview.drifting,
    vacant: overview.vacant.rows,
    unowned: overview.unowned,
    silent: overview.silent?.rows ?? [],
    unanswered: overview.unanswered,
  };
  return rows[figure].map(shown);
}

function rowsOfUnit({ facts }: Known, name: string, stands: Stands): RowSet | undefined {
  const { by, units } = unitsOf(facts);
  const unit = units.find((each) => each.name === name);
  if (unit === undefined) return undefined;
  const called = name !== '' ? name : by === 'role' ? say.nobody : say.noDirectorate;
  const rows = unit.rows.filter((row) => standsAt(row) === stands).map(shown);
  return { title: say.unitRows(called, say.stands(stands)), rows };
}

/** As the rows stood in that paper, which may be otherwise by now; an empty period is today. */
function rowsOfPaper(
  { facts }: Known,
  periodId: string,
  stands: Exclude<Stands, 'done'> | 'late',
): RowSet | undefined {
  const point = trendOf(facts).find(({ period }) => (period?.id ?? '') === periodId);
  if (point === undefined) return undefined;
  const ids = new Set(stands === 'late' ? point.late : point.stood[stands]);
  const { period } = point;
  const month = period === undefined ? say.now : say.paper(period);
  const rows =
    period === undefined
      ? facts.recommendations.filter(({ id }) => ids.has(id)).map(shown)
      : facts.positions
          .filter((position) => position.periodId === period.id && ids.has(position.recommendationId))
          .map(asThen);
  const title = say.paperRows(month, stands === 'late' ? say.trendLate : say.stands(stands));
  return { title, rows };
}
