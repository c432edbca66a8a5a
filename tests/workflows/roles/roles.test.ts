import { meaningOf } from '../../../src/inspection/papers/paperMeaning';
import { day } from '../../../src/inspection/day';
import { RegisterError } from '../../../src/inspection/register';
import type { Actor } from '../../../src/workflows/actor';
import { addReport } from '../../../src/workflows/coordinating/addReport';
import { importPaper } from '../../../src/workflows/importing/importPaper';
import { proposeImport } from '../../../src/workflows/importing/proposeImport';
import { addRole, takeBackRole } from '../../../src/workflows/roles/addRole';
import { joinRoles } from '../../../src/workflows/roles/joinRoles';
import { changeOtherNames, otherNamesIn, undoOtherNames } from '../../../src/workflows/roles/otherNames';
import { heldBy, person } from '../../given/builders';
import { type LocalRegister, localRegister } from '../../given/localRegister';
import { aPaper, aPaperRow } from '../../given/papers';

const cleo = person('Cleo');
const ann = person('Ann');
const at = '2022-11-14T09:14:00.000Z';
const actor: Actor = { person: cleo, today: day('2022-11-14'), at, via: 'tab' };
const stranger = { ...actor, person: ann };
const SHORT = 'Head of L&OD';
const LONG = 'Head of Learning and Development';

let local: LocalRegister;
beforeEach(async () => {
  local = await localRegister();
  await local.register.roles.add(heldBy(cleo, 'Coordinator', { coordinates: true }));
});
afterEach(async () => {
  expect(local.violations()).toEqual([]);
  await local.close();
});

const names = async () => (await local.register.roles.all()).rows.map(({ name }) => name).sort();
const roleNamed = async (name: string) => {
  const role = await local.register.roles.withKey(name);
  if (role === undefined) throw new Error(`There is no role ${name}.`);
  return role;
};
const owners = async () => {
  const { recommendations, tasks } = local.register;
  const [rows, theirs] = await Promise.all([recommendations.all(), tasks.all()]);
  return [rows, theirs].map((reading) => reading.rows.flatMap((each) => each.owners));
};

describe('A role added by hand', () => {
  const asked = { name: ' Head  of Custody ', directorate: 'Local Policing ', actor };

  test('is there, held by nobody, and is taken back', async () => {
    const added = await addRole(local.register, asked);
    expect(added).toMatchObject({
      ok: true,
      value: { name: 'Head of Custody', directorate: 'Local Policing', holdings: [] },
    });
    expect(await names()).toEqual(['Coordinator', 'Head of Custody']);
    expect(await takeBackRole(local.register, await roleNamed('Head of Custody'), actor)).toMatchObject({
      ok: true,
    });
    expect(await names()).toEqual(['Coordinator']);
  });

  test.each([
    ['without a name', { ...asked, name: '  ' }, { code: 'no role name' }],
    ['by somebody who does not coordinate', { ...asked, actor: stranger }, { code: 'not a coordinator' }],
    ['that is there', { ...asked, name: 'coordinator' }, { code: 'role is there', role: 'Coordinator' }],
  ])('%s is refused', async (_what, wish, refusal) => {
    expect(await addRole(local.register, wish)).toMatchObject({ refusal });
    expect(await names()).toEqual(['Coordinator']);
  });

  test('stays once it owns something', async () => {
    await importPaper(local.register, meaningOf(aPaper([aPaperRow({ owner: SHORT })])));
    expect(await takeBackRole(local.register, await roleNamed(SHORT), actor)).toMatchObject({
      refusal: { code: 'role owns', role: SHORT, items: 2 },
    });
    expect(await names()).toContain(SHORT);
  });
});

