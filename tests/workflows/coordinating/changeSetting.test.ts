import { day } from '../../../src/inspection/day';
import { definitionsNamed } from '../../../src/inspection/recommendation/definitions';
import { changeDefinitions, changeSetting } from '../../../src/workflows/coordinating/changeSetting';
import { aPeriod, heldBy } from '../../given/builders';
import { memoryRegister } from '../../given/memoryRegister';

const cora = { id: 'p-cora', name: 'Cora Ordway' };
const owen = { id: 'p-owen', name: 'Owen Hart' };
const by = (person: typeof cora) =>
  ({ person, today: day('2026-11-22'), at: '2026-11-22T09:00:00.000Z', via: 'tab' }) as const;
const roles = [
  heldBy(cora, 'Strategic Development', { from: day('2020-01-01'), coordinates: true }),
  heldBy(owen, 'Head of PPU', { from: day('2020-01-01') }),
];
const built = definitionsNamed('2022');
if (built === undefined) throw new Error('There is no 2022.');
const OWN = { ...built, name: '2027', from: day('2027-01-01') };

describe('A setting', () => {
  test('is changed by a coordinator and by nobody else', async () => {
    const register = memoryRegister({ roles });
    const wish = { name: 'marking', value: { board: 'OFFICIAL', public: '' }, seen: undefined } as const;
    expect(await changeSetting(register, { ...wish, actor: by(owen) })).toMatchObject({
      refusal: { code: 'not a coordinator' },
    });
    expect(await register.settings.get('marking')).toBeUndefined();
    expect(await changeSetting(register, { ...wish, actor: by(cora) })).toMatchObject({ ok: true });
    expect((await register.settings.get('marking'))?.value.board).toBe('OFFICIAL');
  });

  test('whose answer was lost is done when it is asked for again', async () => {
    const register = memoryRegister({ roles });
    const wish = {
      name: 'marking',
      value: { board: 'A', public: '' },
      seen: undefined,
      actor: by(cora),
    } as const;
    const first = await changeSetting(register, wish);
    expect(await changeSetting(register, wish)).toEqual(first);
  });

  test('that somebody kept first meanwhile is not overwritten', async () => {
    const register = memoryRegister({ roles });
    const wish = { name: 'marking', seen: undefined, actor: by(cora) } as const;
    await changeSetting(register, { ...wish, value: { board: 'A', public: '' } });
    await expect(
      changeSetting(register, { ...wish, value: { board: 'B', public: '' } }),
    ).rejects.toMatchObject({
      failure: 'taken',
    });
  });
});

describe('Definitions', () => {
  const change = async (state: 'open' | 'closing' | 'closed', value: readonly (typeof OWN)[]) => {
    const periods = [aPeriod({ state, definitions: '2027', title: 'March 2027' })];
    const register = memoryRegister({ roles, periods, settings: { definitions: [OWN] } });
    const seen = await register.settings.get('definitions');
    return changeDefinitions(register, { value, seen, actor: by(cora) });
  };
  const stands = { refusal: { code: 'definitions printed', name: '2027', period: 'March 2027' } };

  test.each(['closing', 'closed'] as const)('of a period that is %s neither go nor change', async (state) => {
    expect(await change(state, [])).toMatchObject(stands);
    expect(await change(state, [{ ...OWN, pastItsDay: 'Red' }])).toMatchObject(stands);
  });

  test('of an open period may go and change', async () => {
    expect(await change('open', [])).toMatchObject({ ok: true });
    expect(await change('open', [{ ...OWN, pastItsDay: 'Red' }])).toMatchObject({ ok: true });
  });

  test('beside those of a closed period may be added', async () => {
    const more = { ...OWN, name: '2028', from: day('2028-01-01') };
    expect(await change('closed', [OWN, more])).toMatchObject({ ok: true });
  });
});
