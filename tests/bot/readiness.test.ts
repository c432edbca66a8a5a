import { type ToCheck, readinessOf } from '../../src/bot/readiness';
import { memoryRegister } from '../given/memoryRegister';

const works = async () => undefined;
const fails = () => Promise.reject(new Error('the secret is hunter2'));
const parts = (facts: Partial<ToCheck> = {}): ToCheck => ({
  ...{ register: memoryRegister(), signIn: works, queue: { check: works }, ...facts },
});

describe('A bot', () => {
  test('is ready when register, sign-in and queue are there', async () => {
    expect(await readinessOf(parts())()).toEqual({ ready: true, register: true, signIn: true, queue: true });
  });

  test('whose secret or certificate is not taken is not ready, and does not say why', async () => {
    const found = await readinessOf(parts({ signIn: fails }))();
    expect(found).toEqual({ ready: false, register: true, signIn: false, queue: true });
  });

  test('without its queue is not ready', async () => {
    expect(await readinessOf(parts({ queue: { check: fails } }))()).toMatchObject({
      ...{ ready: false, queue: false },
    });
  });

  test('that cannot reach the register is not ready', async () => {
    const register = memoryRegister();
    register.before = () => Promise.reject(new Error('gone'));
    expect(await readinessOf(parts({ register }))()).toMatchObject({ ready: false, register: false });
  });

  test('asks behind itself once in ten seconds, however often it is asked', async () => {
    let [asked, at] = [0, 0];
    const ready = readinessOf(parts({ signIn: async () => (asked += 1) }), () => at);
    await Promise.all([ready(), ready()]);
    at = 9_999;
    await ready();
    expect(asked).toBe(1);
    at = 10_000;
    await ready();
    expect(asked).toBe(2);
  });
});
