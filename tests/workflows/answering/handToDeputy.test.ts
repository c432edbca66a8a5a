import { day } from '../../../src/inspection/day';
import { handedNow } from '../../../src/inspection/asking/handed';
import type { Person, Role } from '../../../src/inspection/reminders/owner';
import { RegisterError } from '../../../src/inspection/register';
import type { Actor } from '../../../src/workflows/actor';
import { answerTask } from '../../../src/workflows/answering/answerTask';
import { handToDeputy, takeBack } from '../../../src/workflows/answering/handToDeputy';
import { undoChange } from '../../../src/workflows/coordinating/undoChange';
import { aTask, heldBy, person } from '../../given/builders';
import { type Seed, memoryRegister } from '../../given/memoryRegister';

const ann = person('Ann');
const bob = person('Bob');
const cleo = person('Cleo');
const by = (who: Person, at = '09:00', on = '2026-11-22'): Actor => ({
  ...{ person: who, today: day(on), at: `${on}T${at}:00.000Z`, via: 'tab' },
});
const roles = (letters: Partial<Role> = {}): Role[] => [
  heldBy(ann, 'Head of Letters', letters),
  heldBy(cleo, 'Coordinator', { coordinates: true }),
];
const given = (seed: Seed = {}) => memoryRegister({ tasks: [aTask()], roles: roles(), ...seed });
type Register = ReturnType<typeof given>;

const hand = (register: Register, asked: Partial<Parameters<typeof handToDeputy>[1]> = {}) =>
  handToDeputy(register, {
    ...{ taskId: '1', to: bob, until: '', note: 'You know it best.', actor: by(ann), key: 'k', ...asked },
  });
const end = (register: Register, who: Person, key = 'e') =>
  takeBack(register, { taskId: '1', actor: by(who, '10:00'), key });
const answered = async (register: Register, actor: Actor) => {
  const answer = { kind: 'progress', words: 'Half done.', evidence: '' } as const;
  const verdict = await answerTask(register, { taskId: '1', answer, actor, key: `by ${actor.person.name}` });
  return verdict.ok ? verdict.value.update.asRole : verdict.refusal.code;
};
const isWith = async (register: Register) => {
  const rows = (await register.roles.all()).rows;
  return handedNow(await register.tasks.find('1'), rows, day('2026-11-22'))?.to.name;
};
const kinds = async (register: Register) => (await register.updates.all()).rows.map(({ kind }) => kind);

describe('A deputy to whom a piece of work was handed', () => {
  test('may answer for the role from then on, and the ledger says who handed it to whom', async () => {
    const register = given();
    expect(await answered(register, by(bob))).toBe('not your task');
    await hand(register);
    expect(await answered(register, by(bob))).toBe('Head of Letters');
    expect((await register.updates.all()).rows[0]).toMatchObject({
      ...{
        kind: 'handed on',
        words: 'Bob: You know it best.',
        by: ann,
        asRole: 'Head of Letters',
        taskId: '1',
      },
    });
  });

  test('leaves the holder the right to answer as well', async () => {
    const register = given();
    await hand(register);
    expect(await answered(register, by(ann))).toBe('Head of Letters');
  });

  test('may not answer any more after its last day, nor after it was taken back', async () => {
    const register = given();
    await hand(register, { until: '2026-11-25' });
    expect(await answered(register, by(bob, '09:00', '2026-11-26'))).toBe('not your task');
    await end(register, ann);
    expect(await answered(register, by(bob))).toBe('not your task');
  });
});

describe('Handing a piece of work on', () => {
  test('pressed twice happens once', async () => {
    const register = given();
    await hand(register);
    expect([(await hand(register)).ok, await kinds(register)]).toEqual([true, ['handed on']]);
  });

  test('that was cut off before the ledger had it is finished by the next press', async () => {
    const register = given();
    register.before = (call) => {
      if (call === 'updates.add') throw new RegisterError('unreachable', 'gone');
    };
    await expect(hand(register)).rejects.toThrow('gone');
    register.before = () => undefined;
    expect([(await hand(register)).ok, await kinds(register)]).toEqual([true, ['handed on']]);
  });

  test('keeps what somebody saved in the same moment', async () => {
    const register = given();
    let once = true;
    register.before = async (call) => {
      if (call !== 'tasks.save' || !once) return;
      once = false;
      await register.tasks.save({ ...(await register.tasks.find('1')), evidence: 'https://contoso.com' });
    };
    await hand(register);
    expect(await register.tasks.find('1')).toMatchObject({
      evidence: 'https://contoso.com',
      handed: { to: bob },
    });
  });

  test('is refused to an account that is switched off, and for work that is done or disowned', async () => {
    const codes = async (seed: Seed) => {
      const verdict = await hand(given(seed));
      return verdict.ok ? 'handed' : verdict.refusal.code;
    };
    const disowned = { words: 'w', by: 'Ann', on: day('2026-11-20'), owners: ['Head of Letters'] };
    expect([
      await codes({ directory: [{ ...bob, enabled: false }] }),
      await codes({ tasks: [aTask({ stage: 'done' })] }),
      await codes({ tasks: [aTask({ disowned })] }),
      await codes({ tasks: [] }),
    ]).toEqual(['account off', 'task is finished', 'said not theirs', 'task is gone']);
  });

  test('is refused to a second one while it is with the first', async () => {
    const register = given();
    await hand(register);
    expect(await hand(register, { to: cleo, key: 'k2' })).toMatchObject({
      refusal: { code: 'handed already', to: 'Bob' },
    });
  });

  test('is undone with its mark', async () => {
    const register = given();
    const done = await hand(register);
    if (!done.ok) throw new Error(done.refusal.code);
    const { before, task: after } = done.value;
    await undoChange(register, { key: 'k', recommendation: undefined, tasks: [{ before, after }] }, by(ann));
    expect([await isWith(register), await kinds(register)]).toEqual([undefined, ['handed on', 'undone']]);
  });
});

describe('Taking it back', () => {
  test.each([ann, bob, cleo])(
    'is done by $name: whoever handed it on, has it, or coordinates',
    async (who) => {
      const register = given();
      await hand(register);
      expect([(await end(register, who)).ok, await isWith(register)]).toEqual([true, undefined]);
      expect(await kinds(register)).toEqual(['handed on', 'taken back']);
    },
  );

  test('is nobody else’s to do', async () => {
    const register = given();
    await hand(register);
    expect(await end(register, person('Dora'))).toMatchObject({ refusal: { code: 'not yours to hand on' } });
  });

  test('that was cut off before the task was saved is finished by the next press', async () => {
    const register = given();
    await hand(register);
    register.before = (call) => {
      if (call === 'tasks.save') throw new RegisterError('unreachable', 'gone');
    };
    await expect(end(register, ann)).rejects.toThrow('gone');
    register.before = () => undefined;
    expect([(await end(register, ann)).ok, await isWith(register)]).toEqual([true, undefined]);
    expect([(await end(register, ann)).ok, await kinds(register)]).toEqual([
      true,
      ['handed on', 'taken back'],
    ]);
  });

  test('when it is over already changes nothing and says so', async () => {
    const register = given();
    await hand(register);
    await end(register, ann);
    expect(await end(register, ann, 'e2')).toMatchObject({ refusal: { code: 'not handed on' } });
  });
});
