/** One list as a shelf of records: read, found by key, added to and changed. */
import { z } from 'zod';
import type { Added, Asking, Changes, Kept, Reading, Shelf } from '../../inspection/register';
import { type Fields, fitted, shownIn } from '../cells/fitting';
import { definitionOf } from '../columns';
import { type Part, inBatches } from '../graph/batch';
import { deltaSince } from '../graph/delta';
import { type Answer, bodyOf, failed, refusalIn } from '../graph/failure';
import { allPages, pageIn } from '../graph/pages';
import type { Graph } from '../graph/request';
import type { ListPlace, Site } from '../graph/site';
import type { AskTogether } from '../graph/together';
import type { SiteUsers } from '../sharePoint/siteUsers';
import { provenFilter } from '../provenFilter';
import { type Layout, readable, rowName, rowOf, sure } from './rows';
import { readColumns, saveMark } from '../saveMark';

/** A question about one indexed column; `holds` is asked again of every row that comes back. */
export type Question<T> = {
  column: string;
  is: 'eq' | 'le' | 'ge';
  value: string | number;
  holds: (record: T) => boolean;
};

export type OpenShelf<T> = Shelf<T> & {
  where(question: Question<T>, asking?: Asking): Promise<Reading<T>>;
  changesSince(mark: string | undefined): Promise<Changes<T>>;
};

export type Place = { graph: Graph; site: Site; askTogether: AskTogether; siteUsers: SiteUsers };

const Created = z.object({ id: z.string(), eTag: z.string().optional() });
const Changed = z.object({ '@odata.etag': z.string().optional() });

// Graph gives fewer where it likes; no Microsoft page says how many it gives at most.
const PAGE = 2000;

// Asked for, and read, within a few milliseconds each, so that a key pressed meanwhile is drawn in time.
const SMALL_PAGE = 250;
const A_LITTLE = 50;

// SharePoint compares text without case and without the spaces at its end.
const fold = (text: string): string => text.trimEnd().toLowerCase();

