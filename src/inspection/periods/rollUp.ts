/** The roll-up over a report's rows: every number with the rows behind it, and the sentence in the house's grammar. */
import type { Kind } from '../recommendation/recommendation';
import { USUAL_ORGANISATION } from '../settings';
import type { Closing, Status } from '../recommendation/status';

/** A row as far as a roll-up counts it. */
export type Counted = {
  recommendationId: string;
  kind: Kind;
  status: Status | undefined;
  closed: Closing | undefined;
  owners: readonly string[];
  tasks: readonly unknown[];
  awaits: { body: string } | undefined;
  /** What the paper prints of it; a row without a colour is another's when its paper says so. */
  printed: { accepted: string; comments: string };
};

/** The classes of a roll-up. outside: national, for another body; white: ours, but held until another body delivers. */
export type CountClass =
  'complete' | 'pending' | 'in progress' | 'red' | 'white' | 'closed' | 'unjudged' | 'outside';

/** What is closed without having been implemented counts apart, and so does what was never ours. */
export function classOf(row: Counted): CountClass {
  const { status, closed } = row;
  if (closed !== undefined) return closed === 'implemented' ? 'complete' : 'closed';
  if (status === 'White') return isHeldByUs(row) ? 'white' : 'outside';
  if (status === undefined) return !isHeldByUs(row) && isForAnother(row) ? 'outside' : 'unjudged';
  return OF_STATUS[status];
}

const OF_STATUS = {
  Green: 'complete',
  'Green pending sign-off': 'pending',
  Amber: 'in progress',
  Red: 'red',
} as const;

const isHeldByUs = ({ owners, tasks, awaits }: Counted): boolean =>
  awaits !== undefined || owners.length > 0 || tasks.length > 0;

// The paper of 2016 leaves the status of such a row blank.
const isForAnother = ({ printed: { accepted, comments } }: Counted): boolean =>
  /^n\/?a$/i.test(accepted.trim()) || /\bthis (?:action|recommendation) is for\b/i.test(comments);

/** Words of the sentence; a part with rows is a number that opens them. */
export type RollUpPart = { says: string; rows: readonly string[] | undefined };

export type RollUp = { sentence: string; parts: readonly RollUpPart[] };

const none = (called: string): RollUp => whole([plain(`There are no actions for ${called}, at this time.`)]);

/**
 * Counts every row handed in, printed or not; the organisation is called as it calls itself, "the force". No rows gives
 * the sentence for a report that asks nothing of it.
 */
export function rollUp(rows: readonly Counted[], called: string = USUAL_ORGANISATION.called): RollUp {
  const of = (wanted: CountClass) => rows.filter((row) => classOf(row) === wanted);
  const outside = of('outside');
  const ours = rows.filter((row) => !outside.includes(row));
  const elsewhere = `national and outside the remit of ${called}`;
  if (rows.length === 0) return none(called);
  // Only what the register has is counted: how many the report makes in all, it may not know.
  const there = (some: readonly Counted[]) => [
    plain(`There ${isAre(some.length)} `),
    ...[counted(some), plain(` ${nounFor(some)}`)],
  ];
  if (ours.length === 0) return whole([...there(outside), ...soAll(outside, elsewhere), plain('.')]);
  const forForce = [...there(ours), plain(` for ${called}`), ...classWords(ours, called), plain('.')];
  if (outside.length === 0) return whole(forForce);
  return whole([...forForce, plain(' '), counted(outside), plain(` ${isAre(outside.length)} ${elsewhere}.`)]);
}

/** ", which is in progress", ": all are in progress". */
const soAll = (rows: readonly Counted[], says: string): RollUpPart[] =>
  rows.length === 1
    ? [plain(`, which is ${says}`)]
    : [plain(': '), { ...counted(rows), says: rows.length === 2 ? 'both' : 'all' }, plain(` are ${says}`)];

function whole(parts: readonly RollUpPart[]): RollUp {
  return { sentence: parts.map(({ says }) => says).join(''), parts };
}

const plain = (says: string): RollUpPart => ({ says, rows: undefined });
const counted = (rows: readonly Counted[]): RollUpPart => ({
  says: String(rows.length),
  rows: rows.map(({ recommendationId }) => recommendationId),
});
const isAre = (count: number): string => (count === 1 ? 'is' : 'are');

const PLURALS: Readonly<Record<Kind, readonly [string, string]>> = {
  recommendation: ['recommendation', 'recommendations'],
  'area for improvement': ['area for improvement', 'areas for improvement'],
  'cause of concern': ['cause of concern', 'causes of concern'],
  'area for attention': ['area for attention', 'areas for attention'],
  'area for enhancement': ['area for enhancement', 'areas for enhancement'],
};

/** Rows of several kinds are actions together. */
function nounFor(rows: readonly Counted[]): string {
  const kinds = new Set(rows.map(({ kind }) => kind));
  const [only] = kinds;
  const [one, many] =
    kinds.size === 1 && only !== undefined ? PLURALS[only] : (['action', 'actions'] as const);
  return rows.length === 1 ? one : many;
}

/** ": 2 are complete, 1 is green pending HMICFRS sign-off and 1 is held at WHITE pending the College of Policing". */
function classWords(ours: readonly Counted[], called: string): RollUpPart[] {
  const groups = SENTENCE.flatMap(({ is, says }) => {
    const rows = ours.filter((row) => classOf(row) === is);
    return grouped(rows, (row) => tailOf(row, called)).map((group) => ({
      rows: group.rows,
      says: `${says}${group.tail}`,
    }));
  });
  const [only] = groups;
  if (groups.length === 1 && only !== undefined) return soAll(only.rows, only.says);
  const items = groups.map(({ rows, says }) => [counted(rows), plain(` ${isAre(rows.length)} ${says}`)]);
  return [plain(': '), ...listed(items)];
}

const SENTENCE: readonly { is: CountClass; says: string }[] = [
  { is: 'complete', says: 'complete' },
  { is: 'pending', says: 'green pending HMICFRS sign-off' },
  { is: 'in progress', says: 'in progress' },
  { is: 'red', says: 'red' },
  { is: 'white', says: 'held at WHITE' },
  { is: 'closed', says: 'closed' },
  { is: 'unjudged', says: 'without a status' },
];

const WHY: Readonly<Record<Exclude<Closing, 'not ours'>, string>> = {
  implemented: '',
  superseded: ' [superseded]',
  'no longer relevant': ' [not applicable]',
  'tracked elsewhere': ' [tracked elsewhere]',
};

/** White goes by the body it waits for, where that is known, and closed by why it ended. */
function tailOf({ status, closed, awaits }: Counted, called: string): string {
  if (closed !== undefined) return closed === 'not ours' ? ` [not for ${called}]` : WHY[closed];
  const body = awaits?.body.trim() ?? '';
  return status === 'White' && body !== '' ? ` pending ${body}` : '';
}

function grouped(rows: readonly Counted[], of: (row: Counted) => string) {
  const tails = [...new Set(rows.map(of))];
  return tails.map((tail) => ({ tail, rows: rows.filter((row) => of(row) === tail) }));
}

function listed(items: readonly RollUpPart[][]): RollUpPart[] {
  return items.flatMap((item, at) => {
    if (at === 0) return item;
    return [plain(at === items.length - 1 ? ' and ' : ', '), ...item];
  });
}
