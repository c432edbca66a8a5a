/** An item as Graph shows it, with as much of it as was asked for. */
import { pointsElsewhere } from '../lists/columnDefinition';
import { columnsOf } from '../lists/columns';
import { createPointers, selectable } from './pointers';
import { invalidRequest, notRecognised } from '../errors';
import type { Fields } from './fieldValues';
import type { ItemRow } from './itemRow';
import type { ListRow } from '../lists/listRow';
import { readExpand, refuseUnknown } from '../odata/options';
import type { Sites } from '../lists/sites';
import type { Store } from '../store';
import type { Ask } from '../wire';

export type Expand = Map<string, string[] | undefined>;

export type Items = ReturnType<typeof createItems>;

const CONTENT_TYPE = { id: '0x0100', name: 'Item' };

type Showing = { names?: readonly string[] | undefined; ofMany?: boolean };

const ETAG = '@odata.etag';

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
    const annotated = { [ETAG]: eTag(row) };
    if (names === undefined) return { ...annotated, ...read(fieldsOf(row)), ...system };
    // ID shows only when it is named: most readers expect the one `id`.
    const ours: Record<string, unknown> = { ...system, ID: row.id };
    const kept = read(fieldsOf(row));
    const chosen: Record<string, unknown> = annotated;
    // By hand: of a page of thousands each name is asked for in each row.
    for (const name of names) {
      const value = ours[name] ?? kept[name];
      if (value !== undefined) chosen[name] = value;
    }
    return chosen;
  }

  /** With nothing named, all there is of a row; its annotations always. */
  function shownBy(
    list: ListRow,
    expand: Expand,
    { names, ofMany = true }: Showing = {},
  ): (row: ItemRow) => Record<string, unknown> {
    const { siteId, webUrl } = parentOf(list);
    const fieldNames = expand.get('fields');
    checkFieldNames(list, fieldNames);
    const read = pointers(list, { names: fieldNames, ofMany });
    const parts: Record<string, (row: ItemRow) => unknown> = {
      [ETAG]: eTag,
      id: ({ id }) => String(id),
      eTag,
      createdDateTime: ({ createdAt }) => createdAt,
      lastModifiedDateTime: ({ modifiedAt }) => modifiedAt,
      webUrl: ({ id }) => `${webUrl}/${id}_.000`,
      createdBy: ({ createdBy }) => JSON.parse(createdBy) as unknown,
      lastModifiedBy: ({ modifiedBy }) => JSON.parse(modifiedBy) as unknown,
      parentReference: () => ({ siteId }),
      contentType: () => CONTENT_TYPE,
      ...(expand.has('fields') ? { fields: (row) => bareFields(row, fieldNames, read) } : {}),
    };
    refuseUnknown(names, parts);
    const told = Object.entries(parts).filter(
      ([name]) => name === ETAG || names === undefined || names.includes(name),
    );
    return (row) => {
      const shown: Record<string, unknown> = {};
      for (const [name, part] of told) shown[name] = part(row);
      return shown;
    };
  }

  return {
    eTag,
    fieldsOf,
    shownBy,
    /** Whether nothing that these options show of an item stands in another list. */
    ofOneList(list: ListRow, options: Readonly<Record<string, string>>): boolean {
      const names = readExpand(options['$expand'] ?? null).get('fields');
      return !columnsOf(store, list.id)
        .filter(pointsElsewhere)
        .some((column) => names === undefined || selectable(column).some((name) => names.includes(name)));
    },
    shown: (list: ListRow, row: ItemRow, expand: Expand, names?: readonly string[]) =>
      shownBy(list, expand, { names, ofMany: false })(row),
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
