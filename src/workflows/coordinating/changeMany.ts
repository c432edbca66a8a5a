/** One change made to many recommendations, each for itself: what was done stays done, and each that was not says why. */
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import { type Kept, type Register, RegisterError, type RegisterFailure } from '../../inspection/register';
import type { Refusal, Verdict } from '../../inspection/verdict';
import { type Undoable, noting } from './undoChange';

type Row = Kept<Recommendation>;

export type Outcome = { row: Row } & (
  | { is: 'done'; undo: Undoable }
  | { is: 'refused'; refusal: Refusal }
  | { is: 'failed'; failure: RegisterFailure }
  /** Its person stopped before its turn came. */
  | { is: 'left' }
);

export type ManyChanges = {
  rows: readonly Row[];
  /** The key is a row's own: the same change asked for again counts once. */
  change: (row: Row, key: string) => Promise<Verdict<Row>>;
  key: string;
  told: (done: number) => void;
  signal: AbortSignal;
};

// Each change is some requests one after the other; more side by side would only wait at the door to Graph.
const AT_ONCE = 3;

/** In the order of the rows. Rejects only for a mistake of our own. */
export async function changeMany(
  register: Register,
  { rows, change, key, told, signal }: ManyChanges,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = rows.entries();
  let done = 0;
  told(0);
  const worker = async () => {
    for (const [at, row] of waiting) {
      outcomes[at] = signal.aborted
        ? { is: 'left', row }
        : await one(register, row, `${key} ${row.id}`, change);
      done += 1;
      told(done);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return outcomes;
}

async function one(
  register: Register,
  row: Row,
  key: string,
  change: ManyChanges['change'],
): Promise<Outcome> {
  try {
    const verdict = await noting(register, { seen: row, key }, () => change(row, key));
    if (!verdict.ok) return { is: 'refused', row, refusal: verdict.refusal };
    return { is: 'done', row: verdict.value.saved, undo: verdict.value.undo };
  } catch (error) {
    if (error instanceof RegisterError) return { is: 'failed', row, failure: error.failure };
    throw error;
  }
}
