/** A role came to somebody new: they get one card with everything of it that is open. */
import { type Day, addDays } from '../../inspection/day';
import { type Delivery, planned } from '../../inspection/reminders/delivery';
import { type Holding, type Role, holderOn } from '../../inspection/reminders/owner';
import type { Kept, Register } from '../../inspection/register';
import { soonestFirst } from '../../inspection/reminders/reminder';
import { type Sending, layDown } from './deliver';

// One who could not be reached is tried for as long; after that the reminders have said it all.
const STILL_NEW = 14;

type Successor = { role: Role; holding: Holding };

/** Roles whose holder follows another one, since not long ago. The first holder of all has no predecessor. */
export function successors(roles: readonly Role[], today: Day): readonly Successor[] {
  return roles.flatMap((role) => {
    const holding = holderOn(role, today);
    if (holding === undefined || holding.from <= addDays(today, -STILL_NEW)) return [];
    const before = role.holdings.some(
      ({ person, until }) => person.id !== holding.person.id && until !== undefined && until < holding.from,
    );
    return before ? [{ role, holding }] : [];
  });
}

/** Unique: a person, and the day from which the roles are theirs. */
const keyOf = ({ holding }: Successor): string => `${holding.person.id}|${holding.from}|handover`;

/** Once for each person and day of change, whatever runs twice. Several roles that come together make one card. */
export async function handOver(
  register: Register,
  today: Day,
  sending: Sending,
): Promise<readonly Kept<Delivery>[]> {
  const fresh = successors((await register.roles.all()).rows, today);
  if (fresh.length === 0) return [];
  const told = (await register.deliveries.since(addDays(today, -STILL_NEW))).rows;
  const known = new Map(told.map((row) => [row.key, row]));
  const due = [...groups(fresh)].filter(([key]) => known.get(key)?.state !== 'sent');
  if (due.length === 0) return [];
  const tasks = (await register.tasks.all()).rows.filter(({ stage }) => stage !== 'done');
  const deliveries = due.flatMap(([key, theirs]) => {
    const roles = theirs.map(({ role }) => role.name);
    const open = tasks
      .filter(({ owners }) => owners.some((owner) => roles.includes(owner)))
      .sort(soonestFirst);
    const person = theirs[0]?.holding.person;
    if (open.length === 0 || person === undefined) return [];
    return planned({
      ...{ key, kind: 'handover', about: roles.join('; '), person, day: today, at: sending.now() },
      ...{ taskIds: open.map(({ id }) => id), oversees: [] },
    });
  });
  const { rows, abandoned } = await layDown(register, deliveries, known, sending.now());
  return [...abandoned, ...(await sending.send(rows))];
}

function groups(fresh: readonly Successor[]): ReadonlyMap<string, readonly Successor[]> {
  const byKey = new Map<string, Successor[]>();
  for (const each of fresh) {
    const listed = byKey.get(keyOf(each));
    if (listed === undefined) byKey.set(keyOf(each), [each]);
    else listed.push(each);
  }
  return byKey;
}
