import { LISTS } from '../../../src/lists/columns';
import type { Fetch } from '../../../src/lists/graph/middleware';
import { VIEWS } from '../../../src/lists/views/definitions';
import { type LocalSite, localSite, told } from '../../given/localSite';

jest.setTimeout(120_000);

let site: LocalSite;
beforeEach(async () => {
  site = await localSite();
});
afterEach(async () => {
  expect(site.violations()).toEqual([]);
  await site.close();
});

const isWrite = (init: RequestInit | undefined) => (init?.method ?? 'GET') !== 'GET';

/** Sends everything and counts what changes something. */
const counting = () => {
  const count = { writes: 0, requests: 0 };
  const fetched: Fetch = (input, init) => {
    count.requests += 1;
    if (isWrite(init)) count.writes += 1;
    return fetch(input, init);
  };
  return { count, fetch: fetched };
};

/** The machine dies with the answer to its first change on the way. */
const dyingAfterOneWrite = (): Fetch => {
  let dead = false;
  return async (input, init) => {
    if (dead) throw new TypeError('fetch failed');
    const response = await fetch(input, init);
    if (!isWrite(init)) return response;
    dead = true;
    throw new TypeError('fetch failed');
  };
};

/** The machine dies as it sends its second change, which never arrives. Dying at a read leaves no more than that. */
const dyingBeforeTheSecond = (): Fetch => {
  let writes = 0;
  return async (input, init) => {
    if (isWrite(init)) writes += 1;
    if (writes > 1) throw new TypeError('fetch failed');
    return fetch(input, init);
  };
};

/** All that provisioning has put there, without the numbers that differ from one making to the next. */
const contents = ({ database }: LocalSite) => {
  const all = (sql: string): unknown[] => database.prepare(sql).all();
  return {
    lists: all('SELECT displayName, template FROM list ORDER BY displayName'),
    columns: all('SELECT displayName, c.name FROM listColumn c JOIN list ON list.id = c.list ORDER BY 1, 2'),
    views: all(
      'SELECT displayName, title, query, columns, isDefault, hidden FROM listView v JOIN list ON list.id = v.list ORDER BY 1, 2',
    ),
    formats: all(
      'SELECT displayName, c.name, format FROM columnFormat f JOIN list ON list.id = f.list JOIN listColumn c ON c.list = f.list AND c.id = f.columnId ORDER BY 1, 2',
    ),
    settings: all(
      'SELECT displayName, versioning FROM listSetting s JOIN list ON list.id = s.list ORDER BY 1',
    ),
    rights: all(
      "SELECT coalesce(displayName, ''), p.title, r.name FROM roleAssignment a LEFT JOIN list ON list.id = a.scope JOIN sitePrincipal p ON p.id = a.principal JOIN roleDefinition r ON r.id = a.role ORDER BY 1, 2, 3",
    ),
    rows: all('SELECT displayName, fields FROM item JOIN list ON list.id = item.list ORDER BY 1, 2'),
  };
};

describe('Setting a site up', () => {
  test('makes everything, and the second time finds it and changes nothing', async () => {
    const first = await site.provisioned();
    expect(told(first, 'differs')).toEqual([]);
    expect(first.filter(({ part }) => part === 'list')).toHaveLength(LISTS.length);
    expect(first.filter(({ part, is }) => part === 'view' && is === 'made')).toHaveLength(VIEWS.length);
    const { count, fetch } = counting();
    const second = await site.provisioned({ fetch });
    expect(told(second, 'made', 'changed', 'differs')).toEqual([]);
    expect(count.writes).toBe(0);
  });

  test('as a plan says what would be done and changes nothing', async () => {
    const before = contents(site);
    const { count, fetch } = counting();
    const plan = await site.provisioned({ plan: true, fetch });
    expect(count.writes).toBe(0);
    expect(contents(site)).toEqual(before);
    const made = told(await site.provisioned(), 'made', 'changed');
    // What SharePoint adds by itself to a list cannot be in a plan made before the list.
    const byItself = (line: string) => !/view · All Items/.test(line);
    const levels = (line: string) =>
      line.replace(/: (Read|read|Contribute|contribute)/, (word) => word.toLowerCase());
    expect(told(plan, 'made', 'changed').map(levels)).toEqual(made.filter(byItself).map(levels));
  });

  test.each([
    ['after any of its changes', dyingAfterOneWrite],
    ['before any of its changes', dyingBeforeTheSecond],
  ])('that dies %s is finished by the next', async (_when, dying) => {
    const whole = await localSite();
    await whole.provisioned();
    let runs = 0;
    for (let done = false; !done; runs += 1) {
      done = await site.provisioned({ fetch: dying() }).then(
        () => true,
        (error: unknown) => {
          expect(error).toMatchObject({ failure: 'unreachable' });
          return false;
        },
      );
    }
    expect(runs).toBeGreaterThan(100);
    expect(contents(site)).toEqual(contents(whole));
    await whole.close();
  });

  test('without the app’s id leaves the links to a later run, and says so', async () => {
    const without = await site.provisioned({ link: undefined });
    expect(told(without, 'differs')).toContain(
      'Recommendations · format · Number · it links to the app, and the app has no id yet',
    );
    expect(told(await site.provisioned(), 'made')).toContain('Recommendations · format · Number · made');
  });
});
