/** The views of a list. A new list has one, which shows the title of every item. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { columnsOf } from '../lists/columns';
import type { ListRow } from '../lists/listRow';
import type { Store } from '../store';
import { absent, badRequest } from './errors';
import { listOf } from './lists';
import { LIST, type SharePointAsk, type SharePointRoute, route } from './routes';

type ViewRow = {
  id: string;
  title: string;
  url: string;
  columns: string;
  query: string;
  rowLimit: number;
  paged: number;
  isDefault: number;
  hidden: number;
  format: string;
};

// ViewCreationInformation: an array has to come as {"results": []} in the verbose form.
const Creation = z.strictObject({
  parameters: z.strictObject({
    __metadata: z.object({ type: z.string() }).optional(),
    Title: z.string().min(1),
    ViewFields: z.strictObject({ results: z.array(z.string()).min(1) }),
    Query: z.string(),
    PersonalView: z.boolean().optional(),
    SetAsDefaultView: z.boolean().optional(),
    Paged: z.boolean().optional(),
    RowLimit: z.int().min(1).max(5000).optional(),
    CustomFormatter: z.string().optional(),
  }),
});

const BUILT_IN = [
  'ID',
  'Title',
  'LinkTitle',
  'DocIcon',
  'LinkFilename',
  'Created',
  'Modified',
  'Author',
  'Editor',
];

function viewsOf(store: Store, list: ListRow): ViewRow[] {
  const read = () =>
    store.all<ViewRow>('SELECT * FROM listView WHERE list = ? ORDER BY isDefault DESC, title', list.id);
  if (read().length === 0) {
    const library = list.template === 'documentLibrary';
    const columns = library ? ['DocIcon', 'LinkFilename', 'Modified', 'Editor'] : ['LinkTitle'];
    const [title, url] = library ? ['All Documents', 'Forms/AllItems.aspx'] : ['All Items', 'AllItems.aspx'];
    insert(store, list, { title, url, columns, query: '', rowLimit: 30, isDefault: true });
  }
  return read();
}

type NewView = {
  title: string;
  url: string;
  columns: string[];
  query: string;
  rowLimit: number;
  isDefault: boolean;
};

function insert(store: Store, list: ListRow, view: NewView): string {
  const id = randomUUID();
  if (view.isDefault) store.run('UPDATE listView SET isDefault = 0 WHERE list = ?', list.id);
  store.run(
    `INSERT INTO listView(id, list, title, url, columns, query, rowLimit, paged, isDefault, hidden, format)
     VALUES(?, ?, ?, ?, ?, ?, ?, 1, ?, 0, '')`,
    ...[id, list.id, view.title, `/Lists/${list.name}/${view.url}`],
    ...[JSON.stringify(view.columns), view.query, view.rowLimit, view.isDefault ? 1 : 0],
  );
  return id;
}

const shown = (row: ViewRow) => ({
  ...{ Id: row.id, Title: row.title, ServerRelativeUrl: row.url, ViewQuery: row.query },
  ...{ RowLimit: row.rowLimit, Paged: row.paged === 1, DefaultView: row.isDefault === 1 },
  ...{ Hidden: row.hidden === 1, CustomFormatter: row.format === '' ? null : row.format },
  ViewFields: { Items: JSON.parse(row.columns) as string[] },
});

/** SharePoint keeps two views of one title: nothing here stops a careless caller from making the second. */
function add(store: Store, ask: SharePointAsk) {
  const list = listOf(store, ask, 'write');
  const read = Creation.safeParse(ask.body);
  if (!ask.verbose || !read.success)
    throw badRequest('An unexpected node was found when reading from the JSON reader.');
  const { Title: title, ViewFields, Query: query, RowLimit = 30, SetAsDefaultView } = read.data.parameters;
  const known = [...columnsOf(store, list.id).map(({ name }) => name), ...BUILT_IN];
  const odd = ViewFields.results.find((name) => !known.includes(name));
  if (odd !== undefined)
    throw badRequest(`Column '${odd}' does not exist. It may have been deleted by another user.`);
  viewsOf(store, list);
  const url = `${title.replace(/[^A-Za-z0-9 ]/g, '')}.aspx`;
  const isDefault = SetAsDefaultView === true;
  const id = insert(store, list, {
    title,
    url,
    columns: ViewFields.results,
    query,
    rowLimit: RowLimit,
    isDefault,
  });
  return shown(viewOf(store, list, id));
}

function viewOf(store: Store, list: ListRow, id: string): ViewRow {
  const sql = 'SELECT * FROM listView WHERE list = ? AND id = lower(?)';
  const row = store.one<ViewRow>(sql, list.id, id);
  if (row === undefined) throw absent('The specified view is invalid.');
  return row;
}

const Change = z.strictObject({
  __metadata: z.object({ type: z.string() }).optional(),
  Title: z.string().optional(),
  Hidden: z.boolean().optional(),
  ViewQuery: z.string().optional(),
  CustomFormatter: z.string().optional(),
});

function change(store: Store, ask: SharePointAsk): undefined {
  const list = listOf(store, ask, 'write');
  const row = viewOf(store, list, ask.at('view'));
  const read = Change.safeParse(ask.body);
  if (!read.success) throw badRequest("The property does not exist on type 'SP.View'.");
  const { Title, Hidden = row.hidden === 1, ViewQuery, CustomFormatter } = read.data;
  store.run(
    'UPDATE listView SET title = ?, hidden = ?, query = ?, format = ? WHERE id = ?',
    ...[Title ?? row.title, Hidden ? 1 : 0, ViewQuery ?? row.query, CustomFormatter ?? row.format, row.id],
  );
}

export function viewRoutes(store: Store): SharePointRoute[] {
  const one = `${LIST}/views(?:/getById)?\\((?:guid)?'(?<view>[0-9a-f-]{36})'\\)`;
  return [
    route('GET', `${LIST}/views`, (ask) => ({
      value: viewsOf(store, listOf(store, ask, 'read')).map(shown),
    })),
    route('POST', `${LIST}/views/add`, (ask) => add(store, ask)),
    route('MERGE', one, (ask) => change(store, ask)),
    route('DELETE', one, (ask): undefined => {
      const row = viewOf(store, listOf(store, ask, 'write'), ask.at('view'));
      store.run('DELETE FROM listView WHERE id = ?', row.id);
    }),
  ];
}
