/** What our server tells the page before anyone has signed in, as the page takes it. */
import { fetchSettings } from '../../src/tab/session/settings';

const SETTINGS = {
  ...{ mode: 'local', graphOrigin: '/graph', siteUrl: 'https://x', timeZone: 'Europe/London' },
  ...{ chatUrl: '/teams/chat', sharePointOrigin: '/sharepoint', linkBefore: '/#/', linkAfter: '' },
};
const ROLES = { path: '/sites/x,1,2/lists/3', webUrl: 'https://x/Lists/Roles' };

const placesTold = async (places: unknown) => {
  globalThis.fetch = async () => Response.json({ ...SETTINGS, places });
  return (await fetchSettings()).places;
};

describe('Where the lists are, as the settings tell it', () => {
  test('is taken as it is told', async () => {
    expect(await placesTold({ Roles: ROLES, Tasks: ROLES })).toEqual({ Roles: ROLES, Tasks: ROLES });
  });

  test('is not known where nothing is told', async () => {
    expect(await placesTold(undefined)).toBeUndefined();
  });

  test.each([
    ['null', null],
    ['a word', 'lists'],
    ['a number', 7],
    ['a list of nothing', [null]],
    ['no path', { Roles: { webUrl: ROLES.webUrl } }],
    ['another address', { Roles: { ...ROLES, path: 'https://elsewhere.example/sites/x' } }],
    ['a path with a question', { Roles: { ...ROLES, path: '/sites/x?$expand=' } }],
    ['a path to something else', { Roles: { ...ROLES, path: '/me' } }],
    ['a path upwards', { Roles: { ...ROLES, path: '/sites/../me' } }],
    ['no link', { Roles: { path: ROLES.path } }],
  ])('is left out where it is %s', async (_, places) => {
    expect(await placesTold(places)).toEqual({});
  });
});
