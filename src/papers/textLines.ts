/** Text of any kind made into the lines of a paper: extracted from a PDF, saved with commas, or copied from a page. */
import type { ColumnAnswers, PaperWarning } from '../inspection/papers/paper';
import { type FileLines, paperLines } from './lines';
import { laidOutLines } from './laidOut/laidOutLines';
import { htmlLines } from './markup/htmlLines';
import { planLayoutOf } from './review/planColumns';
import { delimitedLines } from './sheet/delimited';
import { linesOf, textIn } from './text';
import { layoutOf } from './columns/columns';

const TABLE = /<table[\s>]/i;

export function textLines(bytes: Uint8Array, answers: ColumnAnswers, name: string): FileLines {
  const text = textIn(bytes);
  if (text.is !== 'text') return { is: 'not lines', reason: text.reason };
  const { words, warnings } = text;
  const plain = paperLines(linesOf(words));
  const hasTable = plain.some(
    (line) =>
      line.is === 'row' && (layoutOf(line.cells, answers) ?? planLayoutOf(line.cells, answers)) !== undefined,
  );
  const quoted = hasTable ? tabbedSheet(words, answers, name) : undefined;
  if (hasTable) return lines(quoted ?? plain, warnings);
  if (TABLE.test(words)) {
    const page = htmlLines(words);
    return page === undefined ? { is: 'not lines', reason: 'damaged' } : lines(page, warnings);
  }
  const delimited = delimitedLines(words, answers, name);
  if (delimited !== undefined) return lines(delimited, warnings);
  const laidOut = laidOutLines(linesOf(words), answers);
  return lines(laidOut?.lines ?? plain, [...warnings, ...(laidOut?.warnings ?? [])]);
}

/** Copied from a sheet whose cells hold several lines, each such cell in quotes. */
function tabbedSheet(words: string, answers: ColumnAnswers, name: string) {
  return /(?:^|\t)"[^"\t]*\n/.test(words) ? delimitedLines(words, answers, name) : undefined;
}

function lines(
  found: Extract<FileLines, { is: 'lines' }>['lines'],
  warnings: readonly PaperWarning[],
): FileLines {
  return { is: 'lines', lines: found, warnings };
}
