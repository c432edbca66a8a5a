/** Turns a parsed $filter into a SQL condition. Values are only ever bound, never written into the text. */
import { invalidRequest } from '../errors';
import type { Value } from '../store';
import type { Condition, Literal, Operator } from './parser';

/** What a path of the filter stands for. Throws where a literal does not fit the field. */
export type Target = { expression: string; bind: (literal: Exclude<Literal, { is: 'null' }>) => Value };

export type Sql = { text: string; values: Value[] };

const SIGNS: Record<Operator, string> = { eq: 'IS', ne: 'IS NOT', lt: '<', gt: '>', le: '<=', ge: '>=' };

// The last code point there is: a text that starts with the prefix sorts before prefix + LAST.
const LAST = '\u{10FFFF}';

export function toSql(condition: Condition, find: (path: string) => Target): Sql {
  if (condition.is === 'compare') return comparison(condition, find(condition.path));
  if (condition.is === 'startsWith') return prefixed(condition.prefix, find(condition.path));
  const parts = condition.parts.map((part) => toSql(part, find));
  const joiner = condition.is === 'and' ? ' AND ' : ' OR ';
  return {
    text: `(${parts.map((part) => part.text).join(joiner)})`,
    values: parts.flatMap((part) => part.values),
  };
}

// IS and IS NOT count an empty field as a value: OData's `ne 'x'` is true of one, where SQL's <> is not.
function comparison({ operator, literal }: Condition & { is: 'compare' }, target: Target): Sql {
  const equality = operator === 'eq' || operator === 'ne';
  if (literal.is === 'null') {
    if (!equality) throw invalidRequest('null can only be compared with eq and ne');
    return { text: `${target.expression} ${SIGNS[operator]} NULL`, values: [] };
  }
  return { text: `${target.expression} ${SIGNS[operator]} ?`, values: [target.bind(literal)] };
}

// A range, not LIKE: it reads an index, and % and _ mean only themselves.
function prefixed(prefix: string, { expression, bind }: Target): Sql {
  const from = bind({ is: 'text', value: prefix });
  if (typeof from !== 'string') throw invalidRequest('startswith needs a text field');
  return { text: `(${expression} >= ? AND ${expression} < ?)`, values: [from, `${from}${LAST}`] };
}
