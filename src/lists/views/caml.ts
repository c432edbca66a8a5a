/** A view's filter, order and grouping in CAML, the query language of SharePoint's lists. */
import { type Test, type View, type Where, camlTypeOf } from './definitions';

/** The query alone, as a view keeps it: no Query element around it. */
export function queryOf({ list, where, groupBy, orderBy }: View): string {
  const group =
    groupBy === undefined ? '' : `<GroupBy Collapse="FALSE" GroupLimit="100">${column(groupBy)}</GroupBy>`;
  const order = orderBy.map(({ column: name, descending }) => column(name, descending ? false : undefined));
  const filter = where === undefined ? '' : `<Where>${condition(list, where)}</Where>`;
  return `${group}<OrderBy>${order.join('')}</OrderBy>${filter}`;
}

const column = (name: string, ascending?: boolean): string =>
  `<FieldRef Name="${name}"${ascending === false ? ' Ascending="FALSE"' : ''} />`;

function condition(list: string, where: Where): string {
  if ('all' in where) return joined('And', list, where.all);
  if ('any' in where) return joined('Or', list, where.any);
  return comparison(list, where);
}

/** And and Or take exactly two: of more, the first is joined with all that follow. */
function joined(operator: 'And' | 'Or', list: string, [first, ...rest]: readonly Where[]): string {
  if (first === undefined) return '';
  const one = condition(list, first);
  return rest.length === 0 ? one : `<${operator}>${one}${joined(operator, list, rest)}</${operator}>`;
}

const OPERATORS: Readonly<Record<Test['is'], string>> = {
  empty: 'IsNull',
  'not empty': 'IsNotNull',
  equal: 'Eq',
  'not equal': 'Neq',
  'more than': 'Gt',
  before: 'Lt',
  from: 'Geq',
  until: 'Leq',
};

function comparison(list: string, test: Test): string {
  const operator = OPERATORS[test.is];
  return `<${operator}>${column(test.column)}${value(list, test)}</${operator}>`;
}

/** Without IncludeTimeValue SharePoint compares whole days, in the site's zone. */
function value(list: string, test: Test): string {
  if ('daysFromToday' in test) {
    const offset = test.daysFromToday === 0 ? '' : ` OffsetDays="${test.daysFromToday}"`;
    return `<Value Type="DateTime"><Today${offset} /></Value>`;
  }
  if (!('to' in test)) return '';
  return `<Value Type="${camlTypeOf(list, test.column)}">${escaped(String(test.to))}</Value>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
