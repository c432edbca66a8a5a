/** A paper that was read, frozen and written again in its own layout says the same when it is read back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Paper } from '../../../src/inspection/paper';
import { readPaper, readTextPaper } from '../../../src/papers/readPaper';
import { wordFile } from '../../../src/papers/write/wordFile';
import { printedPaper } from '../../../src/wording/paper';
import { COMMITTEE_PAPER } from '../../given/committeePaper';
import { LAYOUT, composed, layoutOf } from '../../given/composing';
import { frozenPaper } from '../../given/frozenPaper';
import { FOLDER, describePapers, scoreOf, skipped } from '../scored';

const read = (bytes: Uint8Array, asOf?: string): Paper => {
  const found = readTextPaper(bytes);
  if (found.is !== 'paper') throw new Error(`not read: ${found.reason}`);
  const { document } = found.paper;
  return { ...found.paper, document: { ...document, asOf: document.asOf ?? asOf ?? null } };
};

async function again(paper: Paper, layout: string): Promise<Paper> {
  const { period, positions } = frozenPaper(paper);
  const bytes = await wordFile(printedPaper(composed(positions, { period, layout: layoutOf(layout) })));
  const found = await readPaper(bytes);
  if (found.is !== 'paper') throw new Error(`not read back: ${found.reason}`);
  return found.paper;
}

const saidIn = ({ reports }: Paper) =>
  reports.map(({ title, line, published, summaryRaw, rows }) => ({
    title,
    line,
    published,
    summaryRaw,
    rows,
  }));

describe('A made-up paper', () => {
  test('written in its own layout says the same when it is read back', async () => {
    const paper = read(Buffer.from(COMMITTEE_PAPER));
    expect(saidIn(await again(paper, LAYOUT.owner))).toEqual(saidIn(paper));
  });
});

describePapers(`The real papers${skipped}`, () => {
  test.each([
    ['2016-05-tracker', LAYOUT.tasks],
    ['2022-11-tracker', LAYOUT.owner],
    ['2023-08-action-plan-review', LAYOUT.plans],
  ])('written in their own layout agree in every cell: %s', async (name, layout) => {
    const paper = read(readFileSync(join(FOLDER, `${name}.txt`)), name.slice(0, 7));
    const { last, differences } = scoreOf(name, await again(paper, layout));
    const [, ok, all] = /cells (\d+)\/(\d+)$/.exec(last ?? '') ?? [];
    expect([differences.match(/ {2}wanted .*/g), ok]).toEqual([null, all]);
    expect(Number(all)).toBeGreaterThan(100);
  });
});
