/** What may be sent into other people's chats: who may look it up, which items fit, and which are never sent. */
import type { Day } from './day';
import { currentDeadline } from './recommendation/deadline';
import { type Role, rolesOf } from './reminders/owner';
import { type Recommendation, isOpen } from './recommendation/recommendation';
import { inNameOrder, inNumberOrder, inPlainOrder } from './language';

/**
 * The bot reads with its own rights, so it has to know on whose behalf. It answers whoever the register itself names
 * today: holders, deputies, and managers whom late work goes on to. SharePoint lets all of them read every item.
 */
export const mayLookUp = (roles: readonly Role[], personId: string, on: Day): boolean =>
  personId !== '' &&
  (rolesOf(roles, personId, on).length > 0 || roles.some(({ manager }) => manager?.id === personId));

/** A chat may have people in it who may not see what is sensitive. */
export const maySend = ({ sensitive }: Pick<Recommendation, 'sensitive'>): boolean => sensitive === '';

type Looked = Pick<
  Recommendation,
  'kind' | 'number' | 'report' | 'text' | 'owners' | 'refs' | 'status' | 'closed' | 'deadline' | 'original'
>;

const textOf = (row: Looked, name: string): string =>
  [name, row.number, row.report, row.text, ...row.owners, ...row.refs].join('\n').toLowerCase();

/** All words have to be there, in what it says or in what it is called. A row whose number is one of them comes first, then open ones, soonest due first. */
export function fitting<R extends Looked>(
  rows: readonly R[],
  words: string,
  nameOf: (row: R) => string,
): R[] {
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const isNumbered = (row: R): boolean => wanted.includes(row.number.toLowerCase());
  return rows
    .filter((row) => {
      const text = textOf(row, nameOf(row));
      return wanted.every((word) => text.includes(word));
    })
    .sort((a, b) => Number(isNumbered(b)) - Number(isNumbered(a)) || openSoonestFirst(a, b));
}

/** What these roles own and is not done. */
export const ownedBy = <R extends Looked>(rows: readonly R[], roles: ReadonlySet<string>): R[] =>
  rows.filter((row) => isOpen(row) && row.owners.some((owner) => roles.has(owner))).sort(openSoonestFirst);

const dueDay = (row: Looked): string => currentDeadline(row).lastDay ?? '9999';

const openSoonestFirst = (a: Looked, b: Looked): number =>
  Number(isOpen(b)) - Number(isOpen(a)) ||
  inPlainOrder(dueDay(a), dueDay(b)) ||
  inNameOrder(a.report, b.report) ||
  inNumberOrder(a.number, b.number);
