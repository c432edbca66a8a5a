import { day } from '../../../src/inspection/day';
import { type Role, appoint } from '../../../src/inspection/reminders/owner';
import type { Delivery } from '../../../src/inspection/reminders/delivery';
import { USUAL_POLICY } from '../../../src/inspection/reminders/policy';
import type { Kept } from '../../../src/inspection/register';
import { handOver } from '../../../src/workflows/reminding/handOver';
import { type Prepared, deliverAll } from '../../../src/workflows/reminding/deliver';
import { remindOwners } from '../../../src/workflows/reminding/remindOwners';
import { aTask, dueOn, heldBy, person } from '../../given/builders';
import { type MemoryRegister, memoryRegister } from '../../given/memoryRegister';

const ann = person('Ann');
const bob = person('Bob');
const today = day('2022-11-14');

function passedTo(to: typeof bob, from: string, role = heldBy(ann, 'Head of Letters')): Role {
  const passed = appoint(role, to, { from: day(from), acting: false });
  if (!passed.ok) throw new Error('the role of this test did not pass');
  return passed.value;
}

const TASKS = [
  aTask({ key: 'a', deadline: dueOn('2024-01-31') }),
  aTask({ key: 'b', deadline: dueOn('2022-11-01') }),
  aTask({ key: 'c' }),
  aTask({ key: 'd', stage: 'done' }),
  aTask({ key: 'e', owners: ['Head of Stamps'] }),
];

let sent: Delivery[];
beforeEach(() => {
  sent = [];
});
const prepare = async (_to: unknown, delivery: Delivery): Promise<Prepared> => ({
  is: 'ready',
  send: async () => {
    sent.push(delivery);
    return { state: 'sent', why: '', channel: 'chat', conversationId: 'a:1', activityId: 'm1' };
  },
});
const now = () => '2022-11-14T08:00:00.000Z';
const sendingTo = (register: MemoryRegister) => ({
  now,
  send: (rows: readonly Kept<Delivery>[]) => deliverAll(register, rows, { now, prepare }),
});
const over = (register: MemoryRegister, on = today) => handOver(register, on, sendingTo(register));
const register = (...roles: Role[]) => memoryRegister({ roles, tasks: TASKS });

describe('When a role passes to another holder', () => {
  test('the successor gets one card with all of it that is open, the dated first', async () => {
    await over(register(passedTo(bob, '2022-11-14')));
    expect(sent.map(({ personName, about, taskIds }) => [personName, about, taskIds])).toEqual([
      ['Bob', 'Head of Letters', ['2', '1', '3']],
    ]);
  });

  test('two roles that come together make one card', async () => {
    const stamps = passedTo(bob, '2022-11-14', heldBy(ann, 'Head of Stamps'));
    await over(register(passedTo(bob, '2022-11-14'), stamps));
    expect(sent.map(({ about, taskIds }) => [about, taskIds.length])).toEqual([
      ['Head of Letters; Head of Stamps', 4],
    ]);
  });

  test('it is told once, whatever runs again', async () => {
    const kept = register(passedTo(bob, '2022-11-14'));
    await Promise.all([over(kept), over(kept)]);
    await over(kept, day('2022-11-15'));
    expect(sent).toHaveLength(1);
  });

  test('it waits for the day', async () => {
    const kept = register(passedTo(bob, '2022-11-21'));
    await over(kept);
    expect(sent).toEqual([]);
    await over(kept, day('2022-11-21'));
    expect(sent).toHaveLength(1);
  });

  test('nothing is told to a first holder, nor long after', async () => {
    await over(register(heldBy(bob, 'Head of Letters', { from: today })));
    await over(register(passedTo(bob, '2022-10-01')));
    expect(sent).toEqual([]);
  });

  test('the morning of that day tells the successor nothing a second time', async () => {
    const kept = register(passedTo(bob, '2022-11-14'));
    await over(kept);
    const { sent: again } = await remindOwners(kept, {
      ...{ today, heldOn: today, policy: USUAL_POLICY, ...sendingTo(kept) },
    });
    expect([again, sent.length]).toEqual([[], 1]);
  });
});
