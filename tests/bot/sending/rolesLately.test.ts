import { rolesLately } from '../../../src/bot/sending/rolesLately';
import { heldBy, person } from '../../given/builders';
import { memoryRegister } from '../../given/memoryRegister';

describe('The roles for a morning’s cards', () => {
  const given = () => {
    const register = memoryRegister({ roles: [heldBy(person('Ann'), 'Head of Letters')] });
    const asked: string[] = [];
    register.before = (call) => void asked.push(call);
    return { register, asked };
  };

  test('are read once for all cards of a moment, and anew after it', async () => {
    const { register, asked } = given();
    let at = 0;
    for (at of [0, 100, 4_999]) await rolesLately(register, () => at);
    expect(asked).toHaveLength(1);
    at = 5_000;
    expect((await rolesLately(register, () => at)).map(({ name }) => name)).toEqual(['Head of Letters']);
    expect(asked).toHaveLength(2);
  });

  test('that could not be read are asked for with the next card', async () => {
    const { register, asked } = given();
    register.before = () => {
      throw new Error('busy');
    };
    await expect(rolesLately(register, () => 0)).rejects.toThrow('busy');
    register.before = (call) => void asked.push(call);
    expect(await rolesLately(register, () => 1)).toHaveLength(1);
  });
});
