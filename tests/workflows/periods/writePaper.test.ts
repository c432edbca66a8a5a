/** The paper of a period as the register has it: from what was frozen, or from what closing today would freeze. */
import { day } from '../../../src/inspection/day';
import { type Layout, layoutNamed } from '../../../src/inspection/papers/layout';
import { NO_MARKING, USUAL_ORGANISATION } from '../../../src/inspection/settings';
import { instead } from '../../../src/wording/papers/paper';
import { type PaperWish, writePaper } from '../../../src/workflows/periods/writePaper';
import { aMove, aPeriod, aPosition, aRecommendation, aReport, anUpdate, dueOn } from '../../given/builders';
import { type Seed, memoryRegister } from '../../given/memoryRegister';

const layout = layoutNamed('2022 tracker', []) as Layout;
const wish = (facts: Partial<PaperWish> = {}): PaperWish => ({
  ...{ periodId: '1', layout, audience: 'board', counted: [], own: [], marking: NO_MARKING },
  ...{ organisation: USUAL_ORGANISATION, instead },
  ...facts,
});
const write = (seed: Seed, facts?: Partial<PaperWish>) => writePaper(memoryRegister(seed), wish(facts));

const live: Seed = {
  periods: [aPeriod()],
  reports: [aReport()],
  recommendations: [aRecommendation({ number: '7' })],
  updates: [anUpdate({ at: '2022-10-03T09:00:00.000Z', words: 'Half done.' })],
};
const KEY = 'crime data integrity|2022';
const then = { key: KEY, title: 'Crime data', line: '', publishedSaid: '', notes: '' };
const closed = aPeriod({ state: 'closed', source: 'imported paper' });
const stating = (summary: string): Seed => ({
  periods: [{ ...closed, reports: [{ ...then, summary }] }],
  positions: [aPosition()],
});

describe('The paper of a period', () => {
  test('that is open is a draft of what closing today would freeze', async () => {
    const written = await write(live);
    expect(written).toMatchObject({ is: 'ready', paper: { draft: true } });
    expect(written.paper.reports[0]?.rows.map(({ number }) => number)).toEqual(['7']);
    expect(JSON.stringify(written.paper.reports)).toContain('Half done.');
  });

  test('that is closed is what was frozen, whatever the register says since', async () => {
    const seed: Seed = {
      ...live,
      periods: [aPeriod({ state: 'closed' })],
      positions: [aPosition({ number: '3' })],
    };
    const { paper } = await write(seed);
    expect([paper.draft, paper.reports[0]?.rows.map(({ number }) => number)]).toEqual([false, ['3']]);
  });

  test('does not go out while a sentence says other than its rows; the counted one in its place does', async () => {
    const seed = stating('There are 2 recommendations for the force: both are in progress.');
    const stopped = await write(seed);
    expect(stopped).toMatchObject({ is: 'stopped', problems: [{ reportKey: KEY, canCount: true }] });
    expect(await write(seed, { counted: [KEY] })).toMatchObject({ is: 'ready' });
    expect(await write(seed, { counted: 'all' })).toMatchObject({ is: 'ready' });
  });

  test('is not written in a layout that has no rows for it', async () => {
    const plan = layoutNamed('2023', []) as Layout;
    expect(await write(stating(''), { layout: plan })).toMatchObject({ is: 'empty', paper: { unlisted: 1 } });
    const both = {
      ...stating(''),
      positions: [aPosition(), aPosition({ key: 'plan', recommendationId: '' })],
    };
    expect(await write(both, { counted: 'all' })).toMatchObject({ is: 'ready', paper: { unlisted: 1 } });
  });

  test('knows the paper before it: what is new, and which dates moved since', async () => {
    const august = aPeriod({ key: '2022-08', asOf: '2022-08', state: 'closed' });
    const before = aPosition({ key: '2022-08|a', period: '2022-08', status: 'Red' });
    const moves = [aMove({ from: dueOn('2022-10-31'), to: dueOn('2023-03-31'), on: day('2022-11-02') })];
    const now = aPosition({ periodId: '2', status: 'Green', moves });
    const seed: Seed = { periods: [august, aPeriod({ state: 'closed' })], positions: [before, now] };
    const { paper } = await write(seed, { periodId: '2' });
    expect(paper).toMatchObject({ lastAsOf: '2022-08', since: { newGreen: ['1'] } });
    expect(paper.moves.map(({ move }) => move.to.lastDay)).toEqual(['2023-03-31']);
  });

  test('says nothing to the public of people the register knows', async () => {
    const said = 'Asked Ann Archer on Monday.';
    const seed: Seed = { ...stating(''), positions: [aPosition({ said })], updates: [anUpdate()] };
    const words = async (audience: PaperWish['audience']) =>
      JSON.stringify((await write(seed, { audience, counted: 'all' })).paper.reports);
    expect(await words('board')).toContain('Ann Archer');
    expect(await words('public')).not.toContain('Ann Archer');
  });

  test('rejects as the register does when there is no such period', async () => {
    await expect(write({})).rejects.toMatchObject({ failure: 'missing' });
  });
});
