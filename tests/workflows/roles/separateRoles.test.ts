import { meaningOf } from '../../../src/inspection/papers/paperMeaning';
import { day } from '../../../src/inspection/day';
import { RegisterError } from '../../../src/inspection/register';
import { stillSaid } from '../../../src/inspection/recommendation/undone';
import type { Actor } from '../../../src/workflows/actor';
import { importPaper } from '../../../src/workflows/importing/importPaper';
import { addRole } from '../../../src/workflows/roles/addRole';
import { joinRoles } from '../../../src/workflows/roles/joinRoles';
import { changeOtherNames, otherNamesIn } from '../../../src/workflows/roles/otherNames';
import { separateRoles } from '../../../src/workflows/roles/separateRoles';
import { heldBy, person } from '../../given/builders';
import { type LocalRegister, localRegister } from '../../given/localRegister';
import { aPaper, aPaperRow } from '../../given/papers';

const cleo = person('Cleo');
const ann = person('Ann');
const bob = person('Bob');
const at = '2022-11-14T09:14:00.000Z';
const actor: Actor = { person: cleo, today: day('2022-11-14'), at, via: 'tab' };
const SHORT = 'Head of L&OD';
const LONG = 'Head of Learning and Development';
const OTHER = 'Head of PPU';

let local: LocalRegister;
beforeEach(async () => {
  local = await localRegister();
  const { roles } = local.register;
  await roles.add(heldBy(cleo, 'Coordinator', { coordinates: true }));
  await roles.add(heldBy(ann, SHORT, { deputy: bob, directorate: 'People' }));
  const rows = [SHORT, LONG, SHORT].map((owner, place) => aPaperRow({ no: String(place + 1), owner }));
  await importPaper(local.register, meaningOf(aPaper(rows, '2022-11')));
});
afterEach(async () => {
  expect(local.violations()).toEqual([]);
  await local.close();
});

const roleNamed = async (name: string) => {
  const role = await local.register.roles.withKey(name);
  if (role === undefined) throw new Error(`There is no role ${name}.`);
  return role;
};
const join = async (goes = SHORT, into = LONG, key = 'joined') =>
  joinRoles(local.register, { goes: await roleNamed(goes), into, actor, key });
const separate = (by = actor, key = 'joined') => separateRoles(local.register, { key, actor: by });

/** All that joining may touch, without versions. */
const standing = async () => {
  const { recommendations, tasks, roles, settings } = local.register;
  const [rows, theirs, all] = await Promise.all([recommendations.all(), tasks.all(), roles.all()]);
  const owners = (each: { owners: readonly string[] }) => each.owners;
  return {
    owners: [rows.rows.map(owners), theirs.rows.map(owners)],
    roles: all.rows
      .map(({ name, holdings, deputy, directorate }) => ({ name, holdings, deputy, directorate }))
      .sort((a, b) => a.name.localeCompare(b.name)),
    names: await otherNamesIn(local.register),
    rules: (await settings.get('closing authority'))?.value,
  };
};
const give = async (number: string, owner: string) => {
  const { recommendations, tasks } = local.register;
  for (const shelf of [recommendations, tasks])
    for (const row of (await shelf.all()).rows.filter((each) => each.number === number))
      await (shelf as typeof tasks).save({ ...row, owners: [owner] } as never);
};

describe('Two roles that were joined by mistake', () => {
  test('are two again: rows, tasks, holders, names and rights as they were before', async () => {
    const role = { is: 'role', name: SHORT } as const;
    const rules = { levels: { 1: role, 2: role, 3: role }, testers: [LONG, SHORT] };
    await local.register.settings.put('closing authority', rules, undefined);
    await changeOtherNames(local.register, { role: await roleNamed(SHORT), said: ['L&D'], actor });
    const before = await standing();
    await join();
    expect(await standing()).not.toEqual(before);
    expect(await separate()).toMatchObject({ ok: true, value: { from: LONG, passed: 2, stayed: [] } });
    expect(await standing()).toEqual(before);
  });

  test('say so in the history of each recommendation, and neither entry counts', async () => {
    await join();
    await separate();
    const { rows } = await local.register.updates.all();
    const told = rows.filter(({ kind }) => kind === 'assigned' || kind === 'undone');
    expect(told.map(({ kind, words }) => `${kind}: ${words}`).sort()).toEqual([
      ...[1, 2].map(() => `assigned: ${SHORT} → ${LONG}`),
      ...[1, 2].map(() => `undone: ${SHORT} → ${LONG}`),
    ]);
    expect(stillSaid(told)).toEqual([]);
  });

  test('count what passes back', async () => {
    await join();
    const steps: unknown[] = [];
    await separateRoles(local.register, { key: 'joined', actor, onStep: (step) => steps.push(step) });
    expect(steps).toEqual([
      { done: 0, of: 2 },
      { done: 1, of: 2 },
    ]);
  });

  test('can be joined again, and separated again', async () => {
    const before = await standing();
    await join();
    await separate();
    await join(SHORT, LONG, 'joined again');
    expect(await separate(actor, 'joined again')).toMatchObject({ ok: true, value: { passed: 2 } });
    expect(await standing()).toEqual(before);
  });

  test('leave what somebody changed since, and tell exactly what', async () => {
    await join();
    await give('1', OTHER);
    await local.register.roles.save({ ...(await roleNamed(LONG)), deputy: cleo });
    const done = await separate();
    expect(done).toMatchObject({
      ok: true,
      value: {
        passed: 1,
        stayed: [
          { what: 'owners', of: { number: '1' }, task: '', now: [OTHER] },
          { what: 'owners', of: { number: '1' }, now: [OTHER] },
          { what: 'role part', role: LONG, part: 'deputy' },
        ],
      },
    });
    expect((await standing()).owners[0]).toEqual([[OTHER], [LONG], [SHORT]]);
    expect((await roleNamed(LONG)).deputy).toEqual(cleo);
  });

  test('leave with the other role what came to it since', async () => {
    await join();
    const next = aPaper([aPaperRow({ no: '4', owner: SHORT })], '2022-12');
    await importPaper(local.register, meaningOf(next));
    await separate();
    expect((await standing()).owners[0]).toEqual([[SHORT], [LONG], [SHORT], [LONG]]);
  });

  test('tell of rows that are there no more', async () => {
    await join();
    const { rows } = await local.register.tasks.all();
    await local.register.tasks.removeAll(rows.filter(({ number }) => number === '3'));
    expect(await separate()).toMatchObject({ ok: true, value: { stayed: [{ what: 'gone', rows: 1 }] } });
  });

  test('are separated once: asked again, it is told that they are two', async () => {
    await join();
    await separate();
    expect(await separate()).toMatchObject({ refusal: { code: 'not joined' } });
  });
});

