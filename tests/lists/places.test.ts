/** Where the lists are, told beforehand: it spares a round trip, and nothing depends on its being right. */
import type { FollowableRegister } from '../../src/inspection/register';
import type { Places } from '../../src/lists/graph/site';
import { registerOverGraph } from '../../src/lists/register';
import type { Heard } from '../../src/localGraph/createLocalGraph';
import { aRole } from '../given/builders';
import { type LocalRegister, localRegister } from '../given/localRegister';

let local: LocalRegister;
let places: Places;
beforeAll(async () => {
  local = await localRegister();
  const register = registerOverGraph(local.address);
  await register.roles.add(aRole({ name: 'Ann' }));
  places = await register.places();
});
afterAll(async () => {
  expect(local.violations()).toEqual([]);
  await local.close();
});

/** The site or its lists, asked for by the site's path. */
const isLookedUp = ({ path }: Heard) => /^\/sites\/[^,]+:\/sites\/inspections/.test(path);

const everything = (register: FollowableRegister) => Promise.all(Object.values(register.changesSince({})));
const rolesIn = async (register: FollowableRegister) =>
  (await register.changesSince({}).roles).rows.map(({ name }) => name);

describe('Where the lists are', () => {
  test('is told of those that a tab reads first, and of no other list of the site', () => {
    expect(Object.keys(places)).toEqual(['Reports', 'Recommendations', 'Tasks', 'Roles', 'Settings']);
  });

  test('is looked up first by who was not told', async () => {
    const heard = await local.hearing(() => everything(registerOverGraph(local.address)));
    expect(heard.filter(isLookedUp)).toHaveLength(2);
  });

  test('is not looked up by who was told: rows and a name are asked for at once, each by itself', async () => {
    const heard = await local.hearing(() => everything(registerOverGraph({ ...local.address, places })));
    expect(heard.filter(isLookedUp)).toEqual([]);
    const [whole, parts] = [false, true].map((inBatch) => heard.filter((each) => each.inBatch === inBatch));
    expect(whole?.map(({ path }) => path)).toEqual(['/$batch', '/$batch']);
    expect(parts).toHaveLength(6);
  });

  test('is looked up when a list is not where it was', async () => {
    const wrong = Object.fromEntries(
      Object.entries(places).map(([list, { path, webUrl }]) => {
        const elsewhere = path.replace(/[^/]+$/, '00000000-0000-4000-8000-00000000dead');
        return [list, { path: elsewhere, webUrl }];
      }),
    );
    expect(await rolesIn(registerOverGraph({ ...local.address, places: wrong }))).toEqual(['Ann']);
  });

  test('is looked up for a list of which nothing was told', async () => {
    const others = Object.fromEntries(Object.entries(places).filter(([list]) => list !== 'Roles'));
    expect(await rolesIn(registerOverGraph({ ...local.address, places: others }))).toEqual(['Ann']);
    expect(await rolesIn(registerOverGraph({ ...local.address, places: {} }))).toEqual(['Ann']);
  });
});
