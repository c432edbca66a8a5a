/** The files of a document library: one folder deep, put in whole, and shown as Graph shows a driveItem. */
import { randomUUID } from 'node:crypto';
import { GraphError, invalidRequest, notFound } from '../errors';
import { insert } from '../items/itemRows';
import type { ListRow } from '../lists/listRow';
import type { Lists } from '../lists/lists';
import { namesIn, picked } from '../odata/options';
import { identityOf } from '../people/people';
import { demand } from '../people/rights';
import type { Store } from '../store';
import type { Ask, Reply, Route, Who } from '../wire';

type FileRow = {
  id: string;
  folder: string;
  name: string;
  size: number;
  createdAt: string;
  createdBy: string;
};

const BEHAVIOURS = ['fail', 'replace', 'rename'] as const;
export type Behaviour = (typeof BEHAVIOURS)[number];
export const behaviourIn = (word: unknown): Behaviour => {
  const found = BEHAVIOURS.find((each) => each === word);
  if (found === undefined) throw invalidRequest(`'${String(word)}' is no conflict behaviour`);
  return found;
};

export type NewFile = { folder: string; name: string; behaviour: Behaviour; content: Uint8Array };

export type Drives = ReturnType<typeof createDrives>;

const ID = 'b!';

export function createDrives(store: Store, lists: Lists) {
  const found = 'SELECT id, folder, name, length(content) AS size, createdAt, createdBy FROM file';

  /** The library whose files are asked for, if whoever asks may put something in. */
  function libraryOf(ask: Ask): ListRow {
    const row = store.one<ListRow>('SELECT * FROM list WHERE id = ?', ask.at('drive').replace(ID, ''));
    if (row === undefined) throw notFound();
    demand(store, ask.who, 'add', row.displayName);
    return row;
  }

  /** Of `root:/{folder}/{name}:`. The colon that ends a path has come with the name. */
  function placeIn(ask: Ask): { folder: string; name: string } {
    const [folder, ended] = [ask.at('folder'), ask.at('file')];
    const name = ended.replace(/:$/, '');
    if (name === ended) throw invalidRequest('The path of a file ends with a colon');
    for (const part of [folder, name]) if (!isName(part)) throw badName();
    return { folder, name };
  }

  const fileNamed = (list: ListRow, folder: string, name: string): FileRow | undefined =>
    store.one<FileRow>(`${found} WHERE list = ? AND folder = ? AND name = ?`, list.id, folder, name);

  /** "Plan 1.docx": SharePoint counts on from the name that is taken. */
  function freeName(list: ListRow, folder: string, name: string): string {
    const [, stem = name, ending = ''] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? [];
    for (let count = 1; ; count += 1) {
      const next = `${stem} ${count}${ending}`;
      if (fileNamed(list, folder, next) === undefined) return next;
    }
  }

  function shown({ id, folder, name, size, createdAt, createdBy }: FileRow): Record<string, unknown> {
    const by = JSON.parse(createdBy) as unknown;
    return {
      ...{ id, name, size, createdDateTime: createdAt, lastModifiedDateTime: createdAt },
      ...{ createdBy: by, lastModifiedBy: by },
      // SharePoint's own address would lead to no machine; this one leads to the same file here.
      webUrl: store.address(`/files/${id}/${encodeURIComponent(name)}`).replace('/v1.0/', '/'),
      parentReference: { path: `/drive/root:/${folder}` },
      file: {},
    };
  }

  function keep(list: ListRow, { folder, name, behaviour, content }: NewFile, who: Who): Reply {
    return store.transaction(() => {
      const there = fileNamed(list, folder, name);
      if (there !== undefined && behaviour === 'fail')
        throw new GraphError(409, 'nameAlreadyExists', `The name '${name}' is taken`);
      if (there !== undefined && behaviour === 'replace') {
        demand(store, who, 'edit', list.displayName);
        store.run('UPDATE file SET content = ? WHERE id = ?', content, there.id);
        return { status: 200, body: shown({ ...there, size: content.length }) };
      }
      const free = there === undefined ? name : freeName(list, folder, name);
      // Every file is an item of its library, too.
      const { id: item } = insert(store, list, {}, { who });
      store.run(
        `INSERT INTO file(id, list, item, folder, name, content, createdAt, createdBy)
         VALUES(?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[randomUUID(), list.id, item, folder, free, content, store.now()],
        JSON.stringify(identityOf(store, who)),
      );
      const kept = fileNamed(list, folder, free);
      if (kept === undefined) throw new Error(`The file ${free} was kept and is not there`);
      return { status: 201, body: shown(kept) };
    });
  }

  function put(ask: Ask): Reply {
    const list = libraryOf(ask);
    const place = placeIn(ask);
    // PUT replaces unless it is told otherwise (resources/driveitem, instance attributes).
    const behaviour = behaviourIn(ask.query.get('@microsoft.graph.conflictBehavior') ?? 'replace');
    if (!Buffer.isBuffer(ask.body)) throw invalidRequest('The body must be the bytes of the file');
    if (ask.body.length > MOST_AT_ONCE) throw new GraphError(413, 'invalidRequest', 'Use an upload session');
    return keep(list, { ...place, behaviour, content: ask.body }, ask.who);
  }

  const routes: Route[] = [
    {
      ...{ method: 'GET', path: '/sites/:site/lists/:list/drive', options: ['$select'] },
      reply(ask) {
        const list = lists.find(ask, 'read');
        if (list.template !== 'documentLibrary') throw notFound();
        const whole = { id: `${ID}${list.id}`, driveType: 'documentLibrary', name: list.displayName };
        return { status: 200, body: picked(whole, namesIn(ask.query.get('$select'))) };
      },
    },
    { method: 'PUT', path: '/drives/:drive/root:/:folder/:file/content', reply: put },
  ];

  return {
    ...{ routes, libraryOf, placeIn, keep },
    contentOf: (id: string): Uint8Array | undefined =>
      store.one<{ content: Uint8Array }>('SELECT content FROM file WHERE id = ?', id)?.content,
  };
}

const MOST_AT_ONCE = 4 * 1024 * 1024;

const badName = () =>
  new GraphError(400, 'invalidRequest', 'The provided name cannot contain that character.');

const isName = (name: string): boolean =>
  name.trim() === name && name !== '' && !/["*:<>?/\\|]/.test(name) && !/[.]$|^~\$/.test(name);
