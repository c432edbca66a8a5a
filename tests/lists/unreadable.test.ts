import { type LocalRegister, localRegister } from '../given/localRegister';
import { byHand, editRow } from './byHand';
import { aRole, aTask } from '../given/builders';

let local: LocalRegister;
beforeAll(async () => {
  local = await localRegister();
});
afterAll(() => local.close());
afterEach(() => expect(local.violations()).toEqual([]));

describe('A row that was edited by hand into nonsense', () => {
  test.each([
    ['RecommendationId', null, '"In the tracker" is not the number of a row.'],
    ['Moves', 'moved it, Jo', '"Moves of the date" is not JSON.'],
    ['Moves', '[{"from":1}]', '"Moves of the date" (at 0.from)'],
    ['Stage', null, '"Stage" is none of its choices.'],
    ['LastSaidBy', 'Jo', '"Last said on" is empty although something was said.'],
    ['Longer', 'see Jo', '"What did not fit" is not what the app wrote there.'],
  ])('in %s (%j) is shown with its place, and the others are read', async (column, value, what) => {
    const { tasks } = local.register;
    const good = await tasks.add(aTask({ key: `good ${column} ${value}` }));
    const bad = await tasks.add(aTask({ key: `bad ${column} ${value}` }));
    await editRow(local, 'Tasks', bad.id, { [column]: value });
    const { rows, unreadable } = await tasks.all();
    expect(rows).toContainEqual(good);
    const found = unreadable.find(({ id }) => id === bad.id);
    expect(found).toMatchObject({ list: 'Tasks', what: expect.stringContaining(what) as string });
    expect(found?.link).toMatch(/^https:\/\/contoso\.sharepoint\.com\/sites\/inspections\/Lists\/Tasks\//);
    expect(found?.what).not.toContain('Jo');
    await expect(tasks.find(bad.id)).rejects.toMatchObject({ failure: 'unreadable' });
  });

  test('is not taken for absent when it is asked for by its key', async () => {
    const { roles } = local.register;
    const { id } = await roles.add(aRole({ name: 'Broken' }));
    await editRow(local, 'Roles', id, { Holdings: 'me' });
    await expect(roles.withKey('Broken')).rejects.toMatchObject({ failure: 'unreadable' });
  });

  test('as an empty one made in the list itself is shown too', async () => {
    await byHand(local, 'POST', '/lists/Roles/items', { fields: { Title: 'New role' } });
    const { unreadable } = await local.register.roles.all();
    expect(unreadable.map(({ what }) => what)).toContain('"Key" is empty or not text.');
  });
});

describe('A row that was edited by hand with sense', () => {
  test('counts, also where the words before were too long for their column', async () => {
    const { tasks } = local.register;
    const owners = Array.from({ length: 12 }, (_, at) => `Head of a department with a long name ${at}`);
    const { id } = await tasks.add(aTask({ key: 'long owners', owners }));
    expect((await tasks.find(id)).owners).toEqual(owners);
    await editRow(local, 'Tasks', id, { Owners: 'Head of PPU;Head of Custody ; ' });
    expect((await tasks.find(id)).owners).toEqual(['Head of PPU', 'Head of Custody']);
  });

  test('means the day its editor saw, in summer and in winter', async () => {
    const { tasks } = local.register;
    const { id } = await tasks.add(aTask({ key: 'date by hand' }));
    await editRow(local, 'Tasks', id, { DueDate: '2025-06-10T23:00:00Z' });
    expect((await tasks.find(id)).deadline.lastDay).toBe('2025-06-11');
    await editRow(local, 'Tasks', id, { DueDate: '2025-12-11T00:00:00Z' });
    expect((await tasks.find(id)).deadline.lastDay).toBe('2025-12-11');
  });
});