describe('Two roles that are one', () => {
  const paper = (comments = 'Nov 2022: begun', owner = SHORT, asOf = '2022-11') =>
    meaningOf(aPaper([aPaperRow({ owner, comments }), aPaperRow({ no: '2', owner: LONG })], asOf));
  const joining = async () => ({ goes: await roleNamed(SHORT), into: LONG, actor, key: 'joined' });

  beforeEach(async () => {
    await importPaper(local.register, paper());
  });

  test('become the one that stays: rows, tasks, and an entry that says so', async () => {
    const steps: unknown[] = [];
    const verdict = await joinRoles(local.register, {
      ...(await joining()),
      onStep: (step) => steps.push(step),
    });
    expect(verdict).toMatchObject({ ok: true, value: { name: LONG } });
    expect(steps).toEqual([{ done: 0, of: 1 }]);
    expect(await owners()).toEqual([
      [LONG, LONG],
      [LONG, LONG],
    ]);
    expect(await names()).toEqual(['Coordinator', LONG]);
    const { rows } = await local.register.updates.all();
    expect(rows.filter(({ kind }) => kind === 'assigned')).toMatchObject([
      { words: `${SHORT} → ${LONG}`, by: cleo },
    ]);
  });

  test('are one for the next paper too: the same name again changes nothing and brings no role back', async () => {
    await joinRoles(local.register, await joining());
    const next = paper('Dec 2022: more', SHORT, '2022-12');
    const proposal = await proposeImport(local.register, next);
    expect(proposal.reports[0]?.rows[0]).toMatchObject({ is: 'changed', kept: [] });
    expect(proposal.reports[0]?.rows[0]?.changes.map(({ what }) => what)).toEqual(['remark']);
    const result = await importPaper(local.register, next);
    expect([result.roles, (await owners())[0]]).toEqual([[], [LONG, LONG]]);
  });

  test('are one where a paper gives a row back to the old name', async () => {
    await importPaper(local.register, paper('Dec 2022: given on', 'Head of PPU', '2022-12'));
    await joinRoles(local.register, await joining());
    await importPaper(local.register, paper('Jan 2023: given back', SHORT, '2023-01'));
    expect((await owners())[0]).toEqual([LONG, LONG]);
  });

  test('do not look edited by hand: a paper that gives the row to a third role is followed', async () => {
    await joinRoles(local.register, await joining());
    await importPaper(local.register, paper('Dec 2022: given on', 'Head of PPU', '2022-12'));
    expect((await owners())[0]).toEqual(['Head of PPU', LONG]);
  });

  test('are one in a report that is entered by hand', async () => {
    await joinRoles(local.register, await joining());
    const line = { title: 'Stamps', line: '', scope: 'force', inspectorate: 'HMICFRS' };
    const report = { ...line, published: day('2022-10-01'), publishedSaid: '1 October 2022' };
    const item = { kind: 'recommendation' as const, number: '7', text: 'Buy stamps.', owner: SHORT, due: '' };
    await addReport(local.register, { report, items: [item], actor });
    expect(await names()).toEqual(['Coordinator', LONG]);
  });

  test('leave who may sign off as it was, under the name that stays', async () => {
    const role = { is: 'role', name: SHORT } as const;
    const rules = { levels: { 1: role, 2: { is: 'body', name: SHORT }, 3: role }, testers: [SHORT] } as const;
    await local.register.settings.put('closing authority', rules, undefined);
    await joinRoles(local.register, await joining());
    expect((await local.register.settings.get('closing authority'))?.value).toEqual({
      levels: {
        1: { is: 'role', name: LONG },
        2: { is: 'body', name: SHORT },
        3: { is: 'role', name: LONG },
      },
      testers: [LONG],
    });
  });

  test.each([
    ['somebody who does not coordinate', { actor: stranger }, { code: 'not a coordinator' }],
    [
      'a role that is not there',
      { into: 'Head of Ghosts' },
      { code: 'no such role', name: 'Head of Ghosts' },
    ],
    ['itself', { into: SHORT }, { code: 'no change' }],
  ])('are not joined with or by %s', async (_who, other, refusal) => {
    const verdict = await joinRoles(local.register, { ...(await joining()), ...other });
    expect(verdict).toMatchObject({ refusal });
    expect(await names()).toContain(SHORT);
  });

  test('are not joined so that a coordinator is lost in passing', async () => {
    const goes = await roleNamed('Coordinator');
    expect(await joinRoles(local.register, { ...(await joining()), goes })).toMatchObject({
      refusal: { code: 'role coordinates' },
    });
  });

  test('and a join that broke off anywhere is finished by asking again', async () => {
    const wish = await joining();
    const { tasks } = local.register;
    const save = tasks.save.bind(tasks);
    tasks.save = () => Promise.reject(new RegisterError('unreachable', 'no line'));
    await expect(joinRoles(local.register, wish)).rejects.toThrow('no line');
    expect(await names()).toContain(SHORT);
    tasks.save = save;
    expect(await joinRoles(local.register, wish)).toMatchObject({ ok: true });
    expect(await owners()).toEqual([
      [LONG, LONG],
      [LONG, LONG],
    ]);
  });
});

