/** Each cause that leaves people before a blank screen elsewhere, made on purpose and named. */
import { day } from '../../src/inspection/day';
import { vacate } from '../../src/inspection/reminders/owner';
import { type Finding, type SetUpReport, isHarmless, isMendable } from '../../src/inspection/setUp';
import { type SiteToCheck, checkSite } from '../../src/lists/check/checkSite';
import type { Fetch } from '../../src/lists/graph/middleware';
import { MIGRATIONS } from '../../src/lists/provision/provisionMigrations';
import { registerOverGraph } from '../../src/lists/register';
import type { Who } from '../../src/localGraph/wire';
import { findingInWords, mendInWords } from '../../src/wording/site/check';
import { heldBy, person } from '../given/builders';
import { BOT, type Group, INSTALLER, type LocalSite, PEOPLE, localSite, siteAfter } from '../given/localSite';

jest.setTimeout(60_000);

const today = day('2026-11-22');
let site: LocalSite;
beforeEach(async () => {
  site = await localSite();
});
afterEach(async () => {
  expect(site.violations()).toEqual([]);
  await site.close();
});

const as = (group: Group): Who => ({ user: PEOPLE[group].id });
const at = (who: Who = INSTALLER, fetch?: Fetch): SiteToCheck => ({ ...site.address(fetch, who), today });
const botToken = () => site.address(undefined, BOT).graph.token();
const check = (more: Partial<SiteToCheck> = {}, who?: Who): Promise<SetUpReport> =>
  checkSite({ ...at(who), ...more });

/** Set up, with people in the groups and a coordinator: nothing is wrong with it. */
async function whole(): Promise<void> {
  await site.close();
  site = await siteAfter('set up, with people', async (made) => {
    await made.provisioned();
    await made.fillGroups();
    const { graph, siteUrl } = made.address();
    await registerOverGraph({ ...graph, siteUrl }).roles.add(
      heldBy(person('Cora'), 'Post', { coordinates: true }),
    );
  });
}

const sentences = ({ findings }: SetUpReport, of: (finding: Finding) => boolean = () => true): string[] =>
  findings.filter(of).map(findingInWords);
const onlyFinding = (report: SetUpReport): Finding => {
  expect(sentences(report)).toHaveLength(1);
  return report.findings[0] as Finding;
};

const pathOf = async (list: string): Promise<string> => {
  const { body } = await site.inGraph('GET', `/lists/${list}`);
  return `/lists(guid'${(body as { id: string }).id}')`;
};
const groupId = (title: string): number =>
  (site.database.prepare('SELECT id FROM sitePrincipal WHERE title = ?').get(title) as { id: number }).id;
const READ = 1073741826;
/** Reads the site by a group that is not ours, as the visitors of a team site do. */
async function mayLook(who: Group): Promise<void> {
  await site.inSharePoint('POST', '/sitegroups', INSTALLER, { Title: 'Inspections Visitors' });
  await site.joins('Inspections Visitors', who);
  const read = `principalid=${groupId('Inspections Visitors')},roledefid=${READ}`;
  await site.inSharePoint('POST', `/roleassignments/addroleassignment(${read})`);
}
const CONTRIBUTE = 1073741827;

