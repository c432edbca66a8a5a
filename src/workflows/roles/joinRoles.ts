/** Two roles were one under two names: one takes over all that the other has, and the other's name goes on meaning it. */
import {
  type JoinedRoles,
  type Rows,
  begunAgain,
  joiningOf,
  withJoined,
} from '../../inspection/joining/joinedRoles';
import { rowUnder, rulesUnder, taskUnder } from '../../inspection/joining/underName';
import type { Role } from '../../inspection/reminders/owner';
import { joinedWith, roleMeant, withOtherName } from '../../inspection/reminders/roleNames';
import { type Kept, type Register, RegisterError } from '../../inspection/register';
import { type Refusal, type Verdict, allowed, refused } from '../../inspection/verdict';
import { entries } from '../../wording/entries';
import type { Actor } from '../actor';
import { entryBy, whyNotJudge } from '../coordinating/coordinate';
import { type KeptRows, type PassStep, passRows } from './passRows';

export type Joining = {
  /** The role that goes. */
  goes: Kept<Role>;
  /** The name of the one that stays. */
  into: string;
  actor: Actor;
  /** Of this act; the entries are written once under it. One that is begun again goes on under the key it began with. */
  key: string;
  onStep?: (step: PassStep) => void;
};

/**
 * What it will take over is written down first, for `separateRoles`; then the name is remembered, and the role goes last,
 * so that whatever breaks off between is finished by asking again. What the role that stays lacks (a holder, a deputy)
 * it takes over. Gives it as it is then.
 */
export async function joinRoles(register: Register, joining: Joining): Promise<Verdict<Kept<Role>>> {
  const { goes, into, actor } = joining;
  const { rows } = await register.roles.all();
  const stays = rows.find(({ name }) => name === into);
  const refusal = (await whyNotJudge(register, actor)) ?? whyNotJoin(goes, stays, into);
  if (refusal !== undefined || stays === undefined) return refused(refusal ?? noSuch(into));
  const [recommendations, tasks] = await Promise.all([register.recommendations.all(), register.tasks.all()]);
  const known = { recommendations: recommendations.rows, tasks: tasks.rows };
  const joined = await writeDown(register, { ...joining, stays }, known);
  await remember(register, goes.name, into);
  await moveRows(register, known, { ...joining, joined });
  await moveRights(register, goes.name, into);
  const kept = await register.roles.save(joinedWith(stays, goes, actor.today));
  const [gone] = await register.roles.removeAll([goes]);
  if (gone === 'changed') throw new RegisterError('changed', `The role ${goes.name} was saved meanwhile.`);
  return allowed(kept);
}

const noSuch = (name: string): Refusal => ({ code: 'no such role', name });

function whyNotJoin(goes: Role, stays: Role | undefined, into: string): Refusal | undefined {
  if (stays === undefined) return noSuch(into);
  if (stays.name === goes.name) return { code: 'no change', what: into };
  // Who coordinates is not decided in passing.
  return goes.coordinates && !stays.coordinates ? { code: 'role coordinates', role: goes.name } : undefined;
}

async function writeDown(
  { settings }: Register,
  { goes, stays, key, actor }: Joining & { stays: Kept<Role> },
  known: Rows,
): Promise<JoinedRoles> {
  const [seen, names, rules] = await Promise.all([
    settings.get('joined roles'),
    settings.get('role names'),
    settings.get('closing authority'),
  ]);
  const before = seen?.value ?? [];
  const now = joiningOf(
    { key, goes: roleAlone(goes), stays: roleAlone(stays), on: actor.today, by: actor.person },
    { ...known, names: names?.value ?? [], rules: rules?.value },
  );
  // The role is still there, and yet its name means the other: it broke off.
  const isBegun = roleMeant(names?.value ?? [], goes.name) === stays.name;
  const begun = before.find((each) => each.goes.name === goes.name && each.stays.name === stays.name);
  const joined = isBegun && begun !== undefined ? begunAgain(begun, now) : now;
  await settings.put('joined roles', withJoined(before, joined), seen);
  return joined;
}

const roleAlone = ({ name, holdings, deputy, manager, away, directorate, coordinates }: Role): Role => ({
  ...{ name, holdings, deputy, manager, away, directorate, coordinates },
});

async function remember({ settings }: Register, name: string, into: string): Promise<void> {
  const seen = await settings.get('role names');
  await settings.put('role names', withOtherName(seen?.value ?? [], name, into), seen);
}

function moveRows(
  register: Register,
  known: KeptRows,
  { goes, into, actor, joined, onStep }: Joining & { joined: JoinedRoles },
): Promise<void> {
  const swap = { from: goes.name, to: into };
  const words = entries.assigned([goes.name], into);
  return passRows(register, known, {
    ids: movedIn(joined, known),
    recommendation: (now) => rowUnder(now, swap),
    task: (now) => taskUnder(now, swap),
    entry: (id) =>
      entryBy(actor, {
        key: entryOfJoining(joined, id),
        recommendationId: id,
        taskId: '',
        kind: 'assigned',
        words,
      }),
    onStep,
  });
}

/** The entry that tells the history of a recommendation that it passed on. */
export const entryOfJoining = ({ key }: JoinedRoles, recommendationId: string): string =>
  `${key}|${recommendationId}`;

/** The recommendations that it moves, or of which it moves a task, as far as they are there. */
export function movedIn({ moved }: JoinedRoles, { recommendations, tasks }: Rows): string[] {
  const rows = new Set([...moved.recommendations.flatMap(({ ids }) => ids), ...moved.asking]);
  const theirs = new Set(moved.tasks.flatMap(({ ids }) => ids));
  const ids = [
    ...recommendations.filter(({ id }) => rows.has(id)).map(({ id }) => id),
    ...tasks.filter(({ id }) => theirs.has(id)).map((task) => task.recommendationId),
  ];
  return [...new Set(ids)];
}

async function moveRights({ settings }: Register, from: string, to: string): Promise<void> {
  const seen = await settings.get('closing authority');
  if (seen === undefined) return;
  const under = rulesUnder(seen.value, { from, to });
  if (JSON.stringify(under) !== JSON.stringify(seen.value))
    await settings.put('closing authority', under, seen);
}
