/** Expressions of column formatting in their Excel-like form, read into a tree: for checking them and for showing views. */

export type Expression =
  | { is: 'text'; value: string }
  | { is: 'number'; value: number }
  | { is: 'place'; name: string }
  | { is: 'call'; operator: string; operands: Expression[] };

const TOKEN =
  /\s*(?:('[^']*')|(\d+(?:\.\d+)?)|(\[\$[A-Za-z0-9_.]+\]|@[A-Za-z]+(?:\.[A-Za-z]+)*)|([A-Za-z]+)|(==|!=|<=|>=|\|\||&&|[-+*/%<>(),]))/y;

type Token = { is: 'text' | 'number' | 'place' | 'name' | 'sign'; text: string };
const KINDS = ['text', 'number', 'place', 'name', 'sign'] as const;

function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.trimEnd().length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(source);
    if (match === null) throw new Error(`Not an expression at ${at}: ${source.slice(at, at + 20)}`);
    const kind = match.slice(1).findIndex((part) => part !== undefined);
    tokens.push({ is: KINDS[kind] ?? 'sign', text: match[kind + 1] ?? '' });
  }
  return tokens;
}

const RANKS: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['==', '!='],
  ['<', '>', '<=', '>='],
  ['+', '-'],
  ['*', '/', '%'],
];

/** What follows the equals sign. */
export function parse(source: string): Expression {
  const tokens = tokensOf(source);
  let at = 0;
  const peek = () => tokens[at]?.text;
  const take = (wanted?: string): Token => {
    const token = tokens[at];
    if (token === undefined || (wanted !== undefined && token.text !== wanted))
      throw new Error(`Expected ${wanted ?? 'more'} in ${source}, found ${token?.text ?? 'the end'}`);
    at += 1;
    return token;
  };

  function ranked(rank: number): Expression {
    const signs = RANKS[rank];
    if (signs === undefined) return single();
    let left = ranked(rank + 1);
    while (tokens[at]?.is === 'sign' && signs.includes(peek() ?? '')) {
      const operator = take().text;
      left = { is: 'call', operator, operands: [left, ranked(rank + 1)] };
    }
    return left;
  }

  function single(): Expression {
    if (peek() === '(') {
      take('(');
      const inner = ranked(0);
      take(')');
      return inner;
    }
    if (peek() === '-') {
      take('-');
      return { is: 'call', operator: '*', operands: [{ is: 'number', value: -1 }, single()] };
    }
    const token = take();
    if (token.is === 'text') return { is: 'text', value: token.text.slice(1, -1) };
    if (token.is === 'number') return { is: 'number', value: Number(token.text) };
    if (token.is === 'place') return { is: 'place', name: token.text };
    if (token.is === 'name') return call(token.text);
    throw new Error(`Did not expect ${token.text} in ${source}`);
  }

  function call(operator: string): Expression {
    take('(');
    const operands = [ranked(0)];
    while (peek() === ',') {
      take(',');
      operands.push(ranked(0));
    }
    take(')');
    return { is: 'call', operator, operands };
  }

  const whole = ranked(0);
  if (at < tokens.length) throw new Error(`Did not expect ${peek()} in ${source}`);
  return whole;
}

/** Every node, the expression itself first. */
export const nodesOf = (expression: Expression): Expression[] =>
  expression.is === 'call' ? [expression, ...expression.operands.flatMap(nodesOf)] : [expression];

export type Row = Readonly<Record<string, string | number | Date | undefined>>;
export type Seen = { row: Row; column: string; now: Date };
type Value = string | number | boolean | Date;

const asDate = (value: Value): Date => (value instanceof Date ? value : new Date(String(value)));
const asNumber = (value: Value): number => (value instanceof Date ? value.getTime() : Number(value));

/** Dates are equal as moments; nothing is equal to the empty text but emptiness itself. */
const comparable = (value: Value) => (value instanceof Date ? value.getTime() : value);

const OPERATIONS: Readonly<Record<string, (...given: Value[]) => Value>> = {
  '==': (one, other) => one !== undefined && comparable(one) === comparable(other ?? ''),
  '!=': (one, other) => comparable(one ?? '') !== comparable(other ?? ''),
  '<': (one, other) => asNumber(one ?? 0) < asNumber(other ?? 0),
  '>': (one, other) => asNumber(one ?? 0) > asNumber(other ?? 0),
  '<=': (one, other) => asNumber(one ?? 0) <= asNumber(other ?? 0),
  '>=': (one, other) => asNumber(one ?? 0) >= asNumber(other ?? 0),
  '&&': (one, other) => Boolean(one) && Boolean(other),
  '||': (one, other) => Boolean(one) || Boolean(other),
  '+': (one, other) =>
    typeof one === 'number' && typeof other === 'number' ? one + other : String(one) + String(other),
  '-': (one, other) => asNumber(one ?? 0) - asNumber(other ?? 0),
  '*': (one, other) => asNumber(one ?? 0) * asNumber(other ?? 0),
  '/': (one, other) => asNumber(one ?? 0) / asNumber(other ?? 1),
  if: (condition, yes, no) => (Boolean(condition) ? (yes ?? '') : (no ?? '')),
  floor: (one) => Math.floor(asNumber(one ?? 0)),
  indexOf: (one, other) => String(one).indexOf(String(other)),
  substring: (one, from, to) => String(one).substring(Number(from), Number(to)),
  Number: (one) => asNumber(one ?? 0),
  Date: (one) => asDate(one ?? ''),
  toString: (one?: Value) => String(one),
  toDateString: (one) => asDate(one ?? '').toDateString(),
  toLocaleString: (one?: Value) => asDate(one ?? '').toLocaleString('en-GB', { timeZone: 'Europe/London' }),
  toLocaleDateString: (one) => asDate(one ?? '').toLocaleDateString('en-GB'),
};

function valueOf(expression: Expression, seen: Seen): Value {
  if (expression.is === 'text' || expression.is === 'number') return expression.value;
  if (expression.is === 'place') return placeOf(expression.name, seen);
  const operation = OPERATIONS[expression.operator];
  if (operation === undefined) throw new Error(`${expression.operator} is not shown here`);
  return operation(...expression.operands.map((operand) => valueOf(operand, seen)));
}

function placeOf(name: string, { row, column, now }: Seen): Value {
  if (name === '@now') return now;
  if (name === '@currentField') return row[column] ?? '';
  return row[name.slice(2, -1)] ?? '';
}

/** A text as it is shown: an expression after an equals sign, a place by itself, or the words as they are. */
export function shown(source: string, seen: Seen): string {
  if (source.startsWith('=')) return String(valueOf(parse(source.slice(1)), seen));
  return /^(@|\[\$)/.test(source) ? String(placeOf(source, seen)) : source;
}
