import { day } from '../../../src/inspection/day';
import type { Recommendation } from '../../../src/inspection/recommendation/recommendation';
import type { Kept, Register } from '../../../src/inspection/register';
import type { Report } from '../../../src/inspection/report/report';
import type { Verdict } from '../../../src/inspection/verdict';
import type { Actor } from '../../../src/workflows/actor';
import { addReport } from '../../../src/workflows/coordinating/addReport';
import {
  bringBackEntered,
  takeEntered,
  wholeRecommendation,
  wholeReport,
} from '../../../src/workflows/coordinating/takeEntered';
import { aPosition, aRecommendation, heldBy, person } from '../../given/builders';
import { localRegister } from '../../given/localRegister';
import { memoryRegister } from '../../given/memoryRegister';

const cleo = person('Cleo');
const actor = { person: cleo, today: day('2026-11-22'), at: '2026-11-22T09:14:00.000Z', via: 'tab' } as const;
const coordinator = heldBy(cleo, 'Coordinator', { coordinates: true });
const report = {
  ...{ title: 'Letters left unanswered', inspectorate: 'HMICFRS', scope: 'force', line: '' },
  ...{ published: day('2026-10-01'), publishedSaid: '1 October 2026' },
};
const items = ['Answer each letter.', 'Keep a copy.'].map((text, at) => ({
  ...({ number: `${at + 1}`, kind: 'recommendation', text, due: '', owner: 'Head of Letters' } as const),
}));

function value<T>(verdict: Verdict<T>): T {
  if (!verdict.ok) throw new Error(verdict.refusal.code);
  return verdict.value;
}
const entered = async <R extends Register>(register: R) => {
  const { report: kept } = value(await addReport(register, { report, items, actor }));
  return { register, report: kept, row: await register.recommendations.find('1') };
};
type Asked<T> = { seen: Kept<T>; actor: Actor; key: string };
const takeRecommendationAway = async (register: Register, { seen, actor: by, key }: Asked<Recommendation>) =>
  takeEntered(register, await wholeRecommendation(register, seen), { actor: by, key });
const takeReportAway = async (register: Register, { seen, actor: by, key }: Asked<Report>) =>
  takeEntered(register, await wholeReport(register, seen), { actor: by, key });
const given = () => entered(memoryRegister({ roles: [coordinator] }));
const texts = async ({ recommendations, tasks }: Register) => ({
  rows: (await recommendations.all()).rows.map(({ text }) => text),
  tasks: (await tasks.all()).rows.map(({ asks }) => asks),
});
const said = async ({ updates }: Register) => (await updates.all()).rows.map(({ words }) => words);

