/** People as the directory has them: found as one types, looked up, and who is above them. */
import { COORDINATOR, type LocalRegister, localRegister } from '../given/localRegister';

let local: LocalRegister;
const CHIEF = { id: '00000000-0000-4000-8000-0000000000c1', displayName: 'Chris Chief' };
const LEFT = { id: '00000000-0000-4000-8000-0000000000c2', displayName: 'Lee Gone' };
const directory = (name: string) => ({ mail: null, userPrincipalName: `${name}@example.test` });

beforeAll(async () => {
  local = await localRegister({ bare: true });
  local.graph.addUser({ ...CHIEF, ...directory('chris'), accountEnabled: true });
  local.graph.addUser({ ...LEFT, ...directory('lee'), accountEnabled: false, manager: CHIEF.id });
});
afterAll(() => local.close());
afterEach(() => expect(local.violations()).toEqual([]));

describe('The people', () => {
  test('are whose sign-in it is, and nobody for an app by itself', async () => {
    expect(await local.register.people.me()).toMatchObject({ name: 'Cora Ordway' });
    expect(await local.registerAsApp().people.me()).toBeUndefined();
  });

  test('are found by the beginning of a name, whatever is typed', async () => {
    const { people } = local.register;
    expect((await people.search('ord')).map(({ name }) => name)).toEqual(['Cora Ordway']);
    expect(await people.search(' "\\ ')).toEqual([]);
    expect(await people.search('cora" OR "mail:c')).toEqual([]);
  });

  test('are told apart by their address, or what they sign in with where they have none', async () => {
    const { people } = local.register;
    expect(await people.search('lee')).toEqual([
      { id: LEFT.id, name: 'Lee Gone', address: 'lee@example.test' },
    ]);
    const twin = { id: '00000000-0000-4000-8000-0000000000c3', displayName: 'Lee Gone' };
    local.graph.addUser({
      ...twin,
      ...directory('lee2'),
      mail: 'lee.gone.2@example.test',
      accountEnabled: true,
    });
    expect((await people.search('lee')).map(({ address }) => address).sort()).toEqual([
      ...['lee.gone.2@example.test', 'lee@example.test'],
    ]);
  });

  test('searched for in vain are not waited for: a question given up ends at once', async () => {
    local.graph.failNext({ match: /users/, delay: 5_000 });
    const typing = new AbortController();
    const first = local.register.people.search('co', typing);
    typing.abort(new Error('typed on'));
    await expect(first).rejects.toThrow('typed on');
    local.graph.forgetFaults();
  });
});

describe('A person looked up', () => {
  test('says whether their account is open', async () => {
    const { people } = local.register;
    expect(await people.find(COORDINATOR.id)).toEqual({
      ...{ id: COORDINATOR.id, name: 'Cora Ordway', signInName: 'cora.ordway@example.test', enabled: true },
    });
    expect(await people.find(LEFT.id)).toMatchObject({ name: 'Lee Gone', enabled: false });
  });

  test('is known by name where the sign-in may not see accounts', async () => {
    local.graph.failNext({ match: /accountEnabled/, status: 403 });
    const found = await local.register.people.find(LEFT.id);
    expect(found).toMatchObject({ name: 'Lee Gone', enabled: undefined });
  });

  test.each(['00000000-0000-4000-8000-0000000000ff', '', '..', ' '])('as %j is nobody', async (id) => {
    expect(await local.register.people.find(id)).toBeUndefined();
    expect(await local.register.people.manager(id)).toBeUndefined();
  });

  test('names whom they report to, if anybody', async () => {
    const { people } = local.register;
    expect(await people.manager(LEFT.id)).toEqual({ id: CHIEF.id, name: 'Chris Chief' });
    expect(await people.manager(CHIEF.id)).toBeUndefined();
  });
});
