/** An item as Graph shows it, with as much of it as was asked for. */
import { columnsOf } from '../lists/columns';
import { createPointers, selectable } from './pointers';
import { invalidRequest, notRecognised } from '../errors';
import type { Fields } from './fieldValues';
import type { ItemRow } from './itemRow';
import type { ListRow } from '../lists/listRow';
import { readExpand } from '../odata/options';
import type { Sites } from '../lists/sites';
import type { Store } from '../store';
import type { Ask } from '../wire';

export type Expand = Map<string, string[] | undefined>;

export type Items = ReturnType<typeof createItems>;

const CONTENT_TYPE = { id: '0x0100', name: 'Item' };

type Read = (fields: Fields) => Record<string, unknown>;

export function createItems(store: Store, sites: Sites) {
  const pointers = createPointers(store);

  // Quotes, the item's guid, a count of its writes (api/listitem-delta.md; braces vary between the samples).
  const eTag = (row: Pick<ItemRow, 'guid' | 'version'>) => `"${row.guid},${row.version}"`;
  const fieldsOf = (row: Pick<ItemRow, 'fields'>) => JSON.parse(row.fields) as Fields;

  function parentOf(list: ListRow) {
    const site = store.one<{ id: string; path: string; name: string; createdAt: string }>(
      'SELECT * FROM site WHERE id = ?',
      list.site,
    );
    if (site === undefined) throw new Error(`List ${list.id} belongs to no site`);
    return {
      siteId: sites.idOf(site),
      webUrl: `${sites.webUrl(site)}/Lists/${encodeURIComponent(list.name)}`,
    };
  }

  /** Names are checked per request and not per row: pages are long. */
  function checkFieldNames(list: ListRow, names: readonly string[] | undefined): void {
    if (names === undefined) return;
    const known = new Set([...columnsOf(store, list.id).flatMap(selectable), ...SYSTEM_FIELDS]);
    const unknown = names.find((name) => !known.has(name));
    if (unknown !== undefined) throw notRecognised(unknown);
  }

  /** A cleared field is absent. `id` repeats the item's own. */
  function bareFields(
    row: ItemRow,
    names: readonly string[] | undefined,
    read: Read,
  ): Record<string, unknown> {
    const system = {
      ...{ id: String(row.id), ContentType: CONTENT_TYPE.name },
      ...{ Created: row.createdAt, Modified: row.modifiedAt, _UIVersionString: `${row.version}.0` },
    };
    const annotated = { '@odata.etag': eTag(row) };
    if (names === undefined) return { ...annotated, ...read(fieldsOf(row)), ...system };
    // ID shows only when it is named: most readers expect the one `id`.
    const whole: Record<string, unknown> = { ...read(fieldsOf(row)), ...system, ID: row.id };
    const chosen = names
      .filter((name) => Object.hasOwn(whole, name))
      .map((name) => [name, whole[name]] as const);
    return { ...annotated, ...Object.fromEntries(chosen) };
  }

  function shownBy(list: ListRow, expand: Expand, ofMany = true): (row: ItemRow) => Record<string, unknown> {
    const { siteId, webUrl } = parentOf(list);
    const names = expand.get('fields');
    checkFieldNames(list, names);
    const read = pointers(list, { names, ofMany });
    return (row) => ({
      '@odata.etag': eTag(row),
      ...{ id: String(row.id), eTag: eTag(row), createdDateTime: row.createdAt },
      ...{ lastModifiedDateTime: row.modifiedAt, webUrl: `${webUrl}/${row.id}_.000` },
      createdBy: JSON.parse(row.createdBy) as unknown,
      lastModifiedBy: JSON.parse(row.modifiedBy) as unknown,
      ...{ parentReference: { siteId }, contentType: CONTENT_TYPE },
      ...(expand.has('fields') ? { fields: bareFields(row, names, read) } : {}),
    });
  }

  return {
    eTag,
    fieldsOf,
    shownBy,
    shown: (list: ListRow, row: ItemRow, expand: Expand) => shownBy(list, expand, false)(row),
    fieldsShown(row: ItemRow, names: readonly string[] | undefined, list: ListRow) {
      checkFieldNames(list, names);
      return bareFields(row, names, pointers(list, { names, ofMany: false }));
    },
    expandOf(ask: Ask): Expand {
      const expand = readExpand(ask.query.get('$expand'));
      for (const name of expand.keys()) {
        if (name !== 'fields') throw invalidRequest(`Cannot expand '${name}' here`, 'invalidQueryOption');
      }
      return expand;
    },
    /** What was expanded is shown even where $select does not name it. */
    withExpanded: (names: string[] | undefined, expand: Expand) => names && [...names, ...expand.keys()],
  };
}

export const SYSTEM_FIELDS = ['id', 'ID', 'ContentType', 'Created', 'Modified', '_UIVersionString'];
