import { day } from '../../../src/inspection/day';
import type { Register } from '../../../src/inspection/register';
import type { Verdict } from '../../../src/inspection/verdict';
import { openPeriod } from '../../../src/workflows/periods/openPeriod';
import { correctPeriod, takeBackPeriod, undoCorrection } from '../../../src/workflows/periods/correctPeriod';
import { wishRound } from '../../../src/workflows/reminding/startRound';
import { aTask, heldBy, person } from '../../given/builders';
import { localRegister } from '../../given/localRegister';
import { memoryRegister } from '../../given/memoryRegister';

const cleo = person('Cleo');
const actor = { person: cleo, today: day('2026-11-22'), at: '2026-11-22T09:14:00.000Z', via: 'tab' } as const;
const zoe = { ...actor, person: person('Zoe') };
const coordinator = heldBy(cleo, 'Coordinator', { coordinates: true });

function value<T>(verdict: Verdict<T>): T {
  if (!verdict.ok) throw new Error(verdict.refusal.code);
  return verdict.value;
}
const opened = async (register: Register, asOf = '2027-03') =>
  value(await openPeriod(register, { asOf, title: 'Paper', board: 'PAB', day: undefined, own: [], actor }));
const given = async () => {
  const register = memoryRegister({ roles: [coordinator], tasks: [aTask({ owners: ['Head of PPU'] })] });
  return { register, period: await opened(register) };
};

describe('A paper opened by mistake', () => {
  test('can be taken back, and another month opened in its place', async () => {
    const local = await localRegister();
    await local.register.roles.add(coordinator);
    const period = await opened(local.register);
    expect(await takeBackPeriod(local.register, period, actor)).toMatchObject({ ok: true });
    expect(await opened(local.register, '2026-12')).toMatchObject({ asOf: '2026-12', state: 'open' });
    expect((await local.register.periods.all()).rows).toHaveLength(1);
    expect(local.violations()).toEqual([]);
    await local.close();
  });

  test('stays once people were asked for it, once it is closed, and when somebody saved it since', async () => {
    const { register, period } = await given();
    const code = async (it = period, by = actor) => {
      const verdict = await takeBackPeriod(register, it, by);
      return verdict.ok ? 'taken back' : verdict.refusal.code;
    };
    expect(await code(period, zoe)).toBe('not a coordinator');
    expect(await code({ ...period, state: 'closing' })).toBe('period is over');
    await register.periods.save({ ...period, title: 'Another' });
    expect(await code()).toBe('changed since');
    const now = await register.periods.find(period.id);
    const wish = { by: 'Cleo', at: actor.at, today: actor.today };
    value(await wishRound(register, { period: now, title: 'Round', closes: undefined }, wish));
    expect(await code(now)).toBe('round is there');
    expect((await register.periods.all()).rows).toHaveLength(1);
  });

  test('that is still open is named when another is to be opened', async () => {
    const { register } = await given();
    const more = { asOf: '2026-12', title: 'Paper', board: 'PAB', day: undefined, own: [], actor };
    expect(await openPeriod(register, more)).toMatchObject({
      refusal: { code: 'period is open', period: 'March 2027' },
    });
  });
});

describe('The title and the day of an open paper', () => {
  const correcting = async () => {
    const { register, period } = await given();
    const facts = { title: ' Spring paper ', day: day('2027-04-12') };
    return {
      register,
      period,
      saved: value(await correctPeriod(register, { seen: period, ...facts, actor })),
    };
  };

  test('are corrected, and put back', async () => {
    const { register, period, saved } = await correcting();
    expect(saved).toMatchObject({ title: 'Spring paper', day: '2027-04-12', key: period.key });
    expect(await undoCorrection(register, { before: period, after: saved }, actor)).toMatchObject({
      ok: true,
    });
    expect(await register.periods.find(period.id)).toMatchObject({ title: 'Paper', day: undefined });
  });

  test('are not put back over what somebody changed since', async () => {
    const { register, period, saved } = await correcting();
    await register.periods.save({ ...saved, title: 'Theirs' });
    expect(await undoCorrection(register, { before: period, after: saved }, actor)).toMatchObject({
      refusal: { code: 'changed since' },
    });
    const mine = { seen: saved, title: 'Mine', day: undefined, actor };
    await expect(correctPeriod(register, mine)).rejects.toMatchObject({ failure: 'changed' });
    expect((await register.periods.find(period.id)).title).toBe('Theirs');
  });

  test('are a coordinator’s, of a day that can be meant, and of no paper that is closed', async () => {
    const { register, period } = await given();
    const code = async (more: Partial<Parameters<typeof correctPeriod>[1]>) => {
      const verdict = await correctPeriod(register, {
        ...{ seen: period, title: 'x', day: undefined, actor },
        ...more,
      });
      return verdict.ok ? 'saved' : verdict.refusal.code;
    };
    expect(await code({ actor: zoe })).toBe('not a coordinator');
    expect(await code({ day: day('0206-11-12') })).toBe('day unlikely');
    expect(await code({ seen: { ...period, state: 'closed' } })).toBe('period is over');
  });
});
