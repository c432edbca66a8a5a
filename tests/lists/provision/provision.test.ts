import { LISTS } from '../../../src/lists/columns';
import { type LocalRegister, localRegister } from '../../given/localRegister';
import { byHand } from '../byHand';
import { aRole } from '../../given/builders';

let local: LocalRegister;
beforeEach(async () => {
  local = await localRegister({ bare: true });
});
afterEach(async () => {
  expect(local.violations()).toEqual([]);
  await local.close();
});

const COUNT = LISTS.reduce((sum, { columns }) => sum + 1 + columns.length, 0);

describe('Provisioning', () => {
  test('makes every list and column, and the second time finds them all', async () => {
    const first = await local.provision();
    expect(first.map(({ is }) => is)).toEqual(Array(COUNT).fill('made'));
    const told: unknown[] = [];
    const second = await local.provision((step) => told.push(step));
    expect(second.map(({ is }) => is)).toEqual(Array(COUNT).fill('there'));
    expect(told).toEqual(second);
  });

  test('goes on where it was broken off', async () => {
    local.graph.failNext({ match: /POST .*\/lists$/, cut: 'after' });
    await expect(local.provision()).rejects.toMatchObject({ failure: 'unreachable' });
    const steps = await local.provision();
    expect(steps.filter(({ list }) => list === 'Reports').map(({ is }) => is)).not.toContain('made');
    expect(steps.filter(({ list }) => list === 'Roles').map(({ is }) => is)).not.toContain('there');
    expect(await local.register.roles.add(aRole())).toMatchObject(aRole());
  });

  test('adds the columns and indexes that are lacking, and no others', async () => {
    await local.provision();
    await byHand(local, 'DELETE', '/lists/Tasks/columns/ChaseBy');
    await byHand(local, 'PATCH', '/lists/Updates/columns/Delivery', { indexed: false });
    const steps = (await local.provision()).filter(({ is }) => is !== 'there');
    expect(steps).toEqual([
      { list: 'Tasks', part: 'column', name: 'Chased from', is: 'made' },
      {
        list: 'Updates',
        part: 'column',
        name: 'Answers message',
        is: 'changed',
        how: 'it can be searched by',
      },
    ]);
  });

  test('says what is other than it should be, and leaves it', async () => {
    await byHand(local, 'POST', '/lists', {
      ...{ displayName: 'Roles', list: { template: 'genericList' } },
      columns: [
        { name: 'Deputy', number: {} },
        { name: 'Holdings', text: {} },
      ],
    });
    const steps = (await local.provision()).filter(({ list, is }) => list === 'Roles' && is === 'differs');
    const column = (name: string) => ({ list: 'Roles', part: 'column', name });
    expect(steps).toEqual([
      { ...column('Holders, for the app'), is: 'differs', how: 'it holds one line instead of many' },
      { ...column('Deputy'), is: 'differs', how: 'it holds number instead of text' },
    ]);
  });

  test('finds a list that was given another name to show', async () => {
    await local.provision();
    await byHand(local, 'PATCH', '/lists/Roles', { displayName: 'Posts' });
    const steps = (await local.provision()).filter(({ is }) => is !== 'there');
    expect(steps).toEqual([
      {
        list: 'Roles',
        part: 'list',
        name: 'Roles',
        is: 'differs',
        how: 'it is called Posts',
        harmless: true,
      },
    ]);
    expect((await local.register.roles.all()).rows).toEqual([]);
  });

  test('is needed: without it the lists are missing', async () => {
    await expect(local.register.roles.all()).rejects.toMatchObject({ failure: 'missing' });
  });

  test('without the right to make lists is forbidden', async () => {
    local.graph.grant('*', 'everyone', 'read');
    await expect(local.provision()).rejects.toMatchObject({ failure: 'forbidden' });
  });
});
