import fc from 'fast-check';
import { z } from 'zod';
import { readOnce } from '../../../src/lists/cells/readOnce';
import * as cell from '../../../src/lists/cells/shapes';
import { trace } from '../../../src/lists/cells/trace';
import { definitionOf } from '../../../src/lists/columns';
import { deltaSince } from '../../../src/lists/graph/delta';
import type { Graph } from '../../../src/lists/graph/request';
import { rowOf } from '../../../src/lists/shelves/rows';
import { settingsList } from '../../../src/lists/shelves/settingsList';

const cells = {
  ...{ Text: cell.text, Filled: cell.filledText, Number: cell.number, Flag: cell.flag, Row: cell.rowNumber },
  ...{ Moment: cell.moment, FilledMoment: cell.filledMoment, Day: cell.dayText, Names: cell.names },
  ...{ Choice: cell.choice(['open', 'done']), ChoiceOrNone: cell.choiceOrNone(['Red', 'Green']) },
  ...{ Moves: cell.moves, Trace: trace, Json: cell.json(z.array(z.string()), '[]') },
};
const Cells = z.object(cells);
type Cells = z.infer<typeof Cells>;
const isDated = ({ Text, Moment }: Cells): boolean => Text !== 'said' || Moment !== undefined;
const Row = Cells.refine(isDated, { path: ['Moment'], message: 'is empty although something was said' });
const of = ({ Row: under, ...row }: Cells) => ({ ...row, under });

const sound: Record<keyof Cells, unknown[]> = {
  ...{
    Text: ['said', 'more', '', null],
    Filled: ['a key', 'another'],
    Number: [0, -1.5, null],
    Flag: [true, null],
  },
  ...{ Row: [1, 20], Moment: ['2026-11-22T12:00:00Z', null], FilledMoment: ['2026-11-22T12:00:00Z'] },
  ...{ Day: ['2026-11-22'], Names: ['Head of PPU; Chief', '["a"]', '[x', '', null] },
  ...{ Choice: ['open', 'done'], ChoiceOrNone: ['Red', null] },
  ...{ Moves: ['[]', null], Trace: [null], Json: ['["a","b"]', `["${'long '.repeat(30)}"]`, null] },
};
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    ' ',
    'open',
    '2026-02-30',
    'yesterday',
    '[',
    '{}',
    '[1]',
    'null',
  ),
  fc.constantFrom<unknown>(0, 1, -1, 1.5, 2 ** 60, true, false, [], {}, ['a'], { a: 1 }),
  fc.string({ maxLength: 100 }),
);
const columns = Object.keys(cells) as (keyof Cells)[];
const soundRow = fc.record(
  Object.fromEntries(columns.map((name) => [name, fc.constantFrom(...sound[name])])) as Record<
    keyof Cells,
    fc.Arbitrary<unknown>
  >,
  { noNullPrototype: true },
);
const anyRow = fc.oneof(
  soundRow,
  fc
    .tuple(soundRow, fc.constantFrom(...columns), odd)
    .map(([row, name, said]): unknown => ({ ...row, [name]: said })),
  fc
    .tuple(soundRow, fc.constantFrom(...columns))
    .map(([row, name]): unknown => Object.fromEntries(Object.entries(row).filter(([each]) => each !== name))),
  odd,
);

describe('A row that is read once', () => {
  const reader = readOnce({ cells, row: Row, holds: isDated, of });

  test('is taken, refused and worded as its schema does, whatever was read before', () => {
    const schema = Row.transform(of);
    const seen = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(anyRow, (row) => {
        const [ours, theirs] = [reader.safeParse(row), schema.safeParse(row)];
        seen[theirs.success ? 'taken' : 'refused'] += 1;
        expect(ours.success).toBe(theirs.success);
        expect(ours.data).toEqual(theirs.data);
        expect(ours.error?.issues).toEqual(theirs.error?.issues);
      }),
      { numRuns: 3000 },
    );
    expect(seen.taken).toBeGreaterThan(300);
    expect(seen.refused).toBeGreaterThan(300);
  });

  test('asks each shape once for what comes again, and every time for long words', () => {
    let asked = 0;
    const counted = z.string().refine(() => (asked += 1) > 0);
    const words = readOnce({
      cells: { Words: counted },
      row: z.object({ Words: counted }),
      of: (row) => row,
    });
    for (const said of ['Red', 'Red', 'Red']) expect(words.safeParse({ Words: said }).success).toBe(true);
    expect(asked).toBe(1);
    for (let time = 0; time < 3; time += 1) words.safeParse({ Words: 'long '.repeat(50) });
    expect(asked).toBe(4);
  });
});

describe('What Graph says of a row', () => {
  const Item = z.object({
    ...{ id: z.string(), eTag: z.string(), webUrl: z.string().catch('') },
    fields: z.record(z.string(), z.unknown()),
  });
  const part = fc.constantFrom<unknown>('1', 'x', 1, null, undefined, {}, [], { Key: 'names' });
  const parts = fc.record({ id: part, eTag: part, webUrl: part, fields: part }, { noNullPrototype: true });

  test('is refused as a schema would, in the wrapping of its fields', () => {
    fc.assert(
      fc.property(fc.oneof({ weight: 9, arbitrary: parts }, { weight: 1, arbitrary: part }), (item) => {
        const schema = Item.safeParse(item);
        const read = () => rowOf(item, settingsList, definitionOf('Settings'));
        if (!schema.success) expect(read).toThrow('came back in a form that makes no sense');
        else if (Object.keys(schema.data.fields).length === 0)
          expect(read()).toMatchObject({ unreadable: { id: schema.data.id, link: schema.data.webUrl } });
        else expect(read).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });

  const Page = z.object({
    value: z.array(z.union([z.looseObject({ id: z.string() }), z.object({ error: z.looseObject({}) })])),
    '@odata.nextLink': z.string().optional(),
    '@odata.deltaLink': z.string(),
  });
  const told = fc.constantFrom<unknown>(
    ...[
      { id: '1', fields: {} },
      { id: '2', deleted: {} },
      { id: 3, fields: {} },
    ],
    ...[{ error: 'busy' }, {}, null, [], 'row', { id: null }],
  );
  const page = fc.record(
    {
      value: fc.oneof(
        { weight: 9, arbitrary: fc.array(told, { maxLength: 3 }) },
        { weight: 1, arbitrary: told },
      ),
      '@odata.nextLink': fc.constantFrom<unknown>(undefined, null, 5),
      '@odata.deltaLink': fc.constantFrom<unknown>('/sites/s/lists/l/items/delta?token=1', undefined, 5),
    },
    { noNullPrototype: true },
  );

  test('is refused as a schema would, in a page of changes', async () => {
    await fc.assert(
      fc.asyncProperty(page, async (body) => {
        const read = deltaSince(
          {
            graph: { pathOf: (link: string) => link } as unknown as Graph,
            ask: () => Promise.resolve({ status: 200, body }),
            ...{ what: 'The list', shape: '$select=id' },
            within: (work) => work('/sites/s/lists/l'),
          },
          undefined,
        ).then(
          () => 'taken',
          (error: unknown) => (error as { failure?: string }).failure,
        );
        expect(await read).toBe(Page.safeParse(body).success ? 'taken' : 'unreadable');
      }),
      { numRuns: 2000 },
    );
  });
});
