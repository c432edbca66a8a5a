import { day } from '../../../src/inspection/day';
import { type Role, holderOn } from '../../../src/inspection/reminders/owner';
import type { Actor } from '../../../src/workflows/actor';
import { type Appointment, appointHolder } from '../../../src/workflows/roles/appointHolder';
import { takeCoordination } from '../../../src/workflows/roles/takeCoordination';
import { heldBy, person } from '../../given/builders';
import { memoryRegister } from '../../given/memoryRegister';

const [cleo, dora] = [person('Cleo'), person('Dora')];
const today = day('2022-11-14');
const actor: Actor = { person: cleo, today, at: '2022-11-14T09:14:00.000Z', via: 'tab' };
const post = (more: Partial<Role> = {}) => heldBy(cleo, 'Coordinator', { coordinates: true, ...more });

const change = async (roles: readonly Role[], asked: object) => {
  const register = memoryRegister({ roles: [...roles] });
  const seen = await register.roles.find('1');
  const done = await appointHolder(register, { seen, actor, ...asked } as Appointment);
  return done.ok ? 'saved' : done.refusal.code;
};

describe('The last who coordinates', () => {
  const leaves = { set: 'vacant', from: today };

  test('cannot leave the role to nobody, today or later', async () => {
    expect(await change([post()], leaves)).toBe('nobody would coordinate');
    expect(await change([post()], { ...leaves, from: day('2023-01-01') })).toBe('nobody would coordinate');
  });

  test('cannot take away the deputy who alone stands in', async () => {
    const vacant = heldBy(undefined, 'Coordinator', { coordinates: true, deputy: cleo });
    expect(await change([vacant], { set: 'deputy', person: undefined })).toBe('nobody would coordinate');
  });

  test('can hand it to somebody, and leave it to a deputy or to another who coordinates', async () => {
    const to = { set: 'holder', person: dora, from: today, acting: false };
    expect(await change([post()], to)).toBe('saved');
    expect(await change([post({ deputy: dora })], leaves)).toBe('saved');
    const other = heldBy(dora, 'Coordinator of custody', { coordinates: true });
    expect(await change([post(), other], leaves)).toBe('saved');
  });

  test('is no other role’s matter', async () => {
    const plain = heldBy(cleo, 'Head of PPU');
    expect(await change([plain, post()], leaves)).toBe('saved');
  });
});

describe('Coordination', () => {
  const taking = async (roles: readonly Role[]) => {
    const register = memoryRegister({ roles: [...roles] });
    const taken = await takeCoordination(register, { ...actor, person: dora });
    return { register, taken };
  };

  test('that nobody has any more is taken in the role there is, which keeps who had it', async () => {
    const ended = [{ person: cleo, from: day('2020-01-01'), until: day('2022-11-01'), acting: false }];
    const { register, taken } = await taking([
      heldBy(undefined, 'Post', { coordinates: true, holdings: ended }),
    ]);
    expect(taken.ok).toBe(true);
    const [role, ...others] = (await register.roles.all()).rows;
    expect([role?.name, role && holderOn(role, today)?.person, role?.holdings.length, others]).toEqual([
      ...['Post', dora, 2, []],
    ]);
  });

  test('is not taken from whoever has it, or from who stands in', async () => {
    const vacant = heldBy(undefined, 'Post', { coordinates: true, deputy: cleo });
    for (const role of [post(), vacant]) {
      const { register, taken } = await taking([role]);
      expect(taken).toMatchObject({ refusal: { code: 'not a coordinator' } });
      expect((await register.roles.find('1')).holdings).toEqual(role.holdings);
    }
  });

  test('is new where no role has it', async () => {
    const { register, taken } = await taking([heldBy(cleo, 'Head of PPU')]);
    expect(taken).toMatchObject({ value: { name: 'Coordinator', coordinates: true } });
    expect((await register.roles.all()).rows).toHaveLength(2);
  });
});
