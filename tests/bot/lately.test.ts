/** What may be a little old is given at once and looked for in the background. */
import { lately } from '../../src/bot/lately';

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('What was found lately', () => {
  test('is nothing until it is found, and then is given at once', async () => {
    const found = lately(async () => 'here', 1000);
    expect(found()).toBeUndefined();
    await turn();
    expect(found()).toBe('here');
  });

  test('is looked for once in a while, however often it is wanted', async () => {
    let now = 0;
    let looks = 0;
    const found = lately(
      async () => (looks += 1),
      1000,
      () => now,
    );
    for (let time = 0; time < 50; time += 1) found();
    await turn();
    expect([found(), looks]).toEqual([1, 1]);
    now = 1000;
    expect(found()).toBe(1);
    await turn();
    expect([found(), looks]).toEqual([2, 2]);
  });

  test('stays what it was when it cannot be looked for', async () => {
    let now = 0;
    let works = true;
    const find = () => (works ? Promise.resolve('here') : Promise.reject(new Error('no Graph')));
    const found = lately(find, 1000, () => now);
    await turn();
    works = false;
    now = 1000;
    found();
    await turn();
    expect(found()).toBe('here');
  });
});
