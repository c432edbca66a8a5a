import { day } from '../../../src/inspection/day';
import { meaningOf } from '../../../src/inspection/papers/paperMeaning';
import { RegisterError } from '../../../src/inspection/register';
import { findingsAt } from '../../../src/inspection/periods/unexplained';
import type { Actor } from '../../../src/workflows/actor';
import { closePeriod, standingAt } from '../../../src/workflows/periods/closePeriod';
import { explainPosition } from '../../../src/workflows/periods/explainPosition';
import { importPaper } from '../../../src/workflows/importing/importPaper';
import { openPeriod } from '../../../src/workflows/periods/openPeriod';
import { aRecommendation, aReport, aRole, anUpdate, dueOn } from '../../given/builders';
import { COORDINATOR, type LocalRegister, localRegister } from '../../given/localRegister';
import { type Seed, memoryRegister } from '../../given/memoryRegister';
import { aPaper, aPaperRow } from '../../given/papers';

const person = { id: COORDINATOR.id, name: 'Cora Ordway' };
const actor: Actor = { person, today: day('2022-12-01'), at: '2022-12-01T10:00:00.000Z', via: 'tab' };
const holding = { person, from: day('2022-01-01'), until: undefined, acting: false };
const coordinators = aRole({ name: 'Strategic Development', holdings: [holding], coordinates: true });
const november = { asOf: '2022-11', title: 'November', board: 'PAB', day: undefined, own: [], actor };

const seeded = (seed: Seed = {}) =>
  memoryRegister({
    reports: [aReport()],
    roles: [coordinators],
    recommendations: [aRecommendation()],
    ...seed,
  });

async function opened(register: Parameters<typeof openPeriod>[0], opening = november) {
  const verdict = await openPeriod(register, opening);
  if (!verdict.ok) throw new Error(`not opened: ${verdict.refusal.code}`);
  return verdict.value;
}
const close = (register: Parameters<typeof closePeriod>[0], periodId: string, by = actor) =>
  closePeriod(register, { periodId, own: [], actor: by });

describe('Opening a period', () => {
  test('names its month, its first day and the definitions in force; twice it is one', async () => {
    const register = seeded();
    const period = await opened(register);
    expect(period).toMatchObject({
      key: '2022-11',
      from: '2022-09-01',
      to: '2022-11-30',
      definitions: '2022',
    });
    expect((await opened(register)).id).toBe(period.id);
  });

  test('is a coordinator’s, of a real month, and of one at a time', async () => {
    const register = seeded();
    const stranger = { ...actor, person: { id: 'p9', name: 'Sam' } };
    expect(await openPeriod(register, { ...november, actor: stranger })).toMatchObject({ ok: false });
    const code = async (asOf: string) => {
      const verdict = await openPeriod(register, { ...november, asOf });
      return verdict.ok ? 'opened' : verdict.refusal.code;
    };
    expect(await code('2022-13')).toBe('not a month');
    expect([await code('0022-11'), await code('2222-11')]).toEqual(['day unlikely', 'day unlikely']);
    expect(await code('2022-11')).toBe('opened');
    expect(await code('2023-02')).toBe('period is open');
  });

  test('lets another board have a paper in the same month', async () => {
    const register = seeded();
    await opened(register);
    expect((await opened(register, { ...november, board: 'SPPC' })).key).toBe('2022-11|SPPC');
  });
});

