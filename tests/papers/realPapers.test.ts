/** The public papers are not part of the project; where they are at hand they are the best evidence. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Paper } from '../../src/inspection/papers/paper';
import { paperJson } from '../../src/papers/paperJson';
import { readTextPaper } from '../../src/papers/readPaper';
import { accountedFor } from './given';
import { warningToPrint } from '../../src/wording/papers/doubts';

const FOLDER = resolve(__dirname, '../../../shared/papers');
const isHere = existsSync(join(FOLDER, 'score.mjs'));
const describePapers = isHere ? describe : describe.skip;
const skipped = isHere ? '' : ` (skipped: there is no ${FOLDER})`;

function paperNamed(name: string): Paper {
  const read = readTextPaper(readFileSync(join(FOLDER, `${name}.txt`)));
  if (read.is !== 'paper') throw new Error(`${name} was not read: ${read.reason}`);
  return read.paper;
}

function scoreOf(name: string): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'papers-'));
  const actual = join(folder, 'actual.json');
  writeFileSync(actual, paperJson(paperNamed(name), warningToPrint));
  const score = [join(FOLDER, 'score.mjs'), join(FOLDER, 'expected', `${name}.json`), actual];
  const said = spawnSync(process.execPath, score, { encoding: 'utf8' }).stdout;
  rmSync(folder, { recursive: true });
  return said.trim().split('\n').at(-1);
}

describePapers(`The real papers${skipped}`, () => {
  test.each([
    ['2016-05-tracker', 'rows 51/51, cells 549/549'],
    ['2022-11-tracker', 'rows 51/51, cells 476/476'],
    ['2023-08-action-plan-review', 'rows 41/41, cells 355/355'],
  ])('say what is expected of them: %s', (name, score) => {
    expect(scoreOf(name)).toBe(score);
  });

  test.each([
    ['2016-05-tracker', 22, 51, 40],
    ['2021-04-tracker', 17, 51, 0],
    ['2022-11-tracker', 11, 51, 0],
  ])('hold every report, row and task: %s', (name, reports, rows, tasks) => {
    const { reports: found } = paperNamed(name);
    const foundRows = found.flatMap((report) => report.rows);
    expect(found).toHaveLength(reports);
    expect(foundRows).toHaveLength(rows);
    expect(foundRows.flatMap((row) => row.tasks)).toHaveLength(tasks);
  });

  test('count the statuses of April 2021 as a reader does', () => {
    const statuses = paperNamed('2021-04-tracker').reports.flatMap(({ rows }) =>
      rows.map(({ status }) => status),
    );
    const count = (status: string) => statuses.filter((one) => one === status).length;
    expect(['WHITE', 'AMBER', 'NEW GREEN', 'RED', 'CLOSED'].map(count)).toEqual([27, 11, 7, 5, 1]);
  });

  test.each(['2016-05-tracker', '2021-04-tracker', '2022-11-tracker', '2023-08-action-plan-review'])(
    'have every line accounted for: %s',
    (name) => {
      const paper = paperNamed(name);
      const lines = readFileSync(join(FOLDER, `${name}.txt`), 'utf8')
        .replace(/\n$/, '')
        .split('\n');
      expect(paper.count.lines).toBe(lines.length);
      expect(accountedFor(paper)).toBe(true);
    },
  );

  test.each(['2016-05-tracker', '2021-04-tracker', '2022-11-tracker'])(
    'lose no word of a table: %s',
    (name) => {
      const words = (text: string) =>
        text
          .replace(/<[^>]*>/g, ' ')
          .split(/[^\p{L}\p{N}]+/u)
          .filter(Boolean);
      const lines = readFileSync(join(FOLDER, `${name}.txt`), 'utf8').split('\n');
      const rows = lines.filter((line) => line.includes('\t') && !/Due Date|^Traffic/.test(line));
      const kept = words(paperJson(paperNamed(name), warningToPrint).replaceAll('\\n', ' '));
      expect(lacking(words(rows.join(' ')), kept)).toEqual([]);
    },
  );
});

function lacking(wanted: readonly string[], kept: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of kept) left.set(word, (left.get(word) ?? 0) + 1);
  return wanted.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}
