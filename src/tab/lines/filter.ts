/** What the list is narrowed to; the address holds it, so that a link shows another person the same rows. */
import { STATUSES } from '../../inspection/recommendation/status';
import { COLUMNS, type ColumnName, SORTS, type SortBy, USUAL_COLUMNS } from './columns';

export const SHOWS = ['open', 'all', 'ended'] as const;
export type Show = (typeof SHOWS)[number];
export const STANDINGS = ['late', 'soon', 'ahead', 'waiting on', 'undated'] as const;

/** What is met by silence was asked and waits as well. */
export const UNANSWERED = ['waiting', 'silent'] as const;

export const GROUPS = ['report', 'owner', 'status', 'period', 'none'] as const;
export type GroupBy = (typeof GROUPS)[number];

/** Stand for themselves in the address; no role or status is called so. */
export const VACANT = '~vacant';
export const NO_STATUS = '~none';
/** To anybody. */
export const HANDED = '~handed';

export type Filter = {
  q: string;
  show: Show;
  status: readonly string[];
  standing: readonly string[];
  /** Whether an update was asked for and not given. */
  asked: readonly string[];
  owner: readonly string[];
  /** The names of deputies who have some of its work in hand. */
  handed: readonly string[];
  report: readonly string[];
  sort: SortBy;
  down: boolean;
  group: GroupBy;
  columns: readonly ColumnName[];
};

/** The filters of which several may be chosen, in the order of their buttons. */
export const MANY = ['report', 'owner', 'handed', 'status', 'standing', 'asked'] as const;
export type Many = (typeof MANY)[number];

const oneOf = <T extends string>(all: readonly T[], word: string | null): T | undefined =>
  all.find((each) => each === word);

// Under its report a row is found by its number; any other order is of the whole list, unless it is said otherwise.
const usualGroup = (sort: SortBy): GroupBy => (sort === 'report' ? 'report' : 'none');

function sortIn(address: URLSearchParams): Pick<Filter, 'sort' | 'down' | 'group'> {
  const said = address.get('sort') ?? '';
  const sort = oneOf(SORTS, said.replace(/^-/, '')) ?? 'report';
  return { sort, down: said.startsWith('-'), group: oneOf(GROUPS, address.get('group')) ?? usualGroup(sort) };
}

function columnsIn(address: URLSearchParams): readonly ColumnName[] {
  const said = address.get('columns')?.split(' ');
  return said === undefined ? USUAL_COLUMNS : COLUMNS.filter((name) => said.includes(name));
}

/** Anything in the address that is no choice is passed over. */
export function filterFrom(address: URLSearchParams): Filter {
  const known = (name: string, all: readonly string[]) =>
    address.getAll(name).filter((each) => all.includes(each));
  return {
    q: address.get('q') ?? '',
    show: oneOf(SHOWS, address.get('show')) ?? 'open',
    status: known('status', [...STATUSES, NO_STATUS]),
    standing: known('standing', STANDINGS),
    asked: known('asked', UNANSWERED),
    owner: address.getAll('owner'),
    handed: address.getAll('handed'),
    report: address.getAll('report'),
    ...sortIn(address),
    columns: columnsIn(address),
  };
}

export function addressOf(filter: Filter): URLSearchParams {
  const address = new URLSearchParams();
  if (filter.q.trim() !== '') address.set('q', filter.q.trim());
  if (filter.show !== 'open') address.set('show', filter.show);
  for (const name of MANY) for (const value of filter[name]) address.append(name, value);
  if (filter.sort !== 'report' || filter.down) address.set('sort', `${filter.down ? '-' : ''}${filter.sort}`);
  if (filter.group !== usualGroup(filter.sort)) address.set('group', filter.group);
  if (filter.columns.join() !== USUAL_COLUMNS.join()) address.set('columns', filter.columns.join(' '));
  return address;
}

export const isNarrowed = (filter: Filter): boolean =>
  filter.q.trim() !== '' || filter.show !== 'open' || MANY.some((name) => filter[name].length > 0);