describe('Separating two roles', () => {
  const untouched = async (refusal: object, by = actor) => {
    const before = await standing();
    expect(await separate(by)).toMatchObject({ refusal });
    expect(await standing()).toEqual(before);
  };

  test('is a coordinator’s to do', async () => {
    await join();
    await untouched({ code: 'not a coordinator' }, { ...actor, person: ann });
  });

  test('waits for the joining that came on top of it', async () => {
    const before = await standing();
    await join();
    await join(LONG, OTHER).catch(() => undefined);
    await addRole(local.register, { name: OTHER, directorate: '', actor });
    await join(LONG, OTHER, 'joined on');
    await untouched({ code: 'joined on', role: LONG, into: OTHER });
    await separate(actor, 'joined on');
    await separate();
    expect((await standing()).owners).toEqual(before.owners);
  });

  test('gives no name back that means a third role by now', async () => {
    await addRole(local.register, { name: OTHER, directorate: '', actor });
    await join();
    await changeOtherNames(local.register, { role: await roleNamed(LONG), said: [], actor });
    await changeOtherNames(local.register, { role: await roleNamed(OTHER), said: [SHORT], actor });
    await untouched({ code: 'role is there', name: SHORT, role: OTHER });
  });

  test('leaves a role of that name that was added since its own holder', async () => {
    await join();
    await changeOtherNames(local.register, { role: await roleNamed(LONG), said: [], actor });
    await local.register.roles.add(heldBy(cleo, SHORT));
    expect(await separate()).toMatchObject({ value: { stayed: [{ what: 'role there', role: SHORT }] } });
    expect((await roleNamed(SHORT)).holdings[0]?.person).toEqual(cleo);
    expect((await standing()).owners[0]).toEqual([[SHORT], [LONG], [SHORT]]);
  });
});

/** Every write that the two ways make, each of which may be the last one that gets through. */
const WRITES = [
  ['roles', 'add'],
  ['roles', 'save'],
  ['roles', 'removeAll'],
  ['recommendations', 'save'],
  ['tasks', 'save'],
  ['updates', 'add'],
  ['settings', 'put'],
] as const;

/** Fails from the nth write on, until the line is back. */
function cutAfter(writes: number): { back: () => void; cut: () => boolean } {
  let [left, isCut, isBack] = [writes, false, false];
  for (const [list, call] of WRITES) {
    const shelf = local.register[list] as unknown as Record<
      string,
      (...given: unknown[]) => Promise<unknown>
    >;
    const work = shelf[call]?.bind(shelf);
    shelf[call] = (...given) => {
      if (isBack || left > 0) {
        left -= 1;
        return work?.(...given) ?? Promise.reject(new Error(`${list} cannot ${call}.`));
      }
      isCut = true;
      return Promise.reject(new RegisterError('unreachable', 'no line'));
    };
  }
  return { back: () => void (isBack = true), cut: () => isCut };
}

const entriesOf = async (kind: string) =>
  (await local.register.updates.all()).rows.filter((each) => each.kind === kind).length;

describe('Cut off at any write', () => {
  test.each([...Array(10).keys()])('%i, joining goes on under the key it began with', async (writes) => {
    const before = await standing();
    const { back, cut } = cutAfter(writes);
    const asked = { goes: await roleNamed(SHORT), into: LONG, actor };
    await joinRoles(local.register, { ...asked, key: 'first' }).catch(() => undefined);
    back();
    if (cut())
      expect(await joinRoles(local.register, { ...asked, key: 'second' })).toMatchObject({ ok: true });
    expect((await standing()).owners[0]).toEqual([[LONG], [LONG], [LONG]]);
    expect(await entriesOf('assigned')).toBe(2);
    const [joined, ...others] = (await local.register.settings.get('joined roles'))?.value ?? [];
    expect(others).toEqual([]);
    await separate(actor, joined?.key);
    expect(await standing()).toEqual(before);
  });

  test.each([...Array(10).keys()])('%i, separating does the rest when asked again', async (writes) => {
    const before = await standing();
    await join();
    const { back, cut } = cutAfter(writes);
    await separate().catch(() => undefined);
    back();
    expect(cut()).toBe(true);
    expect(await separate()).toMatchObject({ ok: true, value: { passed: 2, stayed: [] } });
    expect(await standing()).toEqual(before);
    expect(await entriesOf('undone')).toBe(2);
  });
});
