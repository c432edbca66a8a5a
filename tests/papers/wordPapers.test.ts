import { readPaper } from '../../src/papers/readPaper';
import { describePapers, expectedOf, scoreOf, skipped } from './scored';
import { reviewBlocks, trackerBlocks, wordFile } from './wordGiven';

describePapers(`The real papers as Word files${skipped}`, () => {
  test.each([
    ['2016-05-tracker', 'rows 51/51, cells 549/549'],
    ['2022-11-tracker', 'rows 51/51, cells 476/476'],
    ['2023-08-action-plan-review', 'rows 41/41, cells 355/355'],
  ])('say the same in every row and cell: %s', async (name, score) => {
    const expected = expectedOf(name);
    const { plans } = expected;
    const blocks = plans === undefined ? trackerBlocks(expected) : reviewBlocks({ ...expected, plans });
    const read = await readPaper(await wordFile(blocks));
    if (read.is !== 'paper') throw new Error(`${name} was not read: ${read.reason}`);
    const { last, differences } = scoreOf(name, read.paper);
    if (last !== score) console.log(differences);
    if (last !== score) console.log(read.paper.warnings);
    expect(last).toBe(score);
  });
});
