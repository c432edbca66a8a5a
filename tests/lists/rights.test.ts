/** What a sign-in may write, asked before it writes: the site's groups decide, and SharePoint says what they gave. */
import { registerOverGraph } from '../../src/lists/register';
import type { Who } from '../../src/localGraph/wire';
import { BOT, type Group, type LocalSite, PEOPLE, SITE, setUpSite } from '../given/localSite';

let site: LocalSite;
beforeAll(async () => {
  site = await setUpSite();
  await site.fillGroups();
});
afterAll(async () => {
  expect(site.violations()).toEqual([]);
  await site.close();
});

const as = (group: Group): Who => ({ user: PEOPLE[group].id });
const rightsOf = (who: Who, byGraphAlone = false) => {
  const { graph, sharePoint } = site.address(undefined, who);
  const door = byGraphAlone ? undefined : sharePoint;
  return registerOverGraph({ ...SITE, ...graph, sharePoint: door }).rights;
};
const mayAnswer = (who: Who, byGraphAlone = false) => rightsOf(who, byGraphAlone).mayAnswer();

describe('Whether a change to a recommendation could be kept', () => {
  test.each([
    ['Coordinators', true],
    ['Owners', false],
    ['Readers', false],
    ['nobody', undefined],
  ] as const)('is known of %s before they write: %s', async (group, may) => {
    expect(await rightsOf(as(group)).mayChange()).toBe(may);
  });
});

describe('Whether an answer could be kept', () => {
  test.each([
    ['Coordinators', true],
    ['Owners', true],
    ['Readers', false],
    ['nobody', undefined],
  ] as const)('is known of %s before they write: %s', async (group, may) => {
    expect(await mayAnswer(as(group))).toBe(may);
  });

  test('takes both lists: whoever may add entries and not change tasks may not', async () => {
    const { body } = await site.inGraph('GET', '/lists/Updates');
    const of = async (group: Group) => {
      const path = `/lists(guid'${(body as { id: string }).id}')/effectivebasepermissions`;
      return Number(((await site.inSharePoint('GET', path, as(group))).body as { Low: string }).Low);
    };
    // AddListItems is 2, EditListItems is 4: owners add entries and change none.
    expect([(await of('Owners')) & 6, (await of('Readers')) & 6, (await of('Coordinators')) & 6]).toEqual([
      2, 0, 6,
    ]);
  });

  test('is not known to an app that may only use Graph', async () => {
    expect(await mayAnswer(BOT, true)).toBeUndefined();
  });

  test('is not known where SharePoint refuses to say', async () => {
    const { graph, sharePoint } = site.address(undefined, as('Owners'));
    const door = { ...sharePoint, fetch: async () => new Response('', { status: 403 }) };
    const register = registerOverGraph({ ...SITE, ...graph, sharePoint: door });
    expect(await register.rights.mayAnswer()).toBeUndefined();
  });
});