describe('Closing a period', () => {
  test('freezes a position of every open row, with what was said since the last paper and who was silent', async () => {
    const register = seeded({
      recommendations: [aRecommendation({ owners: ['Head of PPU', 'Head of L&OD'] })],
      updates: [anUpdate({ at: '2022-10-03T09:00:00.000Z', words: 'Half done.', asRole: 'Head of PPU' })],
    });
    const period = await opened(register);
    expect(await close(register, period.id)).toMatchObject({
      ok: true,
      value: { state: 'closed', closedBy: person.name },
    });
    const { rows } = await register.positions.all();
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      status: 'Amber',
      said: 'Half done.',
      heard: true,
      silentRoles: ['Head of L&OD'],
    });
  });

  test('freezes with which a row is merged, at whichever end that is kept', async () => {
    const merged = aRecommendation({ number: '1', links: [{ is: 'merged with', key: 'b', words: '' }] });
    const register = seeded({ recommendations: [merged, aRecommendation({ key: 'B', number: '2' })] });
    await close(register, (await opened(register)).id);
    const { rows } = await register.positions.all();
    expect(rows.map(({ number, merged: names }) => [number, names])).toEqual([
      ['1', ['A report (2022), 2']],
      ['2', ['A report (2022), 1']],
    ]);
  });

  test('prints what ended once more, and then no longer', async () => {
    const register = seeded({ recommendations: [aRecommendation({ status: 'Green' })] });
    await close(register, (await opened(register)).id);
    const next = await opened(register, { ...november, asOf: '2023-02' });
    await close(register, next.id, { ...actor, at: '2023-03-01T10:00:00.000Z' });
    const { rows } = await register.positions.all();
    expect(rows.map(({ period }) => period)).toEqual(['2022-11']);
  });

  test('is not held up by what was explained before the first day of a paper that was opened early', async () => {
    const register = seeded({ recommendations: [aRecommendation({ status: 'Red' })] });
    const early: Actor = { ...actor, today: day('2022-08-22'), at: '2022-08-22T10:00:00.000Z' };
    const period = await opened(register, { ...november, actor: early });
    expect(early.today < period.from).toBe(true);
    expect(await close(register, period.id, early)).toMatchObject({ refusal: { code: 'not explained' } });
    const words = 'The board knows of it.';
    await explainPosition(register, {
      ...{ recommendationId: '1', what: 'status explained', words, actor: early, key: 'k' },
    });
    expect(await close(register, period.id, early)).toMatchObject({ ok: true });
    expect((await register.positions.all()).rows[0]).toMatchObject({ explanation: words });
  });

  test('is refused, row by row, until a Green that fell back is explained', async () => {
    const register = seeded({ recommendations: [aRecommendation({ status: 'Green' })] });
    await close(register, (await opened(register)).id);
    const [row] = (await register.recommendations.all()).rows;
    if (row === undefined) throw new Error('the row is gone');
    await register.recommendations.save({ ...row, status: 'Amber' });
    const next = await opened(register, { ...november, asOf: '2023-02' });
    expect(await close(register, next.id)).toEqual({
      ok: false,
      refusal: { code: 'not explained', rows: ['A report (2022), 1'] },
    });
    expect((await register.positions.inPeriod(next.id)).rows).toEqual([]);
    const words = 'Reality testing found gaps.';
    const explanation = {
      recommendationId: row.id,
      what: 'fall explained',
      words,
      actor,
      key: 'k1',
    } as const;
    expect(await explainPosition(register, explanation)).toMatchObject({ ok: true });
    expect(await close(register, next.id)).toMatchObject({ ok: true });
    expect((await register.positions.inPeriod(next.id)).rows[0]).toMatchObject({ fellBecause: words });
  });

  test('takes the reason that came with the change of status', async () => {
    const register = seeded({
      recommendations: [aRecommendation({ status: 'Red' })],
      updates: [
        anUpdate({
          kind: 'status',
          words: 'Green → Red the audit found gaps',
          at: '2022-10-03T09:00:00.000Z',
        }),
      ],
    });
    await close(register, (await opened(register)).id);
    expect((await register.positions.all()).rows[0]?.fellBecause).toBe('the audit found gaps');
  });

  test('asks why a late row is not Red where the definition says it is', async () => {
    const late = aRecommendation({ deadline: dueOn('2021-03-31') });
    const register = seeded({ recommendations: [late] });
    const period = await opened(register, { ...november, asOf: '2021-04' });
    expect(await close(register, period.id)).toMatchObject({ refusal: { code: 'not explained' } });
    const words = 'The College publishes in May.';
    await explainPosition(register, {
      recommendationId: '1',
      what: 'status explained',
      words,
      actor,
      key: 'k',
    });
    expect(await close(register, period.id)).toMatchObject({ ok: true });
    expect((await register.positions.all()).rows[0]).toMatchObject({ implied: 'Red', explanation: words });
  });

  test('is a coordinator’s, and an explanation needs words', async () => {
    const register = seeded();
    const period = await opened(register);
    const stranger = { ...actor, person: { id: 'p9', name: 'Sam' } };
    expect(await close(register, period.id, stranger)).toMatchObject({
      refusal: { code: 'not a coordinator' },
    });
    const empty = { recommendationId: '1', what: 'status explained', words: ' ', actor, key: 'k' } as const;
    expect(await explainPosition(register, empty)).toMatchObject({ refusal: { code: 'no words' } });
  });
});

