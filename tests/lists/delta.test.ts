import type { Changes, FollowableRegister, RegisterError } from '../../src/inspection/register';
import type { Role } from '../../src/inspection/reminders/owner';
import { registerOverGraph } from '../../src/lists/register';
import type { Heard } from '../../src/localGraph/createLocalGraph';
import { type LocalRegister, localRegister } from '../given/localRegister';
import { byHand, editRow, noted } from './byHand';
import { aRole, aTask } from '../given/builders';

let local: LocalRegister;
let register: FollowableRegister;
beforeEach(async () => {
  local = await localRegister();
  register = registerOverGraph(local.address);
  await register.roles.addAll(['Ann', 'Bob', 'Cid'].map((name) => aRole({ name })));
});
afterEach(async () => {
  expect(local.violations()).toEqual([]);
  await local.close();
});

type Answered = { responses: { status: number; headers?: Record<string, string>; body: Page }[] };
type Page = { value?: object[]; '@odata.nextLink'?: string; '@odata.deltaLink'?: string };

/** Reads the roles with answers to batches changed on their way back. */
function through(change: (page: Page, at: number) => Page | undefined): FollowableRegister {
  let pages = 0;
  const { fetch } = noted((text, url) => {
    if (!url.endsWith('/$batch')) return text;
    const answered = JSON.parse(text) as Answered;
    for (const response of answered.responses)
      if (response.body['@odata.deltaLink'] !== undefined) {
        const body = change(response.body, (pages += 1));
        if (body === undefined) Object.assign(response, { status: 410, body: { error: { code: 'x' } } });
        else response.body = body;
      }
    return JSON.stringify(answered);
  });
  return registerOverGraph({ ...local.address, fetch });
}

/** Only the roles: the other lists are asked at the same time, and what they say is left aside. */
async function rolesOf(of: FollowableRegister, mark?: string): Promise<Changes<Role>> {
  const { roles, ...others } = of.changesSince(mark === undefined ? {} : { roles: mark });
  const [changes] = await Promise.all([roles, Promise.allSettled(Object.values(others))]);
  return changes;
}

const names = ({ rows }: Changes<Role>) => rows.map(({ name }) => name);

const overHttp = (heard: readonly Heard[]) => heard.filter(({ inBatch }) => !inBatch);

