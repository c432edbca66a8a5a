/** Adds an entry to the ledger of what was said and done; the same one handed in twice is there once. */
import { type Kept, type Register, RegisterError } from '../../inspection/register';
import type { Update } from '../../inspection/update';

/** If the same key got there first, from another press or an earlier try, that one stands. */
export async function write(register: Pick<Register, 'updates'>, update: Update): Promise<Kept<Update>> {
  try {
    return await register.updates.add(update);
  } catch (error) {
    const there = error instanceof RegisterError && error.failure === 'taken';
    const first = there ? await register.updates.withKey(update.key) : undefined;
    if (first === undefined) throw error;
    return first;
  }
}
