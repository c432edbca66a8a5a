/** Somebody who could not be reached today can be now: what was to be said to them is said. */
import type { Day } from '../../inspection/day';
import type { Register } from '../../inspection/register';
import { type Sending, layDown } from './deliver';

/** Answers how many messages went on their way. */
export async function tellAgain(
  register: Register,
  personId: string,
  { today, ...sending }: Sending & { today: Day },
): Promise<number> {
  const { rows } = await register.deliveries.since(today);
  const refused = rows.filter(
    (row) => row.personId === personId && row.state === 'refused' && row.day === today,
  );
  if (refused.length === 0) return 0;
  const known = new Map(refused.map((row) => [row.key, row]));
  const anew = refused.map((row) => ({
    ...{ ...row, state: 'waiting' as const, why: '', tries: 0, notBefore: '', at: sending.now() },
  }));
  const { rows: laid } = await layDown(register, anew, known, sending.now());
  await sending.send(laid);
  return laid.length;
}
