/** What SharePoint keeps of a row's earlier saves, as the register tells it. */
import { RegisterError } from '../../src/inspection/register';
import { stepsOf } from '../../src/inspection/history';
import { registerOverGraph } from '../../src/lists/register';
import { aRecommendation, aTask } from '../given/builders';
import { COORDINATOR, type LocalRegister, localRegister } from '../given/localRegister';
import { editRow, noted } from './byHand';

jest.setTimeout(60_000);

let local: LocalRegister;
beforeAll(async () => {
  local = await localRegister();
});
afterAll(() => local.close());
afterEach(() => expect(local.violations()).toEqual([]));

const failure = (failure: string) => expect.objectContaining({ failure }) as RegisterError;

describe('The versions of a recommendation', () => {
  test('tell each save whole, with who wrote it and when in UTC', async () => {
    const { recommendations } = local.register;
    const first = await recommendations.add(aRecommendation({ key: 'told', status: 'Amber' }));
    const before = Date.now();
    await recommendations.save({ ...first, status: 'Red' });
    const found = [...(await recommendations.versions(first.id))];
    expect(found.map(({ number, record }) => [number, record?.status])).toEqual([
      [2, 'Red'],
      [1, 'Amber'],
    ]);
    expect(found[0]).toMatchObject({ by: { id: COORDINATOR.id, name: COORDINATOR.displayName } });
    expect(Math.abs(Date.parse(found[0]?.at ?? '') - before)).toBeLessThan(60_000);
    expect({ ...found[1]?.record, id: first.id, version: first.version }).toEqual(first);
  });

  test('show that somebody changed the row in SharePoint itself, and not by this product', async () => {
    const { recommendations } = local.register;
    const { id } = await recommendations.add(aRecommendation({ key: 'by hand' }));
    await editRow(local, 'Recommendations', id, { Status: 'White' });
    await recommendations.save({ ...(await recommendations.find(id)), status: 'Green' });
    const steps = stepsOf(await recommendations.versions(id), []);
    expect(steps.map(({ way, version }) => [way.is, version.record?.status])).toEqual([
      ['here', 'Green'],
      ['elsewhere', 'White'],
      ['here', 'Amber'],
    ]);
  });

  test('that make no sense are told without a record', async () => {
    const { recommendations } = local.register;
    const { id } = await recommendations.add(aRecommendation({ key: 'odd' }));
    await editRow(local, 'Recommendations', id, { Moves: 'nonsense' });
    expect((await recommendations.versions(id)).map(({ record }) => record === undefined)).toEqual([
      true,
      false,
    ]);
  });

  test('are of a row that is there', async () => {
    await expect(local.register.recommendations.versions('987654')).rejects.toEqual(failure('missing'));
    await expect(local.register.recommendations.versions('../1')).rejects.toEqual(failure('missing'));
  });

  test('may not be read by whoever may not read the list', async () => {
    const { recommendations } = local.register;
    const { id } = await recommendations.add(aRecommendation({ key: 'shut' }));
    local.graph.failNext({ match: /versions/, status: 403, code: 'accessDenied' });
    await expect(recommendations.versions(id)).rejects.toEqual(failure('forbidden'));
  });
});

describe('The versions of a task', () => {
  test('come page after page', async () => {
    const wire = noted();
    const { tasks } = registerOverGraph({ ...local.address, fetch: wire.fetch });
    let task = await tasks.add(aTask({ key: 'paged' }));
    for (let at = 0; at < 101; at += 1) task = await tasks.save({ ...task, asks: `Ask ${at}` });
    expect((await tasks.versions(task.id)).map(({ number }) => number)).toEqual(
      Array.from({ length: 102 }, (_, at) => 102 - at),
    );
    expect(wire.sent.filter(({ url }) => url.includes('/versions'))).toHaveLength(2);
  });
});
