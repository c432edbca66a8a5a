/** The rows of the list: made once for what was read, then narrowed and sorted as fast as someone types. */
import { levelOf, tierOf } from '../../inspection/closing';
import type { Day } from '../../inspection/day';
import type { DefinitionSet } from '../../inspection/definitions';
import { grouped } from '../../inspection/freeze';
import { type Implied, impliedStatus } from '../../inspection/implied';
import { type Role, holderOn } from '../../inspection/owner';
import {
  type Level,
  type Recommendation,
  type Tier,
  isOpen,
  shortName,
} from '../../inspection/recommendation';
import type { Kept } from '../../inspection/register';
import type { Report } from '../../inspection/report';
import { STATUSES } from '../../inspection/status';
import type { LastSaid, Task } from '../../inspection/task';
import { type Due, recommendationDue } from '../pieces/due';
import type { SortBy } from './columns';
import { type Filter, NO_STATUS, VACANT } from './filter';

export type Line = {
  row: Kept<Recommendation>;
  due: Due;
  open: boolean;
  /** The filter's word for where it stands; empty when nobody is chased for it. */
  standing: string;
  /** The owning roles, and VACANT when one of them has no holder today. */
  owners: readonly string[];
  /** Who holds them, by name. */
  holders: readonly string[];
  tasks: readonly Kept<Task>[];
  /** The latest words about any of its tasks. */
  said: LastSaid | undefined;
  level: Level | undefined;
  tier: Tier | undefined;
  /** Set where the definition in force makes another status of it than the declared one. */
  implied: Exclude<Implied, { is: 'agrees' }> | undefined;
  /** All that a search looks through, in lower case. */
  text: string;
};

export type ListFacts = {
  rows: readonly Kept<Recommendation>[];
  reports: readonly Kept<Report>[];
  roles: ReadonlyMap<string, Role>;
  tasks: readonly Kept<Task>[];
  definitions: DefinitionSet;
  today: Day;
};

export function linesOf({ rows, reports, roles, tasks, definitions, today }: ListFacts): Line[] {
  const tasksOf = grouped(tasks, ({ recommendationId }) => recommendationId);
  const reportOf = new Map(reports.map((report) => [report.id, report]));
  return rows.map((row) => {
    const due = recommendationDue(row, today);
    const holders = row.owners.map((owner) => {
      const role = roles.get(owner);
      return role === undefined ? undefined : holderOn(role, today)?.person.name;
    });
    const vacant = holders.length === 0 || holders.includes(undefined);
    const parts = tasksOf.get(row.id) ?? [];
    const implied = impliedStatus({ ...row, tasks: parts }, definitions, today);
    const report = reportOf.get(row.reportId);
    const words = [shortName(row), row.number, row.report, row.text, ...row.owners, ...holders];
    return {
      ...{ row, due, open: isOpen(row), tasks: parts, said: lastSaidOf(parts) },
      standing: due.standing === undefined ? '' : due.standing.is === 'today' ? 'soon' : due.standing.is,
      owners: vacant ? [...row.owners, VACANT] : row.owners,
      holders: holders.filter((name) => name !== undefined),
      ...{ level: levelOf(row, report), tier: tierOf(row, report) },
      implied: implied.is === 'agrees' ? undefined : implied,
      text: [...words, row.status, ...row.refs, ...parts.map(({ asks }) => asks)].join('\n').toLowerCase(),
    };
  });
}

const lastSaidOf = (tasks: readonly Task[]): LastSaid | undefined =>
  tasks
    .map(({ lastSaid }) => lastSaid)
    .filter((said) => said !== undefined)
    .sort((a, b) => b.on.localeCompare(a.on))[0];

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
  report: (a, b) => COLLATOR.compare(a.row.report, b.row.report) || byNumber(a, b),
  due: (a, b) => dueOrder(a).localeCompare(dueOrder(b)),
  status: (a, b) => statusOrder(a) - statusOrder(b),
  owner: (a, b) => COLLATOR.compare(a.row.owners[0] ?? '\uffff', b.row.owners[0] ?? '\uffff'),
};

export function sorted(lines: readonly Line[], { sort, down }: Pick<Filter, 'sort' | 'down'>): Line[] {
  const order = ORDERS[sort];
  return [...lines].sort((a, b) => (down ? order(b, a) : order(a, b)) || byNumber(a, b));
}
