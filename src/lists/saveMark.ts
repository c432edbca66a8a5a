/** The mark that each save of ours leaves on a row: whoever writes to the list otherwise leaves the mark of the save before. */
import type { Fields } from './cells/fitting';
import type { ListDefinition } from './columns';

export const SAVE_MARK = 'SaveMark';

const isMarked = ({ columns }: ListDefinition): boolean => columns.some(({ name }) => name === SAVE_MARK);

// Only told apart from the other marks of one row.
export const saveMark = (definition: ListDefinition): Fields =>
  isMarked(definition) ? { [SAVE_MARK]: crypto.randomUUID().slice(0, 8) } : {};

/** The columns a record is read from: person columns are for show, and the mark says nothing of the record. */
export const readColumns = ({ columns }: ListDefinition): string[] =>
  columns
    .filter(({ name, personOrGroup }) => personOrGroup === undefined && name !== SAVE_MARK)
    .map(({ name }) => name);
