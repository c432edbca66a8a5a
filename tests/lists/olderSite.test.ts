/**
 * A site as an earlier version of the tracker left it, brought forward by today's provisioning. Its lists and rows in
 * olderSite.json were written by that version: before rounds, imports, person columns and the closing of periods.
 */
import { day } from '../../src/inspection/day';
import { PERIOD_STATES } from '../../src/inspection/periods/period';
import { UPDATE_KINDS } from '../../src/inspection/update';
import { checkSite } from '../../src/lists/check/checkSite';
import { LISTS } from '../../src/lists/columns';
import { registerOverGraph } from '../../src/lists/register';
import { findingInWords } from '../../src/wording/site/check';
import { aPeriod, aRecommendation, anUpdate, dueOn, person } from '../given/builders';
import { INSTALLER, type LocalSite, localSite, told } from '../given/localSite';
import older from './olderSite.json';

jest.setTimeout(60_000);

let site: LocalSite;
beforeEach(async () => {
  site = await localSite();
  for (const { name, description, columns, ...list } of older.lists)
    await makeList(name, description, columns, list);
  for (const [list, rows] of Object.entries(older.rows))
    for (const fields of rows) await done('POST', `/lists/${list}/items`, { fields });
});
afterEach(async () => {
  expect(site.violations()).toEqual([]);
  await site.close();
});

type OlderColumn = { name: string; displayName: string; indexed?: boolean; unique?: boolean };

async function makeList(
  displayName: string,
  description: string,
  columns: readonly OlderColumn[],
  { template = 'genericList' }: { template?: string },
): Promise<void> {
  const made = columns.map(({ unique = false, ...column }) => ({ ...column, enforceUniqueValues: unique }));
  await done('POST', '/lists', { displayName, description, list: { template }, columns: made });
}

async function done(method: string, path: string, body: unknown): Promise<void> {
  const { status, body: answer } = await site.inGraph(method, path, INSTALLER, body);
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(answer)}`);
}

const register = () => {
  const { graph, siteUrl } = site.address();
  return registerOverGraph({ ...graph, siteUrl });
};

/** Without the number and version a row has in its list. */
const said = ({ rows, unreadable }: { rows: readonly object[]; unreadable: readonly unknown[] }) => {
  expect(unreadable).toEqual([]);
  return rows;
};

describe('A site of an earlier version', () => {
  test('gets the lists, columns, choices and steps it lacks, and loses nothing', async () => {
    const steps = await site.provisioned();
    expect(told(steps.filter(({ is }) => is === 'differs'))).toEqual([]);
    const made = steps.filter(({ part, is }) => part === 'list' && is === 'made').map(({ name }) => name);
    const known = new Set(older.lists.map(({ name }) => name));
    expect(made).toEqual(LISTS.map(({ name }) => name).filter((name) => !known.has(name)));
    expect(told(steps, 'changed').filter((line) => line.includes('it offers'))).toContainEqual(
      expect.stringContaining('closing'),
    );
    expect(
      told(
        steps.filter(({ part }) => part === 'migration'),
        'there',
      ),
    ).toEqual([expect.stringContaining('1: '), expect.stringContaining('2: ')]);
    const again = await site.provisioned();
    expect(told(again, 'made', 'changed', 'differs')).toEqual([]);
  });

  test('is wholly readable afterwards: what was kept is as it was, what is new is empty', async () => {
    await site.provisioned();
    const { recommendations, reports, tasks, updates, roles, deliveries, conversations } = register();
    expect(said(await reports.all())).toMatchObject([{ key: 'a report|2022', published: '2022-05-01' }]);
    expect(said(await recommendations.all())).toMatchObject([
      {
        ...aRecommendation({ original: dueOn('2022-03-31'), deadline: dueOn('2022-12-31') }),
        key: 'a report|2022|1',
        moves: [{ to: dueOn('2022-12-31'), reason: 'Two clerks left.', reportedToBoard: true }],
      },
    ]);
    expect(said(await tasks.chasedBy(day('2023-01-01')))).toMatchObject([
      { asks: 'Answer the letters.', stage: 'open', evidence: 'https://contoso.sharepoint.com/letters' },
    ]);
    expect(said(await updates.of('1'))).toMatchObject([
      { key: 'an answer', words: 'Half of the letters are answered.', by: person('Ann'), via: 'card' },
    ]);
    expect(said(await roles.all())).toMatchObject([
      { name: 'Head of Letters', holdings: [{ person: person('Ann') }] },
      { name: 'Strategic Development', coordinates: true },
    ]);
    expect(said(await deliveries.since(day('2022-11-01')))).toMatchObject([
      { key: 'id of Ann|2022-11-14|reminder', state: 'sent', kind: 'reminder', oversees: [] },
    ]);
    expect(said(await conversations.all())).toMatchObject([{ personId: 'id of Ann', gone: '' }]);
  });

  test('keeps what only today’s version writes', async () => {
    await site.provisioned();
    const { periods, updates, recommendations } = register();
    for (const state of PERIOD_STATES) await periods.add(aPeriod({ key: state, state }));
    expect(said(await periods.all())).toHaveLength(PERIOD_STATES.length);
    await updates.addAll(UPDATE_KINDS.map((kind) => anUpdate({ key: kind, kind })));
    expect(said(await updates.all())).toHaveLength(UPDATE_KINDS.length + 1);
    const [row] = (await recommendations.all()).rows;
    if (row === undefined) throw new Error('the recommendation is gone');
    const changed = { ...row, level: 3 as const, sensitive: 'names a person' };
    expect(await recommendations.save(changed)).toMatchObject({ level: 3, sensitive: 'names a person' });
  });

  test('is told by the set-up check as lacking, and as whole afterwards', async () => {
    const before = (await checkSite({ ...site.address(), today: day('2026-11-22') })).findings.map(
      findingInWords,
    );
    expect(before.join('\n')).toMatch(/Rounds/);
    await site.provisioned();
    await site.fillGroups();
    expect(
      (await checkSite({ ...site.address(), today: day('2026-11-22') })).findings.map(findingInWords),
    ).toEqual([]);
  });
});
