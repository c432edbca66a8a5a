import { day } from '../../../src/inspection/day';
import { joinReports } from '../../../src/inspection/report/joinReports';
import { RegisterError } from '../../../src/inspection/register';
import { meaningOf } from '../../../src/inspection/papers/paperMeaning';
import { importPaper } from '../../../src/workflows/importing/importPaper';
import { type NewItem, addReport, addToReport } from '../../../src/workflows/coordinating/addReport';
import { setReportLevel, editReport, recordReply } from '../../../src/workflows/coordinating/editReport';
import { aRecommendation, aReport, aTask, heldBy, person } from '../../given/builders';
import { localRegister } from '../../given/localRegister';
import { memoryRegister } from '../../given/memoryRegister';
import { aPaper, aPaperRow } from '../../given/papers';

const cleo = person('Cleo');
const actor = { person: cleo, today: day('2026-11-22'), at: '2026-11-22T09:14:00.000Z', via: 'tab' } as const;
const coordinator = heldBy(cleo, 'Coordinator', { coordinates: true });
const report = {
  ...{
    title: 'Letters left unanswered',
    inspectorate: 'HMICFRS',
    scope: 'force',
    line: 'A force report HMICFRS',
  },
  ...{ published: day('2026-10-01'), publishedSaid: '1 October 2026' },
};
const item = (facts: Partial<NewItem> = {}): NewItem => ({
  ...{ number: '1', kind: 'recommendation', text: 'Answer each letter.', due: '', owner: 'Head of Letters' },
  ...facts,
});
const items = [item({ due: '31 March 2027' }), item({ number: '2', text: 'Keep a copy.', owner: '' })];
const empty = () => memoryRegister({ roles: [coordinator] });

describe('A report entered by hand', () => {
  test('comes with what it asks, a task for each, and the roles that it names', async () => {
    const local = await localRegister();
    await local.register.roles.add(coordinator);
    expect(await addReport(local.register, { report, items, actor })).toMatchObject({
      value: {
        report: { key: 'letters left unanswered|2026', inspectorate: 'HMICFRS', published: '2026-10-01' },
      },
    });
    const { recommendations, tasks, roles } = local.register;
    expect((await recommendations.all()).rows).toMatchObject([
      { number: '1', status: undefined, original: { lastDay: '2027-03-31' }, owners: ['Head of Letters'] },
      { number: '2', original: { said: '' }, owners: [] },
    ]);
    expect((await tasks.all()).rows).toMatchObject([
      {
        asks: 'Answer each letter.',
        stage: 'open',
        recommendationId: '1',
        original: { lastDay: '2027-03-31' },
      },
      { asks: 'Keep a copy.', recommendationId: '2' },
    ]);
    expect((await roles.all()).rows.map(({ name }) => name)).toEqual(['Coordinator', 'Head of Letters']);
    expect(local.violations()).toEqual([]);
    await local.close();
  });

  test.each(['roles.addAll', 'recommendations.addAll', 'tasks.addAll'])(
    'is finished by sending it again when the connection broke at %s, and nothing is there twice',
    async (at) => {
      const register = empty();
      register.before = (call) => {
        if (call === at) throw new RegisterError('unreachable', 'the line is down');
      };
      await expect(addReport(register, { report, items, actor })).rejects.toThrow('the line is down');
      register.before = () => undefined;
      const corrected = [item({ text: 'Answer each letter in a week.' }), items[1] as NewItem];
      expect(await addReport(register, { report, items: corrected, actor })).toMatchObject({ ok: true });
      expect((await register.reports.all()).rows).toHaveLength(1);
      expect((await register.recommendations.all()).rows.map(({ text }) => text)).toEqual([
        'Answer each letter in a week.',
        'Keep a copy.',
      ]);
      expect((await register.tasks.all()).rows.map(({ asks }) => asks)).toEqual([
        'Answer each letter in a week.',
        'Keep a copy.',
      ]);
    },
  );

  test('is refused where the register has one of that title and year from elsewhere', async () => {
    const there = aReport({ title: report.title, key: 'letters left unanswered|2026', paper: '2026-10' });
    const register = memoryRegister({ roles: [coordinator], reports: [there] });
    expect(await addReport(register, { report, items, actor })).toMatchObject({
      refusal: { code: 'report is there', title: report.title },
    });
    const byHand = memoryRegister({
      roles: [coordinator],
      reports: [{ ...there, paper: '' }],
      recommendations: [aRecommendation({ key: 'letters left unanswered|2026|9' })],
    });
    expect(await addReport(byHand, { report, items, actor })).toMatchObject({ ok: false });
  });

  test('needs a title, words for each item, and a coordinator', async () => {
    const code = async (more: object, by = actor) =>
      addReport(empty(), { report, items, actor: by, ...more }).then(
        (verdict) => !verdict.ok && verdict.refusal.code,
      );
    expect(await code({ report: { ...report, title: ' ' } })).toBe('no title');
    expect(await code({ report: { ...report, published: day('0026-10-01') } })).toBe('day unlikely');
    expect(await code({ items: [item({ text: ' ' })] })).toBe('no item words');
    expect(await code({}, { ...actor, person: person('Zoe') })).toBe('not a coordinator');
  });

  test('keeps the kinds’ numbers apart, as papers do', async () => {
    const register = empty();
    const kinds = (['recommendation', 'area for improvement', 'cause of concern'] as const).map((kind) =>
      item({ kind }),
    );
    await addReport(register, { report, items: kinds, actor });
    const { rows } = await register.recommendations.all();
    expect(rows.map(({ key, number }) => [key.split('|')[2], number])).toEqual([
      ['1', '1'],
      ['AFI 1', 'AFI 1'],
      ['coc 1', '1'],
    ]);
  });
});

