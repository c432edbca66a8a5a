/** Lookup and person columns as they are read: a number as text, or for many a list of what the numbers stand for. */
import { type Column, pointsElsewhere } from '../lists/columnDefinition';
import { columnsOf } from '../lists/columns';
import { type Fields, fieldName } from './fieldValues';
import type { ListRow } from '../lists/listRow';
import { userListOf } from '../people/siteUsers';
import type { Store } from '../store';

export type Reading = { names: readonly string[] | undefined; ofMany: boolean };

/**
 * Twelve may be asked of SharePoint at once (resources/fieldvalueset.md), and who made and last changed a row are two of
 * them. What is beyond vanishes from a collection without a word, even if only it is selected; one item alone shows
 * all (msgraph-sdk-powershell#2711).
 */
const MOST_SHOWN = 12 - 2;

type Named = { LookupId: number; LookupValue: string; Email?: string };

export function createPointers(store: Store) {
  function named(list: ListRow, column: Column, id: string): Named | undefined {
    const target = column.lookup?.listId.toLowerCase() ?? userListOf(store, list.site)?.id ?? '';
    const sql = 'SELECT fields FROM item WHERE list = ? AND id = ?';
    const row = store.one<{ fields: string }>(sql, target, Number(id));
    if (row === undefined) return undefined;
    const fields = JSON.parse(row.fields) as Fields;
    const value = [fields[column.lookup?.columnName ?? 'Title'] ?? ''].flat().join('; ');
    const mail =
      column.lookup === undefined && typeof fields['EMail'] === 'string' ? fields['EMail'] : undefined;
    const plain = { LookupId: Number(id), LookupValue: value };
    return mail === undefined ? plain : { ...plain, Email: mail };
  }

  /** The value itself comes only when it is named (resources/fieldvalueset.md). */
  function shown(list: ListRow, column: Column, kept: Fields[string], { names }: Reading) {
    if (Array.isArray(kept)) {
      const each = kept.map((id) => named(list, column, id));
      return { [column.name]: each.filter((one) => one !== undefined) };
    }
    const number = { [fieldName(column)]: kept };
    if (names?.includes(column.name) !== true) return number;
    const value = named(list, column, String(kept))?.LookupValue;
    return value === undefined ? number : { ...number, [column.name]: value };
  }

  /** Prepared per request and not per row: pages are long. */
  return function reader(list: ListRow, reading: Reading): (fields: Fields) => Record<string, unknown> {
    const pointing = columnsOf(store, list.id).filter(pointsElsewhere);
    if (pointing.length === 0) return (fields) => fields;
    const told = new Set(reading.ofMany ? pointing.slice(0, MOST_SHOWN) : pointing);
    return (fields) => {
      const whole: Record<string, unknown> = { ...fields };
      for (const column of pointing) {
        const kept = fields[fieldName(column)];
        delete whole[fieldName(column)];
        if (kept !== undefined && told.has(column)) Object.assign(whole, shown(list, column, kept, reading));
      }
      return whole;
    };
  };
}

/** The names under which a field may be selected. */
export function selectable(column: Column): string[] {
  return pointsElsewhere(column) ? [column.name, fieldName(column)] : [fieldName(column)];
}
