/** A list as SharePoint REST shows it: its versioning, its own rights, and the formats of its columns. */
import { type Column } from '../lists/columnDefinition';
import { columnsOf } from '../lists/columns';
import type { ListRow } from '../lists/listRow';
import { type Right, may } from '../people/rights';
import type { Store } from '../store';
import type { Who } from '../wire';
import { absent, badRequest, denied } from './errors';
import { LIST, type SharePointAsk, type SharePointRoute, route } from './routes';

type Setting = { versioning: number; versions: number };

/** The list that is asked for, if whoever asks may do that with it. */
export function listOf(store: Store, ask: Pick<SharePointAsk, 'who' | 'at'>, wanted: Right): ListRow {
  const row = store.one<ListRow>('SELECT * FROM list WHERE id = lower(?)', ask.at('list'));
  if (row === undefined || !may(store, ask.who, 'read', row.displayName))
    throw absent('List does not exist. The page you selected contains a list that does not exist.');
  demand(store, ask.who, wanted, row.displayName);
  return row;
}

export function demand(store: Store, who: Who, wanted: Right, list: string): void {
  if (!may(store, who, wanted, list)) throw denied();
}

function shown(store: Store, row: ListRow): Record<string, unknown> {
  const setting = store.one<Setting>('SELECT * FROM listSetting WHERE list = ?', row.id);
  const own = store.one('SELECT 1 FROM ownScope WHERE list = ?', row.id);
  return {
    ...{ Id: row.id, Title: row.displayName, Description: row.description },
    ...{ EnableVersioning: (setting?.versioning ?? 0) === 1, MajorVersionLimit: setting?.versions ?? 0 },
    HasUniqueRoleAssignments: own !== undefined,
  };
}

function mergeList(store: Store, ask: SharePointAsk): undefined {
  const row = listOf(store, ask, 'write');
  const { EnableVersioning: versioning, MajorVersionLimit: versions = 500, ...rest } = ask.body;
  const [odd] = Object.keys(rest).filter((name) => name !== '__metadata');
  if (odd !== undefined || typeof versioning !== 'boolean' || typeof versions !== 'number')
    throw badRequest(`The property '${odd ?? 'EnableVersioning'}' does not exist on type 'SP.List'.`);
  store.run(
    `INSERT INTO listSetting(list, versioning, versions) VALUES(?, ?, ?) ON CONFLICT(list) DO UPDATE
     SET versioning = excluded.versioning, versions = excluded.versions`,
    ...[row.id, versioning ? 1 : 0, versions],
  );
}

const fieldShown = (store: Store, list: ListRow, { id, name, displayName = name }: Column) => ({
  ...{ Id: id, InternalName: name, Title: displayName },
  CustomFormatter:
    store.one<{ format: string }>(
      'SELECT format FROM columnFormat WHERE list = ? AND columnId = ?',
      ...[list.id, id],
    )?.format ?? null,
});

function mergeField(store: Store, ask: SharePointAsk): undefined {
  const list = listOf(store, ask, 'write');
  const name = ask.at('field').replaceAll("''", "'").toLowerCase();
  const column = columnsOf(store, list.id).find(
    (each) => each.name.toLowerCase() === name || each.displayName?.toLowerCase() === name,
  );
  if (column === undefined) throw absent(`Column '${ask.at('field')}' does not exist.`);
  const { CustomFormatter: format, ...rest } = ask.body;
  if (typeof format !== 'string' || Object.keys(rest).some((each) => each !== '__metadata'))
    throw badRequest("Only the property 'CustomFormatter' of a field can be changed here.");
  store.run(
    `INSERT INTO columnFormat(list, columnId, format) VALUES(?, ?, ?)
     ON CONFLICT(list, columnId) DO UPDATE SET format = excluded.format`,
    ...[list.id, column.id, format],
  );
}

export function listRoutes(store: Store): SharePointRoute[] {
  return [
    route('GET', '/lists', ({ who }) => ({
      value: store
        .all<ListRow>('SELECT * FROM list ORDER BY displayName')
        .filter(({ displayName }) => may(store, who, 'read', displayName))
        .map((row) => shown(store, row)),
    })),
    route('GET', LIST, (ask) => shown(store, listOf(store, ask, 'read'))),
    route('MERGE', LIST, (ask) => mergeList(store, ask)),
    route('GET', `${LIST}/fields`, (ask) => {
      const list = listOf(store, ask, 'read');
      return { value: columnsOf(store, list.id).map((column) => fieldShown(store, list, column)) };
    }),
    route('MERGE', `${LIST}/fields/getByInternalNameOrTitle\\('(?<field>.+)'\\)`, (ask) =>
      mergeField(store, ask),
    ),
  ];
}