describe('A paper that speaks of a report entered by hand', () => {
  test('joins it and its recommendations, and what the paper says of them follows', async () => {
    const register = empty();
    const published = { published: day('2022-05-11'), publishedSaid: '11 May 2022' };
    await addReport(register, { report: { ...report, title: 'Letters', ...published }, items, actor });
    const rows = ['1', '2'].map((no) =>
      aPaperRow({ no, status: 'Green', due: 'Jun-22', owner: 'Head of Letters' }),
    );
    const result = await importPaper(register, meaningOf(aPaper(rows)));
    expect([result.reports.new, result.recommendations.new, result.tasks.new]).toEqual([0, 0, 0]);
    expect((await register.recommendations.all()).rows).toMatchObject([
      { text: 'Answer each letter.', status: 'Green', deadline: { lastDay: '2022-06-30' } },
      { text: 'Keep a copy.', status: 'Green', owners: ['Head of Letters'] },
    ]);
    expect((await register.reports.all()).rows).toMatchObject([
      { published: '2022-05-11', paper: '2022-11' },
    ]);
  });
});

describe('A paper that prints an area for improvement as 1', () => {
  test('means the one that was entered by hand as AFI 1', async () => {
    const register = empty();
    const published = { published: day('2022-05-11'), publishedSaid: '11 May 2022' };
    const byHand = [item({ kind: 'area for improvement', text: 'Answer each letter.' })];
    await addReport(register, {
      report: { ...report, title: 'Letters', ...published },
      items: byHand,
      actor,
    });
    const rows = [aPaperRow({ no: '1', kind: 'area for improvement', status: 'Green' })];
    const known = {
      reports: (await register.reports.all()).rows,
      recommendations: (await register.recommendations.all()).rows,
    };
    await importPaper(register, joinReports(meaningOf(aPaper(rows)), known).meaning);
    expect((await register.recommendations.all()).rows).toMatchObject([{ number: 'AFI 1', status: 'Green' }]);
  });
});

describe('A recommendation added to a report that is there', () => {
  const given = async () => {
    const register = empty();
    const added = await addReport(register, { report, items, actor });
    if (!added.ok) throw new Error(added.refusal.code);
    return { register, kept: added.value.report };
  };

  test('stands beside the others with a task of its own', async () => {
    const { register, kept } = await given();
    await addToReport(register, { report: kept, items: [item({ number: '3', text: 'Count them.' })], actor });
    expect((await register.recommendations.all()).rows.map(({ number }) => number)).toEqual(['1', '2', '3']);
    expect((await register.tasks.of('3')).rows).toMatchObject([{ asks: 'Count them.' }]);
  });

  test('is refused when its number is there with other words, and is the same when sent twice', async () => {
    const { register, kept } = await given();
    const add = (text: string) =>
      addToReport(register, { report: kept, items: [item({ number: '2', text })], actor });
    expect(await add('Something else.')).toMatchObject({ refusal: { code: 'number is there', number: '2' } });
    expect(await add('Keep a copy.')).toMatchObject({ ok: true });
    expect((await register.recommendations.all()).rows).toHaveLength(2);
  });

  test('is refused as AFI 1 where a paper printed that area for improvement as 1', async () => {
    const { register, kept } = await given();
    const printed = { kind: 'area for improvement', number: '1', text: 'Write plainly.' } as const;
    await register.recommendations.add(aRecommendation({ ...printed, key: 'by paper', reportId: kept.id }));
    const add = (text: string) =>
      addToReport(register, { report: kept, items: [item({ ...printed, text })], actor });
    expect(await add('Something else.')).toMatchObject({ refusal: { code: 'number is there' } });
  });
});