describe('What changed in a list since a mark', () => {
  test('is everything at first, and then only what is new, changed or gone', async () => {
    const first = await rolesOf(register);
    expect([names(first), first.whole]).toEqual([['Ann', 'Bob', 'Cid'], true]);
    const [ann, bob] = first.rows;
    await editRow(local, 'Roles', ann?.id ?? '', { Coordinates: true });
    await byHand(local, 'DELETE', `/lists/Roles/items/${bob?.id}`);
    await register.roles.add(aRole({ name: 'Dee' }));
    const then = await rolesOf(register, first.mark);
    expect(names(then).sort()).toEqual(['Ann', 'Dee']);
    expect([then.gone, then.whole]).toEqual([[bob?.id], false]);
    const last = await rolesOf(register, then.mark);
    expect([last.rows, last.gone]).toEqual([[], []]);
  });

  test('is asked of all lists, and of who I am, in one request', async () => {
    const before = register.changesSince({});
    const marks = {
      reports: (await before.reports).mark,
      recommendations: (await before.recommendations).mark,
      tasks: (await before.tasks).mark,
      roles: (await before.roles).mark,
      settings: (await before.settings).mark,
    };
    const heard = await local.hearing(() => Promise.all(Object.values(register.changesSince(marks))));
    expect(overHttp(heard).map(({ path }) => path)).toEqual(['/$batch']);
    expect(heard.filter(({ inBatch }) => inBatch)).toHaveLength(6);
    expect(await before.me).toMatchObject({ name: 'Cora Ordway' });
  });

  test('comes page by page, all lists in step', async () => {
    await register.tasks.addAll(Array.from({ length: 45 }, (_, at) => aTask({ key: `many ${at}` })));
    const small = registerOverGraph({
      ...local.address,
      fetch: (url, init) =>
        fetch(url, {
          ...init,
          body: typeof init?.body === 'string' ? init.body.replaceAll('$top=2000', '$top=10') : null,
        }),
    });
    await small.roles.find('1');
    let tasks: Changes<unknown> | undefined;
    const heard = await local.hearing(async () => {
      const all = small.changesSince({});
      await Promise.all(Object.values(all));
      tasks = await all.tasks;
    });
    expect(tasks?.rows).toHaveLength(45);
    expect(overHttp(heard)).toHaveLength(5);
  });

  test('has a row that comes twice as it came last', async () => {
    const twice = through((page) => {
      const [first, ...rest] = page.value ?? [];
      const older = { ...first, fields: { Key: 'As it was', Coordinates: false } };
      return first === undefined ? page : { ...page, value: [older, ...rest, first] };
    });
    expect(names(await rolesOf(twice)).sort()).toEqual(['Ann', 'Bob', 'Cid']);
  });

  test('has no row that was told and then told gone', async () => {
    const told = through((page) => {
      const gone = (page.value ?? []).slice(0, 1).map((row) => ({ id: '', ...row, deleted: {} }));
      return { ...page, value: [...(page.value ?? []), ...gone] };
    });
    const changes = await rolesOf(told);
    expect([names(changes), changes.gone]).toEqual([['Bob', 'Cid'], ['1']]);
  });

  test('goes on past an empty page that names a next one', async () => {
    const empty = through((page, at) => {
      const [path] = (page['@odata.deltaLink'] ?? '').split('?');
      const next = `${path}?$expand=fields&$select=id,eTag,webUrl&$top=7`;
      return at > 4 ? page : { value: [], '@odata.nextLink': next };
    });
    expect(names(await rolesOf(empty))).toEqual(['Ann', 'Bob', 'Cid']);
  });

  test('is compared with the whole list when an error stands in the place of a row', async () => {
    const { mark } = await rolesOf(register);
    const [flaw] = [{ error: { code: 'InternalServerError', message: 'Cannot write a deleted resource' } }];
    const flawed = through((page) => ({ ...page, value: [...(page.value ?? []), flaw] }));
    const changes = await rolesOf(flawed, mark);
    expect([names(changes), changes.whole]).toEqual([['Ann', 'Bob', 'Cid'], true]);
    await register.roles.add(aRole({ name: 'Dee' }));
    expect(names(await rolesOf(register, changes.mark))).toEqual(['Dee']);
  });

  test('is everything again when the mark has expired, whatever the code and wherever Location leads', async () => {
    const { mark } = await rolesOf(register);
    local.graph.expireDeltaTokens();
    const codes = [
      ...['resyncChangesApplyDifferences', 'resyncChangesUploadDifferences', 'resyncApplyDifferences'],
      ...['resyncUploadDifferences', 'resyncRequired', 'syncStateNotFound'],
    ];
    for (const code of codes) {
      const { sent, fetch } = noted((text) =>
        text
          .replaceAll('resyncChangesApplyDifferences', code)
          .replaceAll(/"Location":"[^"]*"/g, '"Location":"https://elsewhere.test/v1.0/sites"'),
      );
      const changes = await rolesOf(registerOverGraph({ ...local.address, fetch }), mark);
      expect([names(changes), changes.whole]).toEqual([['Ann', 'Bob', 'Cid'], true]);
      expect(sent.every(({ url }) => url.startsWith(local.origin))).toBe(true);
    }
  });

  test('is everything again when the list was made anew', async () => {
    const { mark } = await rolesOf(register);
    await byHand(local, 'DELETE', '/lists/Roles');
    await local.provision();
    await local.register.roles.add(aRole({ name: 'Eve' }));
    const changes = await rolesOf(register, mark);
    expect([names(changes), changes.whole]).toEqual([['Eve'], true]);
  });

  test('is read by plain pages when even a fresh enumeration is told to start over', async () => {
    let pages = 0;
    const stubborn = through((page) =>
      (pages += 1) <= 4 && (page.value ?? []).length > 0 ? undefined : page,
    );
    expect(names(await rolesOf(stubborn))).toEqual(['Ann', 'Bob', 'Cid']);
  });

  test('has a row gone that comes without columns and is not there when looked at', async () => {
    const { mark, rows } = await rolesOf(register);
    await byHand(local, 'DELETE', `/lists/Roles/items/${rows[1]?.id}`);
    await editRow(local, 'Roles', rows[0]?.id ?? '', { Coordinates: true });
    const bare = through((page) => ({
      ...page,
      value: (page.value ?? []).map((row) => ({ id: (row as { id?: string }).id ?? '' })),
    }));
    const changes = await rolesOf(bare, mark);
    expect([names(changes), changes.gone]).toEqual([['Ann'], [rows[1]?.id]]);
  });

  test('needs to know nothing of who changed a row', async () => {
    const texts: string[] = [];
    const { fetch } = noted((text) => {
      texts.push(text);
      return text;
    });
    await rolesOf(registerOverGraph({ ...local.address, fetch }));
    expect(texts.join()).not.toContain('lastModifiedBy');
  });
});

describe('A mark', () => {
  const refused = expect.objectContaining({ failure: 'refused' }) as RegisterError;

  test('that leads to another host is refused', async () => {
    const astray = through((page) => ({
      ...page,
      '@odata.deltaLink': 'https://elsewhere.test/v1.0/sites/s/lists/l/items/delta?token=x',
    }));
    await expect(astray.changesSince({}).roles).rejects.toEqual(refused);
  });

  test('that someone tampered with starts over, and goes nowhere else', async () => {
    const { mark } = await rolesOf(register);
    const { sent, fetch } = noted();
    const careful = registerOverGraph({ ...local.address, fetch });
    for (const bad of ['', 'x', mark.replace('/sites/', 'https://elsewhere.test/'), `y${mark}`]) {
      const changes = await rolesOf(careful, bad);
      expect([names(changes), changes.whole]).toEqual([['Ann', 'Bob', 'Cid'], true]);
    }
    expect(sent.every(({ url }) => url.startsWith(`${local.origin}/graph/v1.0/`))).toBe(true);
  });

  test('is no use after a page that never ends', async () => {
    const endless = through((page) => ({
      value: page.value ?? [],
      '@odata.nextLink': `${local.origin}/graph/v1.0/sites/s/lists/l/items/delta?token=latest`,
    }));
    await expect(endless.changesSince({}).roles).rejects.toBeInstanceOf(Error);
  });
});
