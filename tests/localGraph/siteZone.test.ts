/** Days and times in a site that has a zone of its own. */
import { siteClock } from '../../src/localGraph/lists/siteClock';
import { type GivenGraph, givenGraph } from './givenGraph';

describe('The midnight a day is kept as', () => {
  test.each([
    ['Europe/London', '2025-03-29T12:00:00Z', '2025-03-29T00:00:00Z'],
    ['Europe/London', '2025-03-30T12:00:00Z', '2025-03-30T00:00:00Z'], // the clocks go forward at one
    ['Europe/London', '2025-03-31T12:00:00Z', '2025-03-30T23:00:00Z'],
    ['Europe/London', '2025-10-26T12:00:00Z', '2025-10-25T23:00:00Z'], // and back at two
    ['Europe/London', '2025-10-27T12:00:00Z', '2025-10-27T00:00:00Z'],
    ['Europe/London', '2028-02-29T12:00:00Z', '2028-02-29T00:00:00Z'],
    ['Europe/London', '2025-07-01T23:30:00Z', '2025-07-01T23:00:00Z'],
    ['America/Chicago', '2021-09-19T12:00:00Z', '2021-09-19T05:00:00Z'],
    ['America/Chicago', '2021-12-19T12:00:00Z', '2021-12-19T06:00:00Z'],
    ['America/Santiago', '2024-09-08T12:00:00Z', '2024-09-08T04:00:00Z'], // has no midnight that day
    ['Pacific/Auckland', '2025-01-15T12:00:00Z', '2025-01-15T11:00:00Z'], // which is the sixteenth there
    ['UTC', '0099-12-31T12:00:00Z', '0099-12-31T00:00:00Z'],
  ])('in %s of %s is %s', (zone, sent, kept) => {
    expect(siteClock(zone).midnightOf(sent)).toBe(kept);
  });

  test('stays as it is when it is written again', () => {
    const clock = siteClock('Europe/London');
    expect(clock.midnightOf('2025-03-30T23:00:00Z')).toBe('2025-03-30T23:00:00Z');
  });
});

describe('A site in a zone of its own', () => {
  let graph: GivenGraph;
  let list: string;
  beforeAll(async () => {
    graph = await givenGraph({ siteZone: 'Asia/Kolkata' });
    const columns = [
      { name: 'Day', dateTime: { format: 'dateOnly' }, indexed: true },
      { name: 'At', dateTime: { format: 'dateTime' } },
    ];
    list = await graph.list('Zoned', columns);
  });
  afterAll(() => graph.close());
  afterEach(() => expect([...graph.checked.violations, ...graph.mistakes]).toEqual([]));

  const later = (moment: unknown, hours: number) =>
    `${new Date(Date.parse(String(moment)) + hours * 3_600_000).toISOString().slice(0, 19)}Z`;

  test('gives back a day as its own midnight, and a moment as it was sent', async () => {
    const { id } = await graph.item(list, { Day: '2025-03-10T12:00:00Z', At: '2025-03-10T12:00:00+01:00' });
    const { body } = await graph.ask('GET', `${list}/items/${id}?$expand=fields`);
    expect(body.fields).toMatchObject({ Day: '2025-03-09T18:30:00Z', At: '2025-03-10T11:00:00Z' });
    const changed = await graph.ask('PATCH', `${list}/items/${id}/fields`, {
      body: { Day: '2025-03-11T12:00:00Z' },
    });
    expect(changed.body).toMatchObject({ Day: '2025-03-10T18:30:00Z' });
  });

  test('answers a create with its own times marked as UTC, and a read right after with the true ones', async () => {
    const made = await graph.item(list, { Day: '2025-03-10T12:00:00Z', At: '2025-03-10T11:00:00Z' });
    const { body } = await graph.ask('GET', `${list}/items/${made.id}?$expand=fields`);
    expect(made.fields).toMatchObject({ Day: '2025-03-10T00:00:00Z', At: '2025-03-10T16:30:00Z' });
    for (const name of ['createdDateTime', 'lastModifiedDateTime']) {
      expect(made[name]).toBe(later(body[name], 5.5));
    }
    expect(made.fields['Created']).toBe(made['createdDateTime']);
  });

  test('tells of versions with the same fault', async () => {
    const { id } = await graph.item(list, {});
    const { body } = await graph.ask('GET', `${list}/items/${id}`);
    const versions = await graph.ask('GET', `${list}/items/${id}/versions`);
    expect(versions.body.value[0]?.['lastModifiedDateTime']).toBe(later(body['lastModifiedDateTime'], 5.5));
  });

  test('compares days by their midnights', async () => {
    const { id } = await graph.item(list, { Day: '2024-02-29T12:00:00Z' });
    const find = (moment: string) => graph.ask('GET', `${list}/items?$filter=fields/Day eq '${moment}'`);
    expect((await find('2024-02-28T18:30:00Z')).body.value.map((each) => each.id)).toEqual([id]);
    expect((await find('2024-02-29T12:00:00Z')).body.value).toEqual([]);
  });
});
