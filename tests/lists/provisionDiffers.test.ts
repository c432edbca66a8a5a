import { MIGRATIONS, type Migration } from '../../src/lists/provision/provisionMigrations';
import { provision } from '../../src/lists/provision/provision';
import { type LocalSite, localSite, setUpSite, told } from '../given/localSite';

jest.setTimeout(60_000);

let site: LocalSite;
beforeEach(async () => {
  site = await setUpSite();
});
afterEach(async () => {
  expect(site.violations()).toEqual([]);
  await site.close();
});

const MERGE = { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' };

const pathOf = async (list: string): Promise<string> => {
  const { body } = await site.inGraph('GET', `/lists/${list}`);
  return `/lists(guid'${(body as { id: string }).id}')`;
};

const merge = async (path: string, body: unknown) =>
  expect((await site.inSharePoint('POST', path, undefined, body, MERGE)).status).toBe(204);

/** What the next run tells of, and what the one after that still does. */
const twice = async () => {
  const first = told(await site.provisioned(), 'made', 'changed', 'differs');
  expect(told(await site.provisioned(), 'made', 'changed')).toEqual([]);
  return first;
};

describe('Setting up again', () => {
  test('leaves a view that somebody changed, and says in what it differs', async () => {
    const tasks = await pathOf('Tasks');
    const { body } = await site.inSharePoint('GET', `${tasks}/views`);
    const late = (body as { value: { Id: string; Title: string }[] }).value.find(
      ({ Title }) => Title === 'Late',
    );
    await merge(`${tasks}/views('${late?.Id}')`, { ViewQuery: '<OrderBy><FieldRef Name="ID" /></OrderBy>' });
    expect(await twice()).toEqual(['Tasks · view · Late · its filter or its order is another']);
  });

  test('makes a view that somebody deleted', async () => {
    site.database.exec("DELETE FROM listView WHERE title = 'Red and late'");
    expect(await twice()).toEqual(['Recommendations · view · Red and late · made']);
  });

  test('leaves a format that somebody gave a column', async () => {
    const path = `${await pathOf('Tasks')}/fields/getByInternalNameOrTitle('Status')`;
    await merge(path, { CustomFormatter: '{"elmType":"div","txtContent":"@currentField"}' });
    expect(await twice()).toEqual(['Tasks · format · Status · it was given another format']);
  });

  test('turns versions on again', async () => {
    await merge(await pathOf('Updates'), { EnableVersioning: false });
    expect(await twice()).toEqual(['Updates · history · versions · made']);
  });

  test('tells who was given more than they should have, and leaves it', async () => {
    const { id } = site.database.prepare("SELECT id FROM sitePrincipal WHERE title = 'Owners'").get() as {
      id: number;
    };
    const more = `roleassignments/addroleassignment(principalid=${id},roledefid=1073741827)`;
    await site.inSharePoint('POST', `${await pathOf('Positions')}/${more}`);
    expect(await twice()).toEqual(['Positions · rights · Owners: Contribute · it is not one of ours']);
  });

  test('gives back a right that was taken away', async () => {
    const { id } = site.database.prepare("SELECT id FROM sitePrincipal WHERE title = 'Readers'").get() as {
      id: number;
    };
    const less = `roleassignments/removeroleassignment(principalid=${id},roledefid=1073741826)`;
    await site.inSharePoint('POST', `${await pathOf('Positions')}/${less}`);
    expect(await twice()).toEqual(['Positions · rights · Readers: Read · made']);
  });
});

describe('The lists of an older version', () => {
  /** As version 1 left them: other headings, and rows without the date in force. */
  const older = async () => {
    await site.inGraph('DELETE', '/lists/Settings');
    const heading = { displayName: 'Recommendation row' };
    await site.inGraph('PATCH', '/lists/Tasks/columns/RecommendationId', undefined, heading);
    await site.inGraph('PATCH', '/lists/Recommendations/columns/Words', undefined, {
      displayName: 'Our own',
    });
    const row = (fields: object) => site.inGraph('POST', '/lists/Tasks/items', undefined, { fields });
    await row({ Title: 'a', Key: 'a', OriginalDueSaid: 'May', OriginalDueDate: '2022-05-31T12:00:00Z' });
    await row({
      Title: 'b',
      Key: 'b',
      DueSaid: 'June',
      DueDate: '2022-06-30T12:00:00Z',
      OriginalDueDate: '2022-05-31T12:00:00Z',
    });
    await row({
      Title: 'c',
      Key: 'c',
      DueSaid: 'when it is published',
      OriginalDueDate: '2022-05-31T12:00:00Z',
    });
  };
  const dues = () =>
    site.database
      .prepare(
        "SELECT json_extract(fields, '$.DueBy') AS due FROM item JOIN list ON list.id = list WHERE displayName = 'Tasks' ORDER BY item.id",
      )
      .all()
      .map((row) => (row as { due: string | null }).due?.slice(0, 10) ?? null);

  test('are brought forward, once, and what somebody named themselves stays', async () => {
    await older();
    const first = told(await site.provisioned(), 'changed');
    expect(first.filter((line) => line.includes('migration'))).toEqual([
      ' · migration · 1: columns get headings in a manager’s words · 1 brought forward',
      ' · migration · 2: each row gets the date in force · 2 brought forward',
    ]);
    expect(dues()).toEqual(['2022-05-31', '2022-06-30', null]);
    const { body } = await site.inGraph('GET', '/lists/Recommendations/columns/Words');
    expect((body as { displayName: string }).displayName).toBe('Our own');
    expect(told(await site.provisioned(), 'made', 'changed')).toEqual([]);
  });

  test('are brought forward again from the step that did not finish', async () => {
    const runs: number[] = [];
    let broken = true;
    const step = (number: number): Migration => ({
      ...{ number, what: `step ${number}` },
      run: async () => {
        runs.push(number);
        if (number === 102 && broken) throw new Error('the power went');
        return 1;
      },
    });
    const migrations = [...MIGRATIONS, step(101), step(102), step(103)];
    await expect(site.provisioned({ migrations })).rejects.toThrow('the power went');
    broken = false;
    await site.provisioned({ migrations });
    await site.provisioned({ migrations });
    expect(runs).toEqual([101, 102, 102, 103]);
  });

  test('of a newer version are not touched by an older one', async () => {
    await site.provisioned({
      migrations: [...MIGRATIONS, { number: 99, what: 'later', run: async () => 0 }],
    });
    site.database.exec("DELETE FROM listView WHERE title = 'Late'");
    await site.inGraph('DELETE', '/lists/Periods');
    await expect(site.provisioned()).rejects.toMatchObject({ failure: 'refused' });
    expect((await site.inGraph('GET', '/lists/Periods')).status).toBe(404);
  });

  test('made by the lists alone are completed', async () => {
    const bare = await localSite();
    const { graph, siteUrl } = bare.address();
    await provision({ siteUrl, ...graph });
    expect(told(await bare.provisioned(), 'differs')).toEqual([]);
    await bare.close();
  });
});
