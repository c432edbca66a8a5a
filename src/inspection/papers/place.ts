/** Where in a file something stands, as facts; what a person is told of it is in `wording/papers/doubts.ts`. */

/** What a file itself says of a line, beside its number: the table and row, the sheet and row, the note. */
export type FilePlace =
  | { in: 'table'; table: number; row: number }
  /** Without a row: the sheet as a whole. */
  | { in: 'sheet'; sheet: string; row?: number }
  /** Of a file with commas. */
  | { in: 'rows'; row: number }
  | { in: 'note'; note: number }
  | { in: 'line'; line: number };

/** Where a person would look; `here` is the same place as the file counts. */
export type Place =
  | FilePlace
  | { in: 'file' | 'Word file' | 'workbook' | 'paper' | 'before plans' }
  | { in: 'before reports'; here?: FilePlace }
  | { in: 'report'; report: number; row?: number; here?: FilePlace }
  | { in: 'plan'; plan: number }
  /** By its title, and where it has one, by the number the paper gives the row. */
  | { in: 'row'; title: string; row: number }
  | { in: 'number'; title: string; number: string }
  | { in: 'named plan'; name: string };

/** The same for the same place, for looking things up by it. */
export const placeKey = (place: Place): string => JSON.stringify(place);
