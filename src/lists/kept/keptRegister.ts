/** A register that answers from what it kept, asks for what changed since in one request, and lets its writes follow. */
import type {
  Asking,
  FollowableRegister,
  FollowedList,
  Kept,
  Reading,
  Register,
  SettingsKept,
  Shelf,
} from '../../inspection/register';
import type { Update } from '../../inspection/update';
import type { Settings } from '../../inspection/settings';
import { cupboardOf } from './cupboard';
import { type AfterDrawing, remembering } from './memory';
import type { Mirror } from './mirror';

export type Whose = {
  /** As sign-in knows it, before anything is asked. Without one nothing is kept. */
  personId: string | undefined;
  siteUrl: string;
  patience?: number;
  afterDrawing?: AfterDrawing;
};

const atOnce: AfterDrawing = (work) => work();

export function keptRegister(
  register: FollowableRegister,
  { personId, afterDrawing = atOnce, ...where }: Whose,
): Register {
  if (personId === undefined) return register;
  const memory = remembering({ register, cupboard: cupboardOf({ personId, ...where }), afterDrawing });
  const { mirrors } = memory;
  const kept = <T>(list: FollowedList, shelf: Shelf<T>, mirror: Mirror<T>): Shelf<T> =>
    shelfKept(shelf, {
      all: (asking) => memory.all(list, mirror, asking),
      put: (rows) => memory.put(list, mirror, rows),
    });
  const tasks = kept('tasks', register.tasks, mirrors.tasks);
  return {
    ...register,
    reports: kept('reports', register.reports, mirrors.reports),
    recommendations: {
      ...kept('recommendations', register.recommendations, mirrors.recommendations),
      versions: (id, asking) => register.recommendations.versions(id, asking),
    },
    roles: kept('roles', register.roles, mirrors.roles),
    tasks: {
      ...tasks,
      versions: (id, asking) => register.tasks.versions(id, asking),
      async of(id, asking) {
        const reading = await register.tasks.of(id, asking);
        memory.put('tasks', mirrors.tasks, reading.rows);
        return reading;
      },
      open: (asking) => register.tasks.open(asking),
      chasedBy: (day, asking) => register.tasks.chasedBy(day, asking),
    },
    updates: updatesKept(register, (id, read) => void memory.keepRead(id, read)),
    settings: settingsKept(register, memory),
    people: {
      me: () => memory.me(),
      search: (words, asking) => register.people.search(words, asking),
      find: (id, asking) => register.people.find(id, asking),
      manager: (id, asking) => register.people.manager(id, asking),
    },
    memory: {
      listen: (to) => memory.listen(to),
      recall: () => memory.recall(),
      lastRead: (id) => memory.lastRead(id),
      forget: () => memory.forget(),
    },
  };
}

/** What is read of one recommendation is kept for whoever opens it without a line. */
function updatesKept(
  { updates }: Register,
  keepRead: (recommendationId: string, read: Reading<Update>) => void,
): Register['updates'] {
  return {
    all: (asking) => updates.all(asking),
    async of(id, asking) {
      const read = await updates.of(id, asking);
      keepRead(id, read);
      return read;
    },
    ...{
      answering: (delivery) => updates.answering(delivery),
      saidBy: (id, asking) => updates.saidBy(id, asking),
    },
    ...{ withKey: (key) => updates.withKey(key), add: (update) => updates.add(update) },
    ...{ addAll: (all) => updates.addAll(all), removeAll: (all) => updates.removeAll(all) },
  };
}

function settingsKept(
  { settings }: Register,
  { all, put, mirrors }: ReturnType<typeof remembering>,
): SettingsKept {
  return {
    async get(name, asking) {
      const { rows, unreadable } = await all('settings', mirrors.settings, asking);
      // A key of a list is told without its case (lists/shelves/shelf.ts).
      const row = rows.find((each) => each.name.trimEnd().toLowerCase() === name);
      // What makes no sense is asked for itself, which says why.
      if (row === undefined ? unreadable.length > 0 : !row.sound) return settings.get(name);
      type Value = Settings[typeof name];
      return row && { id: row.id, version: row.version, value: row.value as Value };
    },
    async put(name, value, seen) {
      const kept = await settings.put(name, value, seen);
      put('settings', mirrors.settings, [{ ...kept, name, sound: true }]);
      return kept;
    },
  };
}

type ShelfMemory<T> = {
  all: (asking?: Asking) => Promise<Reading<T>>;
  put: (rows: readonly Kept<T>[]) => void;
};

/** Whatever a shelf gives back of a row, the row that is kept follows. */
function shelfKept<T>(shelf: Shelf<T>, { all, put }: ShelfMemory<T>): Shelf<T> {
  const followed = async (row: Promise<Kept<T>>): Promise<Kept<T>> => {
    put([await row]);
    return row;
  };
  return {
    all,
    find: (id, asking) => followed(shelf.find(id, asking)),
    withKey: (key) => shelf.withKey(key),
    add: (record) => followed(shelf.add(record)),
    save: (record) => followed(shelf.save(record)),
    // What is gone is told with the next changes.
    removeAll: (records) => shelf.removeAll(records),
    async addAll(records) {
      const added = await shelf.addAll(records);
      put(added.flatMap((each) => (each.is === 'added' ? [each.kept] : [])));
      return added;
    },
    async saveAll(records) {
      const saved = await shelf.saveAll(records);
      put(saved);
      return saved;
    },
  };
}