describe('Correcting a report', () => {
  const facts = { ...report, actor };

  test('keeps its key, and its rows and tasks follow its name', async () => {
    const register = memoryRegister({
      roles: [coordinator],
      reports: [aReport()],
      recommendations: [aRecommendation()],
      tasks: [aTask()],
    });
    const seen = await register.reports.find('1');
    expect(await editReport(register, { ...facts, seen })).toMatchObject({
      value: { key: seen.key, title: report.title },
    });
    const name = 'Letters left unanswered (2026)';
    expect((await register.recommendations.find('1')).report).toBe(name);
    expect((await register.tasks.find('1')).report).toBe(name);
  });

  test('takes no day that cannot be meant, and is not held up by one that is there', async () => {
    const published = day('0026-10-01');
    const register = memoryRegister({ roles: [coordinator], reports: [aReport({ published })] });
    const seen = await register.reports.find('1');
    expect(await editReport(register, { ...facts, seen, published: day('0027-10-01') })).toMatchObject({
      refusal: { code: 'day unlikely' },
    });
    expect(await editReport(register, { ...facts, seen, published })).toMatchObject({ ok: true });
  });

  test('that somebody else saved since it was seen is rejected', async () => {
    const register = memoryRegister({ roles: [coordinator], reports: [aReport()] });
    const seen = await register.reports.find('1');
    await register.reports.save({ ...seen, notes: 'theirs' });
    await expect(editReport(register, { ...facts, seen })).rejects.toMatchObject({ failure: 'changed' });
    expect((await register.reports.find('1')).notes).toBe('theirs');
  });
});

describe('The reply to a report', () => {
  const given = async () => {
    const register = memoryRegister({ roles: [coordinator], reports: [aReport()] });
    return { register, seen: await register.reports.find('1') };
  };
  const published = (on: string, link = '') => ({ is: 'published', on: day(on), link }) as const;

  test('is kept with its day, its link and who wrote it down, and can be taken back', async () => {
    const { register, seen } = await given();
    const saved = await recordReply(register, {
      seen,
      actor,
      reply: published('2026-11-20', 'https://example.org/r'),
    });
    expect(saved).toMatchObject({
      value: { reply: { on: '2026-11-20', by: 'Cleo', link: 'https://example.org/r' } },
    });
    if (!saved.ok) return;
    await recordReply(register, { seen: saved.value, actor, reply: undefined });
    expect((await register.reports.find('1')).reply).toBeUndefined();
  });

  test('is refused for a day to come, for what is no link, and without a reason why none is owed', async () => {
    const { register, seen } = await given();
    const code = async (reply: Parameters<typeof recordReply>[1]['reply']) =>
      recordReply(register, { seen, actor, reply }).then((verdict) => !verdict.ok && verdict.refusal.code);
    expect(await code(published('2026-11-23'))).toBe('day to come');
    expect(await code(published('2026-11-20', 'javascript:alert(1)'))).toBe('not a link');
    expect(await code({ is: 'not owed', why: ' ' })).toBe('no reason');
  });
});

describe('The level of a report as a whole', () => {
  const register = () => memoryRegister({ roles: [coordinator], reports: [aReport()] });

  test('is set by a coordinator, and taken back with the plan that said nothing else', async () => {
    const kept = register();
    const set = async (level: 1 | 2 | 3 | undefined) =>
      setReportLevel(kept, { seen: await kept.reports.find('1'), actor, level, tier: undefined });
    expect(await set(3)).toMatchObject({ ok: true, value: { plan: { level: 3 } } });
    expect(await set(undefined)).toMatchObject({ ok: true, value: { plan: undefined } });
  });

  test('is nobody else’s to set', async () => {
    const kept = register();
    const change = { seen: await kept.reports.find('1'), level: 1, tier: 1 } as const;
    const verdict = await setReportLevel(kept, { ...change, actor: { ...actor, person: person('Zoe') } });
    expect(verdict).toMatchObject({ refusal: { code: 'not a coordinator' } });
  });
});
