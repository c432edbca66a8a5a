/** Text whose cells are parted by commas, semicolons, bars or tabs, as spreadsheets save and copy it. */
import Papa from 'papaparse';
import type { ColumnAnswers } from '../../inspection/papers/paper';
import type { PaperLine } from '../lines';
import { isHeadingRow, sheetLines } from './sheetLines';

const DELIMITERS = [',', ';', '|', '\t'];
const LINES_LOOKED_AT = 50;

/** The lines, if some delimiter makes a heading row of one of the first lines; undefined for any other text. */
export function delimitedLines(
  text: string,
  answers: ColumnAnswers,
  fileName: string,
): PaperLine[] | undefined {
  const delimiter = DELIMITERS.find((one) => makesHeading(text, one, answers));
  if (delimiter === undefined) return undefined;
  const { data } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false });
  const name = fileName.replace(/\.[a-z]{3,4}$/i, '');
  const rows = data.map((row) => row.map((cell) => cell.trim()));
  while (rows.at(-1)?.every((cell) => cell === '') === true) rows.pop();
  const place = (row?: number) => (row === undefined ? undefined : ({ in: 'rows', row } as const));
  return sheetLines({ name, place, number: 1, rows, merges: [] }, 1, answers);
}

/** A tab between cells is how extracted papers come too: only quoted cells of several lines make it a sheet. */
function makesHeading(text: string, delimiter: string, answers: ColumnAnswers): boolean {
  if (delimiter === '\t' && !/(?:^|\t)"[^"\t]*\n/m.test(text)) return false;
  const start = text.slice(0, 200_000);
  if (!start.includes(delimiter)) return false;
  const { data } = Papa.parse<string[]>(start, { delimiter, preview: LINES_LOOKED_AT });
  return data.some((row) => isHeadingRow(row, answers));
}
