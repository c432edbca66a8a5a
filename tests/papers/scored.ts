/** The public papers and their judge: not part of the project, but the best evidence where they are at hand. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Paper } from '../../src/inspection/papers/paper';
import { paperJson } from '../../src/papers/paperJson';
import { warningToPrint } from '../../src/wording/papers/doubts';

export const FOLDER = resolve(__dirname, '../../../shared/papers');
export const isHere = existsSync(join(FOLDER, 'score.mjs'));
export const describePapers = isHere ? describe : describe.skip;
export const skipped = isHere ? '' : ` (skipped: there is no ${FOLDER})`;

/** What a paper is expected to say, in the shape of a read one. */
export function expectedOf(name: string): Paper {
  return JSON.parse(readFileSync(join(FOLDER, 'expected', `${name}.json`), 'utf8')) as Paper;
}

/** The judge's last line, and before it every difference it saw. */
export function scoreOf(name: string, paper: Paper): { last: string | undefined; differences: string } {
  const folder = mkdtempSync(join(tmpdir(), 'papers-'));
  const actual = join(folder, 'actual.json');
  writeFileSync(actual, paperJson(paper, warningToPrint));
  const score = [join(FOLDER, 'score.mjs'), join(FOLDER, 'expected', `${name}.json`), actual, '--list'];
  const said = spawnSync(process.execPath, score, { encoding: 'utf8' }).stdout.trim().split('\n');
  rmSync(folder, { recursive: true });
  return { last: said.at(-1), differences: said.slice(0, -1).join('\n') };
}