describe('A name that meant another role', () => {
  test('is refused for a new one while that role is there', async () => {
    await importPaper(
      local.register,
      meaningOf(aPaper([aPaperRow({ owner: SHORT }), aPaperRow({ no: '2', owner: LONG })])),
    );
    await joinRoles(local.register, { goes: await roleNamed(SHORT), into: LONG, actor, key: 'joined' });
    expect(await addRole(local.register, { name: SHORT, directorate: '', actor })).toMatchObject({
      refusal: { code: 'role is there', name: SHORT, role: LONG },
    });
  });
});

describe('Other names of a role', () => {
  const say = async (said: readonly string[], by = actor) =>
    changeOtherNames(local.register, { role: await roleNamed(LONG), said, actor: by });

  beforeEach(async () => {
    await importPaper(
      local.register,
      meaningOf(aPaper([aPaperRow({ owner: LONG }), aPaperRow({ no: '2', owner: 'Head of PPU' })])),
    );
  });

  test('are understood in the next paper, and brought in by no other', async () => {
    await say([` ${SHORT} `, '', 'Head of Training']);
    const result = await importPaper(
      local.register,
      meaningOf(aPaper([aPaperRow({ no: '3', owner: 'head of training' })], '2022-12')),
    );
    expect([result.roles, await owners()]).toEqual([
      [],
      [
        [LONG, 'Head of PPU', LONG],
        [LONG, 'Head of PPU', LONG],
      ],
    ]);
  });

  test('are taken back, unless somebody has changed them since', async () => {
    await say([SHORT]);
    const change = await say(['L&D']);
    if (!change.ok) throw new Error('The names were not changed.');
    expect(await undoOtherNames(local.register, change.value, actor)).toMatchObject({ ok: true });
    expect(await otherNamesIn(local.register)).toEqual([{ said: SHORT, role: LONG }]);
    expect(await undoOtherNames(local.register, change.value, actor)).toMatchObject({
      refusal: { code: 'changed since' },
    });
  });

  test('are forgotten when they are left out', async () => {
    await say([SHORT, 'Head of Training']);
    await say([SHORT]);
    expect(await otherNamesIn(local.register)).toEqual([{ said: SHORT, role: LONG }]);
  });

  test.each([
    ['a role’s own name', ['head of ppu'], { code: 'role is there', role: 'Head of PPU' }],
    ['its own', [LONG], { code: 'role is there', role: LONG }],
  ])('cannot be %s', async (_what, said, refusal) => {
    expect(await say(said)).toMatchObject({ refusal });
    expect(await otherNamesIn(local.register)).toEqual([]);
  });

  test('are a coordinator’s to say', async () => {
    expect(await say([SHORT], stranger)).toMatchObject({
      refusal: { code: 'not a coordinator' },
    });
  });
});
