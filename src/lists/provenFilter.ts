/** Whether a filter that finds nothing can be believed: filters were seen to find nothing for days. */
import { z } from 'zod';

type Value = string | number;

type Asked = {
  /** Some rows of the list, each with this column and its key. */
  someRows: (column: string) => Promise<unknown[]>;
  /** What a filter for the value finds. */
  found: (column: string, value: Value) => Promise<unknown[]>;
  /** Milliseconds. */
  now?: () => number;
};

const Rows = z.array(z.object({ fields: z.record(z.string(), z.unknown()) }));

/** For how long a filter that has just found what is known to be there is believed when it finds nothing. */
const BELIEVED_MS = 5 * 60_000;

/**
 * Answers true when the list is empty or a filter just found a row that is known to be there; false when it did not
 * (microsoft-graph-explorer-v4#3763, #2782). It is tried over the column asked about, and where the first rows have
 * nothing in it, over the key, which every row has.
 */
export function provenFilter({
  someRows,
  found,
  now = Date.now,
}: Asked): (column: string) => Promise<boolean> {
  const proofs = new Map<string, { since: number; proof: Promise<boolean> }>();

  async function proved(column: string): Promise<boolean> {
    const rows = Rows.safeParse(await someRows(column));
    if (!rows.success) return false;
    if (rows.data.length === 0) return true;
    for (const tried of [column, 'Key']) {
      const value = rows.data.map(({ fields }) => fields[tried]).find(isValue);
      if (value !== undefined) return (await found(tried, value)).length > 0;
    }
    return false;
  }

  return async (column) => {
    const before = proofs.get(column);
    if (before !== undefined && now() - before.since < BELIEVED_MS) return before.proof;
    const proof = proved(column);
    proofs.set(column, { since: now(), proof });
    const forget = () => proofs.delete(column);
    const is = await proof.catch((error: unknown) => {
      forget();
      throw error;
    });
    // Only what was proved is remembered: what lied is tried again, for it may have mended.
    if (!is) forget();
    return is;
  };
}

const isValue = (value: unknown): value is Value =>
  typeof value === 'number' || (typeof value === 'string' && value !== '');
