/** The rows of the list: made once for what was read, then narrowed and sorted as fast as someone types. */
import type { Day } from '../../inspection/day';
import { type Role, holderOn } from '../../inspection/owner';
import { type Recommendation, isOpen, shortName } from '../../inspection/recommendation';
import type { Kept } from '../../inspection/register';
import { STATUSES } from '../../inspection/status';
import { type Due, recommendationDue } from '../pieces/due';
import { type Filter, NO_STATUS, type SortBy, VACANT } from './filter';

export type Line = {
  row: Kept<Recommendation>;
  due: Due;
  open: boolean;
  /** The filter's word for where it stands; empty when nobody is chased for it. */
  standing: string;
  /** The owning roles, and VACANT when one of them has no holder today. */
  owners: readonly string[];
  /** All that a search looks through, in lower case. */
  text: string;
};

export function linesOf(
  rows: readonly Kept<Recommendation>[],
  roles: ReadonlyMap<string, Role>,
  today: Day,
): Line[] {
  return rows.map((row) => {
    const due = recommendationDue(row, today);
    const holders = row.owners.map((owner) => {
      const role = roles.get(owner);
      return role === undefined ? undefined : holderOn(role, today)?.person.name;
    });
    const vacant = holders.length === 0 || holders.includes(undefined);
    const words = [
      shortName(row),
      row.number,
      row.report,
      row.text,
      ...row.owners,
      ...holders,
      row.status,
      ...row.refs,
    ];
    return {
      row,
      due,
      open: isOpen(row),
      standing: due.standing === undefined ? '' : due.standing.is === 'today' ? 'soon' : due.standing.is,
      owners: vacant ? [...row.owners, VACANT] : row.owners,
      text: words.join('\n').toLowerCase(),
    };
  });
}

const fits = (chosen: readonly string[], has: (value: string) => boolean): boolean =>
  chosen.length === 0 || chosen.some(has);

export function narrowed(lines: readonly Line[], filter: Filter): Line[] {
  const words = filter.q
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return lines.filter(
    ({ row, open, standing, owners, text }) =>
      (filter.show === 'all' || open === (filter.show === 'open')) &&
      fits(filter.status, (value) => value === (row.status ?? NO_STATUS)) &&
      fits(filter.standing, (value) => value === standing) &&
      fits(filter.owner, (value) => owners.includes(value)) &&
      fits(filter.report, (value) => value === row.reportId) &&
      words.every((word) => text.includes(word)),
  );
}

const COLLATOR = new Intl.Collator('en-GB', { numeric: true });
const statusOrder = ({ row }: Line): number => {
  const at = STATUSES.findIndex((status) => status === row.status);
  return at < 0 ? STATUSES.length : at;
};
const dueOrder = ({ due }: Line): string => due.deadline.lastDay ?? '9999';
const byNumber = (a: Line, b: Line): number => COLLATOR.compare(a.row.number, b.row.number);

const ORDERS: Readonly<Record<SortBy, (a: Line, b: Line) => number>> = {
  report: byNumber,
  due: (a, b) => dueOrder(a).localeCompare(dueOrder(b)),
  status: (a, b) => statusOrder(a) - statusOrder(b),
  owner: (a, b) => COLLATOR.compare(a.row.owners[0] ?? '\uffff', b.row.owners[0] ?? '\uffff'),
};

export function sorted(lines: readonly Line[], { sort, down }: Pick<Filter, 'sort' | 'down'>): Line[] {
  const order = ORDERS[sort];
  return [...lines].sort((a, b) => (down ? order(b, a) : order(a, b)) || byNumber(a, b));
}
