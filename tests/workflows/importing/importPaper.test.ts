import { meaningOf } from '../../../src/inspection/papers/paperMeaning';
import { RegisterError } from '../../../src/inspection/register';
import { importPaper } from '../../../src/workflows/importing/importPaper';
import { type LocalRegister, localRegister } from '../../given/localRegister';
import { aPaper, aPaperRow } from '../../given/papers';

let local: LocalRegister;
beforeEach(async () => {
  local = await localRegister();
});
afterEach(async () => {
  expect(local.violations()).toEqual([]);
  await local.close();
});

const rows = Array.from({ length: 30 }, (_, at) =>
  aPaperRow({
    no: String(at + 1),
    text: `Letter ${at + 1}.`,
    owner: 'Head of Letters',
    due: 'Nov-22',
    comments: `Nov 2022: ${at}`,
  }),
);
const paper = meaningOf(aPaper(rows));

const kept = async () => {
  const { reports, recommendations, tasks, updates, roles } = local.register;
  const all = await Promise.all([
    reports.all(),
    recommendations.all(),
    tasks.all(),
    updates.all(),
    roles.all(),
  ]);
  return all.map((reading) => reading.rows);
};

describe('Importing a paper', () => {
  test('keeps its reports, recommendations, tasks, remarks, and the roles nobody holds yet', async () => {
    const result = await importPaper(local.register, paper);
    expect([result.reports.new, result.recommendations.new, result.tasks.new, result.remarks]).toEqual([
      1, 30, 30, 30,
    ]);
    expect(result.roles).toEqual(['Head of Letters']);
    const [, recommendations = []] = await kept();
    expect(recommendations).toHaveLength(30);
  });

  test('a second time changes nothing at all', async () => {
    await importPaper(local.register, paper);
    const before = await kept();
    const result = await importPaper(local.register, paper);
    expect([result.recommendations, result.remarks]).toEqual([{ new: 0, same: 30, changed: 0, older: 0 }, 0]);
    expect(await kept()).toEqual(before);
  });

  test.each([3, 9, 25, 55, 80])(
    'cut off after %d writes is finished by running it again, with nothing twice',
    async (writes) => {
      let seen = 0;
      const stop = local.graph.onRequest(({ method, path }) => {
        if (method !== 'POST' || path === '/$batch') return;
        seen += 1;
        if (seen === writes) local.graph.failNext({ match: /./, cut: 'after', times: 1000 });
      });
      await expect(importPaper(local.register, paper)).rejects.toThrow(RegisterError);
      stop();
      local.graph.forgetFaults();
      await importPaper(local.register, paper);
      expect((await kept()).map((each) => each.length)).toEqual([1, 30, 30, 30, 1]);
    },
  );

  test('from a later paper follows what only papers have touched', async () => {
    await importPaper(local.register, paper);
    const later = rows.map((row, at) => (at === 0 ? { ...row, status: 'GREEN' } : row));
    const result = await importPaper(local.register, meaningOf(aPaper(later, '2023-02')));
    expect(result.recommendations).toMatchObject({ changed: 1, same: 29 });
    const [, , tasks = []] = await kept();
    expect(tasks.filter((task) => 'stage' in task && task.stage === 'done')).toHaveLength(1);
  });

  test('tells how far it is', async () => {
    const steps: string[] = [];
    await importPaper(local.register, paper, ({ what, done, of }) => steps.push(`${what} ${done}/${of}`));
    expect(steps).toEqual(
      expect.arrayContaining(['recommendations 0/30', 'recommendations 30/30', 'tasks 30/30']),
    );
  });
});