describe('A closed period', () => {
  let local: LocalRegister;
  beforeEach(async () => {
    local = await localRegister();
    const { register } = local;
    await register.roles.add(coordinators);
    const report = await register.reports.add(aReport());
    await register.recommendations.addAll(
      Array.from({ length: 95 }, (_, at) =>
        aRecommendation({ key: `r|${at}`, number: String(at), reportId: report.id }),
      ),
    );
  }, 30_000);
  afterEach(async () => {
    expect(local.violations()).toEqual([]);
    await local.close();
  });
  const kept = async () => (await local.register.positions.all()).rows;

  test.each([2, 3, 20, 60, 97, 98])(
    'cut off after %d writes is finished by closing again, with every row once',
    async (writes) => {
      const period = await opened(local.register);
      let seen = 0;
      const stop = local.graph.onRequest(({ method, path }) => {
        if (method === 'GET' || path === '/$batch') return;
        seen += 1;
        if (seen === writes - 1) local.graph.failNext({ match: /./, cut: 'after', times: 1000 });
      });
      const first = await close(local.register, period.id).catch((error: unknown) => error);
      stop();
      local.graph.forgetFaults();
      const before = await kept();
      const state = (await local.register.periods.find(period.id)).state;
      expect(first instanceof RegisterError).toBe(writes < 98);
      // Of 97 writes the last is the one that closes it; only its answer is lost then.
      expect(state === 'closed').toBe(writes >= 97);
      expect(await close(local.register, period.id)).toMatchObject({ ok: true, value: { state: 'closed' } });
      const after = await kept();
      expect(new Set(after.map(({ key }) => key)).size).toBe(95);
      expect(after).toHaveLength(95);
      expect(after.filter(({ id }) => before.some((each) => each.id === id))).toEqual(before);
    },
    30_000,
  );

  test('that two people close at once has one set of positions', async () => {
    const period = await opened(local.register);
    const both = await Promise.all([close(local.register, period.id), close(local.register, period.id)]);
    expect(both.every(({ ok }) => ok)).toBe(true);
    expect(await kept()).toHaveLength(95);
  }, 30_000);

  test('stays as it was frozen, whatever is judged anew', async () => {
    const period = await opened(local.register);
    await close(local.register, period.id);
    const before = await kept();
    const [row] = (await local.register.recommendations.all()).rows;
    if (row === undefined) throw new Error('no row');
    await local.register.recommendations.save({ ...row, status: 'Red' });
    await close(local.register, period.id);
    expect(await kept()).toEqual(before);
  }, 30_000);
});

describe('Importing papers of the past', () => {
  const paper = (asOf: string, status: string, comments = 'Said.') =>
    meaningOf(aPaper([aPaperRow({ status, comments }), aPaperRow({ no: '2', status: 'Amber' })], asOf));

  test.each([
    ['in order', ['2016-05', '2021-04', '2022-11']],
    ['out of order', ['2022-11', '2016-05', '2021-04']],
  ])('%s shows where a row stood in each', async (_, order) => {
    const register = memoryRegister();
    const said: Record<string, string> = { '2016-05': 'Amber', '2021-04': 'RED', '2022-11': 'GREEN' };
    for (const asOf of order) await importPaper(register, paper(asOf, said[asOf] ?? ''));
    const [first] = (await register.recommendations.all()).rows.filter(({ number }) => number === '1');
    const { rows } = await register.positions.of(first?.id ?? '');
    const stood = rows.map(({ period, status }) => [period, status]).sort();
    expect(stood).toEqual([
      ['2016-05', 'Amber'],
      ['2021-04', 'Red'],
      ['2022-11', 'Green'],
    ]);
    expect((await register.periods.all()).rows.every(({ state }) => state === 'closed')).toBe(true);
  });

  test('a second time adds no position, and says so', async () => {
    const register = memoryRegister();
    expect((await importPaper(register, paper('2022-11', 'Amber'))).positions).toBe(2);
    expect((await importPaper(register, paper('2022-11', 'Amber'))).positions).toBe(0);
  });

  test('leaves alone a month that was closed here', async () => {
    const register = seeded();
    await close(register, (await opened(register)).id);
    expect((await importPaper(register, paper('2022-11', 'GREEN'))).positions).toBe(0);
  });

  test('lets the next period see what was Green there and is Amber now', async () => {
    const register = seeded({ reports: [], recommendations: [] });
    await importPaper(register, paper('2022-08', 'GREEN'));
    const [row] = (await register.recommendations.all()).rows;
    if (row === undefined) throw new Error('no row');
    await register.recommendations.save({ ...row, status: 'Amber' });
    const period = await opened(register);
    const findings = findingsAt(await standingAt(register, period, []));
    expect(findings.find(({ is }) => is === 'fell back')?.rows.map(({ number }) => number)).toEqual(['1']);
    expect(period.from).toBe('2022-09-01');
  });
});
