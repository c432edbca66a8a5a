/** The bench of papers in short, so that it does not rot: what it measures is really done. */
import { inATable, madeUpPaper, manyPrinted, measureHere } from '../../bench/papers';
import { wordFile } from '../../src/papers/write/wordFile';
import { partsOf } from './write/parts';

describe('The bench of papers', () => {
  test.each(['reading text', 'reading Word', 'reading Excel'])('finds every row: %s', async (what) => {
    expect(await measureHere(what, 45)).toMatchObject({ what, rows: 45, requests: undefined });
  });

  test('imports a paper and makes it again with a number of requests that it tells', async () => {
    const importing = await measureHere('importing over Graph', 10);
    const making = await measureHere('reading, composing and writing Word over Graph', 10);
    for (const { requests } of [importing, making]) expect(requests).toBeGreaterThan(0);
    expect(inATable([importing, making]).split('\n')).toHaveLength(4);
  }, 60_000);

  test('has a paper of real size: fifty rows in ten reports', () => {
    const lines = madeUpPaper(50).split('\n');
    expect(lines.filter((line) => /^(?:Amber|Green p)/.test(line))).toHaveLength(50);
  });
});

describe('A Word file of two thousand rows', () => {
  test('has each of them once, in order, and is well formed', async () => {
    const xml = (await partsOf(await wordFile(manyPrinted(2000))))['word/document.xml'] ?? '';
    const posts = [...xml.matchAll(/>post (\d+)<\/w:t>/g)].map(([, number]) => Number(number));
    expect(posts).toEqual(Array.from({ length: 2000 }, (_, at) => at));
  }, 60_000);
});
