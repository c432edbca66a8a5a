/** A person looks a recommendation up to send it to somebody: by words, without any for what is theirs, or by its link. */
import type { Day } from '../../inspection/day';
import { rolesOf } from '../../inspection/reminders/owner';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import { type Kept, type Reading, type Register, RegisterError } from '../../inspection/register';
import { fitting, mayLookUp, maySend, ownedBy } from '../../inspection/sharing';

export type LookedUp = { is: 'not known here' } | { is: 'found'; rows: readonly Kept<Recommendation>[] };

type Named = (row: Recommendation) => string;
type Asked = { personId: string; today: Day };
type Registers = Pick<Register, 'roles' | 'recommendations'>;

/** `all` reads the recommendations; whoever asks at each key may hand in what was read a moment ago. */
export async function lookUp(
  { roles, recommendations }: Registers,
  { personId, today, words, most, nameOf }: Asked & { words: string; most: number; nameOf: Named },
  all: () => Promise<Reading<Recommendation>> = () => recommendations.all(),
): Promise<LookedUp> {
  const { rows: known } = await roles.all();
  if (!mayLookUp(known, personId, today)) return { is: 'not known here' };
  const rows = (await all()).rows.filter(maySend);
  const mine = new Set(rolesOf(known, personId, today).map(({ name }) => name));
  const found = words.trim() === '' ? ownedBy(rows, mine) : fitting(rows, words, nameOf);
  return { is: 'found', rows: found.slice(0, most) };
}

/** One at most: none for a number that is not there, or that is not to be sent. */
export async function lookUpOne(
  { roles, recommendations }: Registers,
  { personId, today, id }: Asked & { id: string },
): Promise<LookedUp> {
  const { rows: known } = await roles.all();
  if (!mayLookUp(known, personId, today)) return { is: 'not known here' };
  try {
    const row = await recommendations.find(id);
    return { is: 'found', rows: [row].filter(maySend) };
  } catch (error) {
    if (error instanceof RegisterError && error.failure === 'missing') return { is: 'found', rows: [] };
    throw error;
  }
}
