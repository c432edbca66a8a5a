/** Reads the cells of a row as their shapes do: what a cell of its column said before is not looked at again. */
import type { z } from 'zod';

/** What checks the fields of a row and makes a record of them; every schema can. */
export type RowReader<T> = { safeParse(fields: unknown): z.ZodSafeParseResult<T> };

type Reading<Row, T> = {
  /** What stands in each column. What a shape makes of a cell may depend on nothing but the cell. */
  cells: Readonly<Record<string, z.ZodType>>;
  /** All of them, with what must hold between them. */
  row: z.ZodType<Row>;
  /** The same that must hold, where anything must. */
  holds?: (row: Row) => boolean;
  of: (row: Row) => T;
};

// Names, choices and dates come again and again; keys and words do not, and shall neither be looked for nor stay.
const MOST_LETTERS = 80;
const MOST_SAID = 500;

const comesAgain = (said: unknown): boolean =>
  said === null || said === undefined || (typeof said === 'string' && said.length <= MOST_LETTERS);

/**
 * Opening the list checks some thousands of rows before any is shown, and where the page forbids code made of text, as
 * ours does, a schema takes its slowest way. Where anything is not as it should be, the schema itself says what.
 */
export function readOnce<Row, T>({ cells, row, holds = () => true, of }: Reading<Row, T>): RowReader<T> {
  const whole = row.transform(of);
  const columns = Object.entries(cells).map(([name, cell]) => ({ name, read: remembering(cell) }));

  function soundRow(fields: Record<string, unknown>): Row | undefined {
    const found: Record<string, unknown> = {};
    for (const { name, read } of columns) {
      const value = read(fields[name]);
      if (value === UNSOUND) return undefined;
      found[name] = value;
    }
    const sound = found as Row;
    return holds(sound) ? sound : undefined;
  }

  return {
    safeParse(fields) {
      const sound = isFields(fields) ? soundRow(fields) : undefined;
      return sound === undefined ? whole.safeParse(fields) : { success: true, data: of(sound) };
    },
  };
}

const UNSOUND = Symbol('not as it should be');

function remembering(cell: z.ZodType): (said: unknown) => unknown {
  const known = new Map<unknown, unknown>();
  return (said) => {
    const again = comesAgain(said);
    const before = again ? known.get(said) : undefined;
    if (before !== undefined || (again && known.has(said))) return before;
    const read = cell.safeParse(said);
    if (!read.success) return UNSOUND;
    if (again && known.size < MOST_SAID) known.set(said, read.data);
    return read.data;
  };
}

/** As JSON gives an object. */
export const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
