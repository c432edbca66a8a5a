/** Two roles that were joined are two again: what passed on passes back, and what somebody changed since stays and is told. */
import { type Stayed, namesApart, roleApart, rowsApart, rulesApart } from '../../inspection/joining/apart';
import type { JoinedRoles, Rows } from '../../inspection/joining/joinedRoles';
import { recordMark } from '../../inspection/recordMark';
import { keyOfUndo } from '../../inspection/recommendation/undone';
import type { Role } from '../../inspection/reminders/owner';
import { roleMeant } from '../../inspection/reminders/roleNames';
import type { Kept, Register } from '../../inspection/register';
import { type Refusal, type Verdict, allowed, refused } from '../../inspection/verdict';
import { entries } from '../../wording/entries';
import type { Actor } from '../actor';
import { entryBy, whyNotJudge } from '../coordinating/coordinate';
import { entryOfJoining, movedIn } from './joinRoles';
import { type KeptRows, type PassStep, passRows } from './passRows';

export type Separating = {
  /** The key of the joining. */
  key: string;
  actor: Actor;
  onStep?: (step: PassStep) => void;
};

/** `passed` counts the recommendations of which anything passed back. */
export type Separated = { role: Kept<Role>; from: string; passed: number; stayed: readonly Stayed[] };

/**
 * The role is there before anything passes back to it, and what was written down of the joining goes last: asked again
 * after breaking off anywhere, it does the rest. What came to the other role since stays with it.
 */
export async function separateRoles(register: Register, asked: Separating): Promise<Verdict<Separated>> {
  const refusal = await whyNotJudge(register, asked.actor);
  if (refusal !== undefined) return refused(refusal);
  const seen = await register.settings.get('joined roles');
  const joined = seen?.value.find(({ key }) => key === asked.key);
  if (joined === undefined) return refused({ code: 'not joined' });
  const from = await whatTheyAre(register, joined);
  if ('code' in from) return refused(from);
  const { role, stayed: own } = await roleAgain(register, joined);
  const names = await namesBack(register, joined);
  const rows = await rowsBack(register, joined, asked);
  const rights = await rightsBack(register, joined);
  const part = roleApart(from, joined);
  if (part.next !== undefined) await register.roles.save(part.next);
  await forget(register, asked.key);
  const stayed = [...rows.stayed, ...own, ...part.stayed, ...names, ...rights];
  return allowed({ role, from: from.name, passed: rows.passed, stayed });
}

/** The role that stayed; the refusal where it is no role any more, or the name to be given back means a third one. */
async function whatTheyAre(register: Register, { goes, stays }: JoinedRoles): Promise<Kept<Role> | Refusal> {
  const [{ rows }, seen] = await Promise.all([register.roles.all(), register.settings.get('role names')]);
  const names = seen?.value ?? [];
  const from = rows.find(({ name }) => name === stays.name);
  if (from === undefined) return { code: 'joined on', role: stays.name, into: roleMeant(names, stays.name) };
  const meant = roleMeant(names, goes.name);
  const isAnother = meant !== goes.name && meant !== stays.name;
  return isAnother ? { code: 'role is there', name: goes.name, role: meant } : from;
}

/** As it was when it was joined; one that is there already keeps what it has. */
async function roleAgain(
  { roles }: Register,
  { goes }: JoinedRoles,
): Promise<{ role: Kept<Role>; stayed: readonly Stayed[] }> {
  const there = await roles.withKey(goes.name);
  if (there === undefined) return { role: await roles.add(goes), stayed: [] };
  const isOther = there.holdings.length > 0 && recordMark(there.holdings) !== recordMark(goes.holdings);
  return { role: there, stayed: isOther ? [{ what: 'role there', role: goes.name }] : [] };
}

async function namesBack({ settings }: Register, joined: JoinedRoles): Promise<readonly Stayed[]> {
  const seen = await settings.get('role names');
  const { next, stayed } = namesApart(seen?.value ?? [], joined);
  if (next !== undefined) await settings.put('role names', next, seen);
  return stayed;
}

async function rightsBack({ settings }: Register, joined: JoinedRoles): Promise<readonly Stayed[]> {
  const seen = await settings.get('closing authority');
  if (seen === undefined) return [];
  const { next, stayed } = rulesApart(seen.value, joined);
  if (next !== undefined) await settings.put('closing authority', next, seen);
  return stayed;
}

async function rowsBack(
  register: Register,
  joined: JoinedRoles,
  { actor, onStep }: Separating,
): Promise<{ passed: number; stayed: readonly Stayed[] }> {
  const [recommendations, tasks] = await Promise.all([register.recommendations.all(), register.tasks.all()]);
  const known: KeptRows = { recommendations: recommendations.rows, tasks: tasks.rows };
  const apart = rowsApart(joined);
  const places = new Map(known.recommendations.map((row) => [row.id, row]));
  const found = movedIn(joined, known).map((id) => {
    const row = places.get(id);
    const theirs = row === undefined ? [] : known.tasks.filter((task) => task.recommendationId === id);
    const parts = row && [apart.recommendation(row), ...theirs.map((task) => apart.task(task, row))];
    return {
      id,
      isBack: parts?.some(({ isBack }) => isBack) === true,
      stayed: parts?.flatMap(({ stayed }) => stayed) ?? [],
    };
  });
  const ids = found.filter(({ isBack }) => isBack).map(({ id }) => id);
  const words = entries.assigned([joined.goes.name], joined.stays.name);
  await passRows(register, known, {
    ids,
    recommendation: (now) => apart.recommendation(now).next,
    task: (now) => {
      const row = places.get(now.recommendationId);
      return row && apart.task(now, row).next;
    },
    entry: (id) => {
      const key = keyOfUndo(entryOfJoining(joined, id));
      return entryBy(actor, { key, recommendationId: id, taskId: '', kind: 'undone', words });
    },
    onStep,
  });
  const gone = goneIn(joined, known);
  return { passed: ids.length, stayed: [...found.flatMap(({ stayed }) => stayed), ...gone] };
}

function goneIn({ moved }: JoinedRoles, { recommendations, tasks }: Rows): Stayed[] {
  const missing = (groups: JoinedRoles['moved']['tasks'], rows: readonly { id: string }[]) => {
    const there = new Set(rows.map(({ id }) => id));
    return groups.flatMap(({ ids }) => ids).filter((id) => !there.has(id)).length;
  };
  const rows = missing(moved.recommendations, recommendations) + missing(moved.tasks, tasks);
  return rows === 0 ? [] : [{ what: 'gone', rows }];
}

async function forget({ settings }: Register, joining: string): Promise<void> {
  const seen = await settings.get('joined roles');
  if (seen === undefined) return;
  const rest = seen.value.filter(({ key }) => key !== joining);
  if (rest.length < seen.value.length) await settings.put('joined roles', rest, seen);
}