export function shelfOver<T>(
  { graph, site, askTogether, siteUsers }: Place,
  layout: Layout<T>,
): OpenShelf<T> {
  const { list } = layout;
  const definition = definitionOf(list);
  const columns = ['Title', ...readColumns(definition)];
  const shape = `$select=id,eTag,webUrl&$expand=fields($select=${columns.join(',')})`;
  const what = `The list ${list}`;
  const newRow = `A new row of ${list}`;
  const within = <R>(work: (place: ListPlace) => Promise<R>) => site.within(list, work);

  function readingOf(items: readonly unknown[], holds: (record: T) => boolean = () => true): Reading<T> {
    const rows = items.map((item) => rowOf(item, layout, definition));
    return {
      rows: rows.flatMap((row) => (row.is === 'read' && holds(row.kept) ? [row.kept] : [])),
      unreadable: rows.flatMap((row) => (row.is === 'odd' ? [row.unreadable] : [])),
    };
  }

  async function littleByLittle(items: readonly unknown[]): Promise<Reading<T>> {
    const parts: Reading<T>[] = [];
    for (let at = 0; at < items.length; at += A_LITTLE) {
      parts.push(readingOf(items.slice(at, at + A_LITTLE)));
      await new Promise((resolve) => setTimeout(resolve));
    }
    return {
      rows: parts.flatMap(({ rows }) => rows),
      unreadable: parts.flatMap(({ unreadable }) => unreadable),
    };
  }

  async function itemsOf(query: string, { signal, unhurried }: Asking = {}): Promise<unknown[]> {
    const most = unhurried === true ? SMALL_PAGE : PAGE;
    return within(({ path }) => allPages(graph, `${path}/items?${query}&$top=${most}`, { what, signal }));
  }

  async function firstItems(query: string): Promise<unknown[]> {
    const page = await within(({ path }) => graph.get(`${path}/items?${query}&$top=20`, { what }));
    return pageIn(graph, page, what).rows;
  }

  const filterFinds = provenFilter({
    someRows: (column) => firstItems(`$select=id&$expand=fields($select=Key,${column})`),
    found: (column, value) => itemsOf(`$select=id&$filter=${filterFor({ column, is: 'eq', value })}`),
  });

  // Filters were seen to be ignored for days (microsoft-graph-explorer-v4#3763): each row is asked again, and that
  // there is none is believed of a filter that finds what is there.
  async function where(question: Question<T>, asking?: Asking): Promise<Reading<T>> {
    const { column, value, holds } = question;
    // Nothing is kept under an empty name or a number that is none.
    if (value === '' || Number.isNaN(value)) return { rows: [], unreadable: [] };
    const found = readingOf(await itemsOf(`${shape}&$filter=${filterFor(question)}`, asking), holds);
    if (found.rows.length + found.unreadable.length > 0 || (await filterFinds(column))) return found;
    return readingOf(await itemsOf(shape, asking), holds);
  }

  function filterFor({ column, is, value }: Omit<Question<T>, 'holds'>): string {
    const literal =
      typeof value === 'number' ? String(value) : `'${shown(column, value).replaceAll("'", "''")}'`;
    return encodeURIComponent(`fields/${column} ${is} ${literal}`);
  }

  function shown(column: string, value: string): string {
    const found = definition.columns.find(({ name }) => name === column);
    return found?.text === undefined ? value : shownIn(found, value);
  }

  async function changesSince(mark: string | undefined): Promise<Changes<T>> {
    const inPlace = <R>(work: (path: string) => Promise<R>) => within(({ path }) => work(path));
    const of = { graph, what, shape, ask: askTogether, within: inPlace };
    const { items, ...rest } = await deltaSince(of, mark);
    return { ...readingOf(items), ...rest };
  }

  async function find(id: string, { signal }: Asking = {}): Promise<Kept<T>> {
    // An id from outside must not become another path.
    if (!/^[1-9]\d*$/.test(id)) throw failed('missing', `The row of ${list} that was asked for`);
    const about = { what: rowName(list, id), signal };
    const item = await within(async ({ path }) => {
      const row = `${path}/items/${id}?${shape}`;
      // Rows asked for in one moment, as the ten of a card, are one request; one that may be given up asks for itself.
      return signal === undefined ? bodyOf(await askTogether(row), about.what) : graph.get(row, about);
    });
    return readable(rowOf(item, layout, definition));
  }

  async function withKey(key: string): Promise<Kept<T> | undefined> {
    const same = (record: T) => fold(layout.key(record)) === fold(key);
    const { rows, unreadable } = await where({ column: 'Key', is: 'eq', value: key, holds: same });
    const [odd] = unreadable;
    if (rows[0] !== undefined || odd === undefined) return rows[0];
    return readable({ is: 'odd', unreadable: odd });
  }

  const fieldsOf = async (record: T): Promise<Fields> => ({
    ...fitted(definition, layout.toFields(record)),
    ...saveMark(definition),
    ...(await siteUsers.cells(layout.people?.(record) ?? {})),
  });
  /** A cell that is not mentioned is empty in a new row. */
  const newBody = async (record: T) => ({
    fields: Object.fromEntries(Object.entries(await fieldsOf(record)).filter(([, value]) => value !== null)),
  });

  /** Of the answer only the number and the version are used: its times are wrong (microsoft-graph-docs#5293). */
  async function added(record: T, answer: unknown): Promise<Kept<T>> {
    const { id, eTag: version } = sure(Created, answer, newRow);
    return version === undefined ? find(id) : { ...record, id, version };
  }

  /**
   * The answer to a change carries the new version. Should it not, the whole row is read: the version alone could be
   * that of the next writer, and our next save would then pass over what they wrote.
   */
  async function saved(record: Kept<T>, answer: unknown): Promise<Kept<T>> {
    const version = sure(Changed, answer, rowName(list, record.id))['@odata.etag'];
    return version === undefined ? find(record.id) : { ...record, version };
  }

  const fieldsPath = (path: string, { id }: Kept<T>) => `${path}/items/${id}/fields`;

  async function addAll(records: readonly T[]): Promise<readonly Added<T>[]> {
    const bodies = await Promise.all(records.map(newBody));
    const answers = await within(({ path }) =>
      inBatches(
        graph,
        bodies.map((body) => ({ method: 'POST', path: `${path}/items`, body })),
        what,
      ),
    );
    return each(records, answers, async (record, answer) => {
      if (refusalIn(answer, newRow)?.failure === 'taken') return { is: 'taken' };
      return { is: 'added', kept: await added(record, bodyOf(answer, newRow)) };
    });
  }

  async function saveAll(records: readonly Kept<T>[]): Promise<readonly Kept<T>[]> {
    const changes = await Promise.all(
      records.map(async (record) => ({ record, body: await fieldsOf(record) })),
    );
    const answers = await within(({ path }) => {
      const parts = changes.map(({ record, body }): Part => {
        return {
          method: 'PATCH',
          path: fieldsPath(path, record),
          body,
          headers: { 'If-Match': record.version },
        };
      });
      return inBatches(graph, parts, what);
    });
    return each(records, answers, (record, answer) =>
      saved(record, bodyOf(answer, rowName(list, record.id))),
    );
  }

  async function removeAll(records: readonly Kept<T>[]): Promise<readonly ('removed' | 'changed')[]> {
    const answers = await within(({ path }) => {
      const parts = records.map(({ id, version }): Part => ({
        ...{ method: 'DELETE', path: `${path}/items/${id}`, headers: { 'If-Match': version } },
      }));
      return inBatches(graph, parts, what);
    });
    return each(records, answers, async ({ id }, answer) => {
      const refusal = refusalIn(answer, rowName(list, id));
      if (refusal === undefined || refusal.failure === 'missing') return 'removed';
      if (refusal.failure === 'changed') return 'changed';
      throw refusal;
    });
  }

  return {
    ...{ where, changesSince, find, withKey, addAll, saveAll, removeAll },
    all: async (asking) => {
      const items = await itemsOf(shape, asking);
      return asking?.unhurried === true ? littleByLittle(items) : readingOf(items);
    },
    async add(record) {
      const body = await newBody(record);
      return added(record, await within(({ path }) => graph.post(`${path}/items`, body, { what: newRow })));
    },
    async save(record) {
      const about = { what: rowName(list, record.id), headers: { 'If-Match': record.version } };
      const body = await fieldsOf(record);
      return saved(record, await within(({ path }) => graph.patch(fieldsPath(path, record), body, about)));
    },
  };
}

const each = <Item, Result>(
  records: readonly Item[],
  answers: readonly Answer[],
  keep: (record: Item, answer: Answer) => Promise<Result>,
): Promise<Result[]> =>
  Promise.all(
    records.map((record, at) => {
      const answer = answers[at];
      if (answer === undefined) throw new Error('A batch gave fewer answers than it was asked');
      return keep(record, answer);
    }),
  );
