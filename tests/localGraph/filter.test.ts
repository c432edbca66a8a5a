/** The language of $filter, and what an ill-meant one can do. */
import fc from 'fast-check';
import { invalidRequest } from '../../src/localGraph/errors';
import { type Condition, type Literal, OPERATORS, parseFilter } from '../../src/localGraph/odata/parser';
import { type GivenGraph, ANN, givenGraph } from './givenGraph';

function printLiteral(literal: Literal): string {
  if (literal.is === 'null') return 'null';
  if (literal.is === 'text') return `'${literal.value.replaceAll("'", "''")}'`;
  return String(literal.value);
}

function print(condition: Condition): string {
  if (condition.is === 'compare') {
    return `${condition.path} ${condition.operator} ${printLiteral(condition.literal)}`;
  }
  if (condition.is === 'startsWith') {
    return `startswith(${condition.path},${printLiteral({ is: 'text', value: condition.prefix })})`;
  }
  return condition.parts
    .map((part) => ('parts' in part ? `(${print(part)})` : print(part)))
    .join(` ${condition.is} `);
}

const path = fc.stringMatching(/^fields\/[A-Za-z_][A-Za-z0-9_]{0,8}$/);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
const literal: fc.Arbitrary<Literal> = fc.oneof(
  fc.string({ unit: 'binary' }).map((value) => ({ is: 'text' as const, value })),
  number.map((value) => ({ is: 'number' as const, value })),
  fc.boolean().map((value) => ({ is: 'boolean' as const, value })),
  fc.constant({ is: 'null' as const }),
  fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }).map((date) => ({
    ...{ is: 'moment' as const, value: date.toISOString() },
  })),
);
const condition = fc.letrec<{ any: Condition; term: Condition; joined: Condition }>((tie) => ({
  any: fc.oneof({ maxDepth: 4 }, tie('term'), tie('joined')),
  term: fc.oneof(
    fc.record({
      is: fc.constant('compare' as const),
      operator: fc.constantFrom(...OPERATORS),
      path,
      literal,
    }),
    fc.record({ is: fc.constant('startsWith' as const), path, prefix: fc.string() }),
  ),
  joined: fc.record({
    is: fc.constantFrom('and' as const, 'or' as const),
    parts: fc.array(tie('any'), { minLength: 2, maxLength: 3 }),
  }),
})).any;

describe('A filter', () => {
  test('that is written out and read again means the same', () => {
    fc.assert(fc.property(condition, (tree) => expect(parseFilter(print(tree))).toEqual(tree)));
  });

  test('binds "and" closer than "or"', () => {
    expect(parseFilter('a eq 1 or b eq 2 and c eq 3')).toEqual(parseFilter('a eq 1 or (b eq 2 and c eq 3)'));
  });

  test.each(['('.repeat(50_000), Array(5_000).fill('a eq 1').join(' and '), '', '   ', "'", 'not a eq 1'])(
    'that is endless or not one at all is refused: %.20s',
    (text) => expect(() => parseFilter(text)).toThrow(expect.objectContaining({ status: 400 }) as Error),
  );

  test('is refused with the code Graph uses for a wrong request', () => {
    expect(invalidRequest('x')).toMatchObject({ status: 400, code: 'invalidRequest' });
  });
});

describe('A hostile filter', () => {
  let graph: GivenGraph;
  let list: string;
  beforeAll(async () => {
    graph = await givenGraph();
    list = await graph.list('Kept', [{ name: 'Code', text: {}, indexed: true }]);
    await graph.item(list, { Title: 'one', Code: 'A' });
    await graph.item(list, { Title: 'two', Code: 'B' });
  });
  afterAll(() => graph.close());
  afterEach(() => expect(graph.mistakes).toEqual([]));

  const answer = (filter: string) => {
    const url = `${list}/items?$filter=${encodeURIComponent(filter)}`;
    return graph.answer({ method: 'GET', url, headers: {}, body: undefined, who: ANN });
  };
  const rows = (filter: string) => (answer(filter).body as { value: unknown[] }).value.length;

  test('is answered or refused and never breaks anything', () => {
    const pieces = [
      "'",
      '"',
      ')',
      '(',
      ' or 1=1',
      ' eq ',
      'fields/Code',
      '--',
      ';',
      'null',
      '%',
      '_',
      '$."',
      '\0',
      '\ud800',
    ];
    const hostile = fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' })))
      .map((all) => all.join(''));
    fc.assert(fc.property(hostile, (filter) => [200, 400].includes(answer(encodable(filter)).status)));
  });

  test('in the shape of a value is only ever a value', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((value) => !/^[ab]$/i.test(value));
    fc.assert(fc.property(text, (value) => rows(`fields/Code eq '${value.replaceAll("'", "''")}'`) === 0));
    expect(rows("fields/Code eq 'x'' OR 1=1 --'")).toBe(0);
    expect(rows("startswith(fields/Code,'%')")).toBe(0);
  });

  test('has left the rows where they were', () => {
    expect(rows('fields/Code ne null')).toBe(2);
  });
});

function encodable(text: string): string {
  return text.replace(/[\ud800-\udfff]/g, '?');
}