describe('What was entered by mistake', () => {
  test('goes by itself, with its tasks; the ledger says what it was, and it comes back under its own key', async () => {
    const { register, report: kept, row } = await given();
    const gone = value(await takeRecommendationAway(register, { seen: row, actor, key: 'k' }));
    expect(await texts(register)).toEqual({ rows: ['Keep a copy.'], tasks: ['Keep a copy.'] });
    expect((await said(register))[0]).toContain('Letters left unanswered (2026), 1. Answer each letter.');
    const back = value(await bringBackEntered(register, gone, { actor, key: 'b' }));
    expect(await texts(register)).toEqual({
      rows: ['Keep a copy.', 'Answer each letter.'],
      tasks: ['Keep a copy.', 'Answer each letter.'],
    });
    expect(back.rows[0]).toMatchObject({ key: row.key, reportId: kept.id });
    expect(back.tasks[0]?.recommendationId).toBe(back.rows[0]?.id);
    // Asked again after a lost answer, it is there once.
    value(await bringBackEntered(register, gone, { actor, key: 'b' }));
    expect((await texts(register)).rows).toHaveLength(2);
    expect(await said(register)).toHaveLength(2);
  });

  test('goes as a whole report, and comes back whole, in the lists too', async () => {
    const local = await localRegister();
    await local.register.roles.add(coordinator);
    const { register, report: kept } = await entered(local.register);
    const gone = value(await takeReportAway(register, { seen: kept, actor, key: 'k' }));
    expect([await texts(register), (await register.reports.all()).rows]).toEqual([
      { rows: [], tasks: [] },
      [],
    ]);
    const back = value(await bringBackEntered(register, gone, { actor, key: 'b' }));
    expect(await texts(register)).toEqual({
      rows: items.map(({ text }) => text),
      tasks: items.map(({ text }) => text),
    });
    expect(back.rows.map(({ reportId }) => reportId)).toEqual([back.report.id, back.report.id]);
    expect(local.violations()).toEqual([]);
    await local.close();
  });

  test.each<[string, (register: Register) => Promise<unknown>]>([
    [
      'a task was answered',
      async ({ tasks }) => tasks.save({ ...(await tasks.find('1')), lastAnswer: actor.at }),
    ],
    [
      'a closed paper has it',
      async ({ positions }) => positions.add(aPosition({ key: 'p', recommendationId: '1' })),
    ],
    [
      'another links to it',
      async ({ recommendations: all }) => {
        const { key } = await all.find('1');
        const links = [{ is: 'same as', key, words: '' } as const];
        await all.add(aRecommendation({ key: 'other', reportId: '9', links }));
      },
    ],
  ])('stays once %s, and so does its report', async (_, meanwhile) => {
    const { register, report: kept, row } = await given();
    await meanwhile(register);
    const before = await texts(register);
    const refusal = { refusal: { code: 'item stays' } };
    expect(await takeRecommendationAway(register, { seen: row, actor, key: 'k' })).toMatchObject(refusal);
    expect(await takeReportAway(register, { seen: kept, actor, key: 'k' })).toMatchObject(refusal);
    expect(await texts(register)).toEqual(before);
  });

  test.each([
    { what: 'judged', facts: { status: 'Amber' } },
    { what: 'from a paper', facts: { paper: { ...aRecommendation().paper, asOf: '2026-05' } } },
    { what: 'marked with a level', facts: { level: 2 } },
  ] as const)('is not what somebody has $what since it was seen', async ({ facts }) => {
    const { register, row } = await given();
    await register.recommendations.save({ ...row, ...facts });
    const verdict = await takeRecommendationAway(register, { seen: row, actor, key: 'k' });
    expect(verdict).toMatchObject({ refusal: { code: 'changed since' } });
  });

  test('stays as a report whose reply is recorded, or that a paper brought', async () => {
    const { register, report: kept } = await given();
    const reply = { is: 'not owed', why: 'Not the subject.', by: 'Cleo' } as const;
    for (const facts of [{ reply }, { reply: undefined, paper: 'May 2026' }]) {
      const seen = await register.reports.save({ ...(await register.reports.find(kept.id)), ...facts });
      const verdict = await takeReportAway(register, { seen, actor, key: 'k' });
      expect(verdict).toMatchObject({ refusal: { code: 'item stays' } });
    }
  });

  test('is brought back to the end when the connection broke, and not on top of what came under its key', async () => {
    const { register, report: kept } = await given();
    const gone = value(await takeReportAway(register, { seen: kept, actor, key: 'k' }));
    register.before = (call) => {
      if (call === 'tasks.addAll') throw new Error('the line is down');
    };
    await expect(bringBackEntered(register, gone, { actor, key: 'b' })).rejects.toThrow('the line is down');
    register.before = () => undefined;
    value(await bringBackEntered(register, gone, { actor, key: 'b' }));
    expect((await texts(register)).tasks).toHaveLength(2);
    const again = value(
      await takeRecommendationAway(register, { ...(await one(register)), actor, key: 'k2' }),
    );
    await register.recommendations.add(aRecommendation({ key: again.rows[0]?.key ?? '', text: 'Another.' }));
    expect(await bringBackEntered(register, again, { actor, key: 'b2' })).toMatchObject({
      refusal: { code: 'number is there' },
    });
  });

  test.each(['tasks.removeAll', 'recommendations.removeAll', 'reports.removeAll', 'updates.addAll'])(
    'goes to the end when the connection broke at %s and it is sent again, and comes back whole',
    async (at) => {
      const { register, report: kept } = await given();
      const whole = await wholeReport(register, kept);
      let broken = false;
      register.before = (call) => {
        if (call !== at || broken) return;
        broken = true;
        throw new Error('the line is down');
      };
      await expect(takeEntered(register, whole, { actor, key: 'k' })).rejects.toThrow('the line is down');
      const gone = value(await takeEntered(register, whole, { actor, key: 'k' }));
      expect(await texts(register)).toEqual({ rows: [], tasks: [] });
      expect(await said(register)).toHaveLength(2);
      value(await bringBackEntered(register, gone, { actor, key: 'b' }));
      expect([(await texts(register)).tasks, (await register.reports.all()).rows.length]).toEqual([
        items.map(({ text }) => text),
        1,
      ]);
    },
  );

  test('is a coordinator’s to take away and to bring back', async () => {
    const { register, report: kept, row } = await given();
    const other = { ...actor, person: person('Olga') };
    const refusal = { refusal: { code: 'not a coordinator' } };
    expect(await takeRecommendationAway(register, { seen: row, actor: other, key: 'k' })).toMatchObject(
      refusal,
    );
    expect(await takeReportAway(register, { seen: kept, actor: other, key: 'k' })).toMatchObject(refusal);
    const gone = value(await takeReportAway(register, { seen: kept, actor, key: 'k' }));
    expect(await bringBackEntered(register, gone, { actor: other, key: 'b' })).toMatchObject(refusal);
  });
});

const one = async (register: Register) => {
  const [seen] = (await register.recommendations.all()).rows;
  if (seen === undefined) throw new Error('There is none.');
  return { seen };
};