describe('The set-up check', () => {
  test('says that all is well where it is, and changes nothing', async () => {
    await whole();
    const methods: string[] = [];
    const fetched: Fetch = (input, init) => {
      // A batch here holds reads.
      if (!input.endsWith('/$batch')) methods.push(init?.method ?? 'GET');
      return fetch(input, init);
    };
    const report = await checkSite({ ...at(INSTALLER, fetched), bot: botToken });
    expect([sentences(report), report.unseen, report.mayMend]).toEqual([[], [], true]);
    expect(new Set(methods)).toEqual(new Set(['GET']));
  });

  test('takes a site without lists for a beginning', async () => {
    const report = await check();
    expect(sentences(report)).toEqual([
      'The site https://contoso.sharepoint.com/sites/inspections has none of the tracker’s lists yet.',
    ]);
    const steps = (await site.provisioned()).filter(({ name }) => !name.startsWith('All Items'));
    expect([isMendable(onlyFinding(report)), report.steps]).toEqual([true, steps.length]);
  });

  test.each([
    ['a site that does not exist', 'https://contoso.sharepoint.com/sites/inspectons', 'There is no site at'],
    [
      'another host',
      'https://fabrikam.sharepoint.com/sites/inspections',
      'There is no site at https://fabrikam',
    ],
  ])('names %s', async (_what, siteUrl, words) => {
    await whole();
    const finding = onlyFinding(await check({ siteUrl }));
    expect(findingInWords(finding)).toContain(words);
    expect(mendInWords(finding, 'command', siteUrl)).toContain('copy what the address bar shows');
  });

  test('names a host that is not of the organisation', async () => {
    site.graph.failNext({ match: /GET \/sites\//, status: 400, code: 'invalidRequest' });
    expect(onlyFinding(await check()).is).toBe('host unknown');
  });

  test('names a site that does not let this sign-in in', async () => {
    site.graph.failNext({ match: /GET \/sites\//, status: 403, code: 'accessDenied' });
    expect(onlyFinding(await check()).is).toBe('site closed');
  });

  test('names a sign-in that has run out, and an interface that does not answer', async () => {
    site.graph.failNext({ match: /GET \/sites\//, status: 401, code: 'InvalidAuthenticationToken' });
    expect(onlyFinding(await check())).toMatchObject({ is: 'stopped', failure: 'signed out' });
    site.graph.failNext({ match: /GET \/sites\//, cut: 'before' });
    expect(onlyFinding(await check())).toMatchObject({ is: 'stopped', failure: 'unreachable' });
  });
});

describe('Of lists and columns, the check', () => {
  beforeEach(whole);
  const wrong = async (more: Partial<SiteToCheck> = {}) => {
    const report = await check(more);
    const mended = report.findings.every(isMendable);
    if (mended) {
      await site.provisioned();
      expect(sentences(await check(more))).toEqual([]);
    }
    return [...sentences(report), mended ? 'and it is mended' : 'by hand'];
  };

  test('names a list that is missing', async () => {
    await site.inGraph('DELETE', '/lists/Periods');
    expect(await wrong()).toEqual([
      'The list Periods is missing. It was deleted, or never made.',
      'and it is mended',
    ]);
  });

  test('names the library of evidence when that is missing', async () => {
    await site.inGraph('DELETE', '/lists/Evidence');
    expect(await wrong()).toEqual([
      'The library Evidence is missing. It was deleted, or never made.',
      'and it is mended',
    ]);
  });

  test('finds a list under another name, and leaves it so', async () => {
    await site.inGraph('PATCH', '/lists/Roles', undefined, { displayName: 'Posts' });
    const report = await check();
    expect([sentences(report), report.findings.map(isHarmless)]).toEqual([
      ['The list Roles is other than it should be: it is called Posts.'],
      [true],
    ]);
  });

  test('names the columns of a list that was half made', async () => {
    for (const column of ['Stage', 'Asks']) await site.inGraph('DELETE', `/lists/Tasks/columns/${column}`);
    const told = await wrong();
    expect(told[0]).toMatch(/^The list Tasks lacks the columns .+ and .+\.$/);
    expect(told.at(-1)).toBe('and it is mended');
  });

  test('names a column that was made anew as another kind', async () => {
    await site.inGraph('DELETE', '/lists/Roles/columns/Deputy');
    await site.inGraph('POST', '/lists/Roles/columns', undefined, { name: 'Deputy', number: {} });
    expect(await wrong()).toEqual([
      'The column Deputy of Roles is other than it should be: it holds number instead of text.',
      'by hand',
    ]);
  });

  test('finds a column under another heading, and leaves it so', async () => {
    await site.inGraph('PATCH', '/lists/Tasks/columns/Asks', undefined, { displayName: 'To do' });
    const report = await check();
    expect(report.findings.map(isHarmless)).toEqual([true]);
    expect(sentences(report)).toEqual([expect.stringContaining('it is headed To do')]);
  });

  test('names a column that lost its index', async () => {
    await site.inGraph('PATCH', '/lists/Updates/columns/Delivery', undefined, { indexed: false });
    expect(await wrong()).toEqual([
      'The column Answers message of Updates is not as it was set up; once mended, it can be searched by.',
      'and it is mended',
    ]);
  });

  test('names a column that lets a key be there twice', async () => {
    await site.inGraph('PATCH', '/lists/Tasks/columns/Key', undefined, { enforceUniqueValues: false });
    expect(await wrong()).toEqual([
      'The column Key of Tasks is not as it was set up; once mended, each value can be there once.',
      'and it is mended',
    ]);
  });

  test('names a choice that was taken out, and gives it back beside those that people added', async () => {
    const choices = ['Red', 'Amber', 'Green', 'White', 'Blue'];
    await site.inGraph('PATCH', '/lists/Recommendations/columns/Status', undefined, { choice: { choices } });
    expect(await wrong()).toEqual([
      'The column Status of Recommendations is not as it was set up; once mended, it offers Green pending sign-off.',
      'and it is mended',
    ]);
    const { body } = await site.inGraph('GET', '/lists/Recommendations/columns/Status');
    expect((body as { choice: { choices: string[] } }).choice.choices).toContain('Blue');
  });

  test('names the steps that lists of an older version lack', async () => {
    const migrations = [...MIGRATIONS, { number: 99, what: 'something new', run: async () => 0 }];
    const finding = onlyFinding(await check({ migrations }));
    expect([findingInWords(finding), isMendable(finding)]).toEqual([
      'The lists are of an older version: 1 step forward has not been taken (99: something new).',
      true,
    ]);
  });

  test('names lists of a newer version, and offers nothing but an update', async () => {
    await site.provisioned({
      migrations: [...MIGRATIONS, { number: 99, what: 'later', run: async () => 0 }],
    });
    const finding = onlyFinding(await check());
    expect(findingInWords(finding)).toMatch(/newer version of the tracker: step 99/);
    expect([isMendable(finding), mendInWords(finding, 'button', '')]).toEqual([
      false,
      expect.stringContaining('Update the tracker'),
    ]);
  });

  test('says that nobody coordinates, though a role does that nobody holds', async () => {
    const { graph, siteUrl } = site.address();
    const { roles } = registerOverGraph({ ...graph, siteUrl });
    const role = await roles.find('1');
    await roles.save({ ...role, ...vacate(role, today) });
    expect(onlyFinding(await check()).is).toBe('no coordinator');
    expect((await check({ today: day('2026-11-21') })).findings).toEqual([]);
  });

  test('says that nobody coordinates', async () => {
    await site.inGraph('DELETE', '/lists/Roles/items/1');
    expect(onlyFinding(await check()).is).toBe('no coordinator');
  });

  test('names what Graph could not answer to the end', async () => {
    site.graph.failNext({ match: /\/columns/, status: 403, code: 'accessDenied' });
    expect(onlyFinding(await check())).toMatchObject({ is: 'stopped', api: 'Graph', failure: 'forbidden' });
  });
});

describe('Of permissions, the check', () => {
  beforeEach(whole);

  test('names a permission that the sign-in came without', async () => {
    const claims = Buffer.from(JSON.stringify({ scp: 'User.Read openid' })).toString('base64url');
    // Entra's token says so, and Graph refuses it.
    const denied: Fetch = async () =>
      new Response('{"error":{"code":"accessDenied","message":"Access denied"}}', { status: 403 });
    const token = async () => `x.${claims}.x`;
    const { graph } = site.address();
    const wants = { Graph: ['Sites.ReadWrite.All', 'User.ReadBasic.All'], SharePoint: [] };
    const finding = onlyFinding(await check({ graph: { ...graph, token, fetch: denied }, wants }));
    expect(findingInWords(finding)).toBe(
      'The sign-in to Microsoft Graph came without 2 permissions it needs: Sites.ReadWrite.All and User.ReadBasic.All.',
    );
    expect(mendInWords(finding, 'button', '')).toMatch(
      /administrator adds Sites\.ReadWrite\.All.*grants consent/,
    );
  });

  test('tells somebody whom the site shuts out who can let them in', async () => {
    const finding = onlyFinding(await check({}, as('nobody')));
    expect(findingInWords(finding)).toContain('does not let this sign-in in');
    expect(mendInWords(finding, 'button', '')).toContain('An owner of the site puts this account into one');
  });

  test('tells somebody who may look at the site, in none of our groups, who can put them into one', async () => {
    await mayLook('nobody');
    const finding = onlyFinding(await check({}, as('nobody')));
    expect(findingInWords(finding)).toContain('you are in none of its groups');
    expect(mendInWords(finding, 'button', '')).toContain('An owner of the site puts you into one');
  });

  test('says no more than it knows when SharePoint does not tell of groups', async () => {
    await mayLook('nobody');
    const closed: Fetch = async () => new Response('{}', { status: 403 });
    const { sharePoint } = site.address(undefined, as('nobody'));
    const report = await check({ sharePoint: { ...sharePoint, fetch: closed } }, as('nobody'));
    expect([onlyFinding(report).is, report.mayMend]).toEqual(['nothing seen', undefined]);
  });

  test.each(['Coordinators', 'Owners', 'Readers'] as const)(
    'finds nothing wrong for %s, who see what they are meant to see',
    async (group) => {
      const report = await check({}, as(group));
      expect([sentences(report), report.mayMend]).toEqual([[], false]);
      expect(report.hidden).toContain('Conversations');
    },
  );

  test('names a list that one who may see it misses', async () => {
    await site.inGraph('DELETE', '/lists/Tasks');
    expect(sentences(await check({}, as('Readers')))).toEqual([
      'The list Tasks is missing. It was deleted, or never made.',
    ]);
  });

  test('names a right that was taken away', async () => {
    const less = `roleassignments/removeroleassignment(principalid=${groupId('Readers')},roledefid=${READ})`;
    await site.inSharePoint('POST', `${await pathOf('Tasks')}/${less}`);
    const report = await check();
    expect(sentences(report)).toEqual(['The list Tasks lacks rights: Readers: Read.']);
    expect(isMendable(onlyFinding(report))).toBe(true);
  });

  test('names a right that goes further than it should, and leaves it to a person', async () => {
    const more = `roleassignments/addroleassignment(principalid=${groupId('Owners')},roledefid=${CONTRIBUTE})`;
    await site.inSharePoint('POST', `${await pathOf('Positions')}/${more}`);
    const finding = onlyFinding(await check());
    expect(findingInWords(finding)).toContain('On Positions, “Owners: Contribute”');
    expect([isMendable(finding), isHarmless(finding)]).toEqual([false, false]);
  });

  test('names the bot when the site does not let it in', async () => {
    site.graph.grant('*', 'app' in BOT ? BOT.app.id : '', 'none');
    const finding = onlyFinding(await check({ bot: botToken }));
    expect(findingInWords(finding)).toMatch(/bot’s own sign-in is not let into/);
    expect(mendInWords(finding, 'command', '')).toContain('Give the bot its one site');
  });
});
