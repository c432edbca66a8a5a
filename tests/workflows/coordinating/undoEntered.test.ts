import { day } from '../../../src/inspection/day';
import type { Register } from '../../../src/inspection/register';
import type { Verdict } from '../../../src/inspection/verdict';
import { type NewItem, addReport, addToReport } from '../../../src/workflows/coordinating/addReport';
import { editReport, recordReply, undoReport } from '../../../src/workflows/coordinating/editReport';
import { undoEntered } from '../../../src/workflows/coordinating/undoEntered';
import { aRecommendation, aReport, aTask, heldBy, person } from '../../given/builders';
import { localRegister } from '../../given/localRegister';
import { memoryRegister } from '../../given/memoryRegister';

const cleo = person('Cleo');
const actor = { person: cleo, today: day('2026-11-22'), at: '2026-11-22T09:14:00.000Z', via: 'tab' } as const;
const coordinator = heldBy(cleo, 'Coordinator', { coordinates: true });
const report = {
  ...{ title: 'Letters left unanswered', inspectorate: 'HMICFRS', scope: 'force', line: '' },
  ...{ published: day('2026-10-01'), publishedSaid: '1 October 2026' },
};
const item = (facts: Partial<NewItem> = {}): NewItem => ({
  ...{ number: '1', kind: 'recommendation', text: 'Answer each letter.', due: '', owner: 'Head of Letters' },
  ...facts,
});
const items = [item({ due: '31 March 2027' }), item({ number: '2', text: 'Keep a copy.' })];

function value<T>(verdict: Verdict<T>): T {
  if (!verdict.ok) throw new Error(verdict.refusal.code);
  return verdict.value;
}
const entering = async (register: Register) => value(await addReport(register, { report, items, actor }));
function whole<T>(undo: T | undefined): T {
  if (undo === undefined) throw new Error('There is no way back.');
  return undo;
}
const given = async () => {
  const register = memoryRegister({ roles: [coordinator] });
  return { register, undo: whole((await entering(register)).undo) };
};
const counts = async ({ reports, recommendations, tasks, roles }: Register) =>
  (await Promise.all([reports.all(), recommendations.all(), tasks.all(), roles.all()])).map(
    ({ rows }) => rows.length,
  );

describe('What was entered by hand', () => {
  test('is taken back whole, in the lists too', async () => {
    const local = await localRegister();
    await local.register.roles.add(coordinator);
    const { undo } = await entering(local.register);
    expect(await counts(local.register)).toEqual([1, 2, 2, 2]);
    expect(await undoEntered(local.register, whole(undo), actor)).toMatchObject({ ok: true });
    expect(await counts(local.register)).toEqual([0, 0, 0, 1]);
    expect(local.violations()).toEqual([]);
    await local.close();
  });

  test.each(['recommendations.removeAll', 'reports.removeAll', 'roles.removeAll'])(
    'is taken back to the end when the connection broke at %s',
    async (at) => {
      const { register, undo } = await given();
      register.before = (call) => {
        if (call === at) throw new Error('the line is down');
      };
      await expect(undoEntered(register, undo, actor)).rejects.toThrow('the line is down');
      register.before = () => undefined;
      expect(await undoEntered(register, undo, actor)).toMatchObject({ ok: true });
      expect(await counts(register)).toEqual([0, 0, 0, 1]);
    },
  );

  test.each<[string, (register: Register) => Promise<unknown>]>([
    [
      'a task was answered',
      async ({ tasks }) => tasks.save({ ...(await tasks.find('1')), stage: 'claimed' }),
    ],
    [
      'a status was set',
      async ({ recommendations: all }) => all.save({ ...(await all.find('2')), status: 'Green' }),
    ],
    [
      'the report was corrected',
      async ({ reports }) => reports.save({ ...(await reports.find('1')), notes: 'x' }),
    ],
    ['a task was added', async ({ tasks }) => tasks.add(aTask({ key: 'more', recommendationId: '1' }))],
    [
      'a row was added',
      async ({ recommendations: all }) => all.add(aRecommendation({ key: 'more', reportId: '1' })),
    ],
  ])('stays whole once %s', async (_, meanwhile) => {
    const { register, undo } = await given();
    await meanwhile(register);
    const before = await counts(register);
    expect(await undoEntered(register, undo, actor)).toMatchObject({ refusal: { code: 'changed since' } });
    expect(await counts(register)).toEqual(before);
  });

  test('leaves a role that somebody holds by now, or that owns something else', async () => {
    const { register, undo } = await given();
    await register.tasks.add(aTask({ key: 'more', recommendationId: '9', owners: ['Head of Letters'] }));
    expect(await undoEntered(register, undo, actor)).toMatchObject({ ok: true });
    expect((await register.roles.all()).rows.map(({ name }) => name)).toContain('Head of Letters');
  });

  test('has no way back where part of it was there before', async () => {
    const { register, undo } = await given();
    expect((await entering(register)).undo).toBeUndefined();
    const again = { report: undo.report, items: items.slice(1), actor };
    expect(value(await addToReport(register, again)).undo).toBeUndefined();
  });

  test('under a report that was there goes by itself', async () => {
    const { register, undo } = await given();
    const more = [item({ number: '3', text: 'Count them.' })];
    const added = value(await addToReport(register, { report: undo.report, items: more, actor }));
    expect(await undoEntered(register, whole(added.undo), actor)).toMatchObject({ ok: true });
    expect(await counts(register)).toEqual([1, 2, 2, 2]);
  });

  test('is a coordinator’s to take back', async () => {
    const { register, undo } = await given();
    expect(await undoEntered(register, undo, { ...actor, person: person('Zoe') })).toMatchObject({
      refusal: { code: 'not a coordinator' },
    });
  });
});

describe('A change of a report', () => {
  const changed = async () => {
    const register = memoryRegister({
      ...{ roles: [coordinator], reports: [aReport()] },
      ...{ recommendations: [aRecommendation()], tasks: [aTask()] },
    });
    const before = await register.reports.find('1');
    const after = value(await editReport(register, { seen: before, actor, ...report }));
    return { register, before, after };
  };

  test('is taken back with the names of its rows', async () => {
    const { register, before, after } = await changed();
    expect(await undoReport(register, { before, after }, actor)).toMatchObject({
      value: { title: before.title },
    });
    const names = [await register.recommendations.find('1'), await register.tasks.find('1')];
    expect(names.map((each) => each.report)).toEqual(['A report (2022)', 'A report (2022)']);
  });

  test('is not taken back from under somebody else’s', async () => {
    const { register, before, after } = await changed();
    const reply = { is: 'not owed', why: 'Of no concern.' } as const;
    await recordReply(register, { seen: after, actor, reply });
    expect(await undoReport(register, { before, after }, actor)).toMatchObject({
      refusal: { code: 'changed since' },
    });
    expect((await register.reports.find('1')).title).toBe(report.title);
  });
});
