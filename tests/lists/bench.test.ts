/** The bench and the fault run in short, so that neither rots. */
import { benchOpening, benchWriting, inATable } from '../../bench/lists';
import { killInTurn } from '../../bench/faultsLists';

describe('The bench of the lists', () => {
  test('finds one request on opening again, and every row each client speaks of', async () => {
    const measured = await benchOpening({ recommendations: 5, tasks: 45 });
    expect(measured.map(({ rows }) => rows)).toEqual(Array(6).fill(50));
    expect(measured.filter(({ by }) => by === 'ours').map(({ requests }) => requests)).toEqual([2, 1]);
    expect(inATable(measured).split('\n')).toHaveLength(8);
  }, 60_000);

  test('has all rows written, in batches of twenty', async () => {
    const [ours] = await benchWriting(40);
    expect(ours).toMatchObject({ by: 'ours', rows: 40, requests: 3 });
  }, 60_000);
});

describe('Writing a thousand rows', () => {
  test('loses nothing and writes nothing twice when the client or Graph is killed', async () => {
    const outcomes = await killInTurn({ rounds: 3, rows: 1000 });
    expect(outcomes.map(({ killed }) => killed)).toEqual(['client', 'graph', 'client']);
    for (const outcome of outcomes) expect(outcome).toMatchObject({ inTheEnd: 1000, lost: 0, twice: 0 });
  }, 120_000);
});
