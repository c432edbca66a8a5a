/** Workbooks for tests: cells as plain values, dates with the format that shows them. */
import writeXlsx from 'write-excel-file/node';

export type Given =
  | string
  | number
  | null
  | { date: string; format: string }
  | { words: string; down?: number; across?: number }
  | { formula: string };

export type GivenSheet = { name: string; rows: readonly (readonly Given[])[] };

export async function excelFile(sheets: readonly GivenSheet[]): Promise<Uint8Array> {
  const data = sheets.map(({ name, rows }) => ({ sheet: name, data: rows.map((row) => row.map(cellOf)) }));
  const write = writeXlsx as unknown as (given: unknown) => { toBuffer: () => Promise<Buffer> };
  return new Uint8Array(await write(data).toBuffer());
}

function cellOf(given: Given): unknown {
  if (given === null) return null;
  if (typeof given !== 'object') return { value: given };
  if ('date' in given)
    return { value: new Date(`${given.date}T00:00:00Z`), type: Date, format: given.format };
  if ('formula' in given) return { value: given.formula, type: 'Formula' };
  return { value: given.words, rowSpan: given.down, columnSpan: given.across };
}
