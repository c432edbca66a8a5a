/** The command that reads a paper and prints what it holds; and how a command takes a file. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { PaperRead } from '../../inspection/papers/paper';
import { MOST_OFFICE_BYTES } from '../../papers/fileLines';
import { paperJson } from '../../papers/paperJson';
import { readPaper } from '../../papers/readPaper';
import * as say from '../../wording/commands';
import { notAPaperInWords } from '../../wording/papers/papersIn';
import { fail } from './terminal';
import { warningToPrint } from '../../wording/papers/doubts';

/** Prints the JSON, or writes it to a file; warnings go to the other stream so that the JSON can be piped. */
export async function readPaperCommand(file: string | undefined, out: string | undefined): Promise<void> {
  const read = await readFile(file);
  if (read === undefined) return;
  const json = paperJson(read.paper, warningToPrint);
  if (out === undefined) process.stdout.write(json);
  else writeFileSync(out, json);
  const { warnings } = read.paper;
  process.stderr.write(
    `${[say.warningsHead(warnings.length), ...warnings.map(say.warningLine)].join('\n')}\n`,
  );
}

/** The size is asked before anything is read: a file larger than any paper is never taken into memory. */
export async function readFile(
  file: string | undefined,
): Promise<Extract<PaperRead, { is: 'paper' }> | undefined> {
  if (file === undefined) return fail(say.noFile);
  try {
    const read =
      statSync(file).size > MOST_OFFICE_BYTES
        ? ({ is: 'not a paper', reason: 'too large' } as const)
        : await readPaper(readFileSync(file), { name: basename(file) });
    if (read.is === 'paper') return read;
    return fail(notAPaperInWords(file, read.reason));
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    return fail(code === 'ENOENT' ? say.fileMissing(file) : say.fileUnreadable(file, code));
  }
}
