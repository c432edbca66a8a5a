/** A register in memory: keeps to every rule of the interface, and can be told to fail or to be changed from outside. */
import type { Conversation, Delivery } from '../../src/inspection/reminders/delivery';
import { currentDeadline } from '../../src/inspection/recommendation/deadline';
import type { Version } from '../../src/inspection/history';
import type { ImportRecord } from '../../src/inspection/papers/importRecord';
import type { DirectoryEntry, Person, Role } from '../../src/inspection/reminders/owner';
import type { Period } from '../../src/inspection/periods/period';
import type { Position } from '../../src/inspection/periods/position';
import type { Recommendation } from '../../src/inspection/recommendation/recommendation';
import {
  type Added,
  type Kept,
  type Reading,
  type Register,
  type Remembering,
  RegisterError,
  type Shelf,
  type Unreadable,
  type KeptSetting,
} from '../../src/inspection/register';
import type { Report } from '../../src/inspection/report/report';
import type { Round } from '../../src/inspection/reminders/roundRecord';
import type { SettingName, Settings } from '../../src/inspection/settings';
import type { Task } from '../../src/inspection/recommendation/task';
import type { Update } from '../../src/inspection/update';

export type Seed = {
  reports?: readonly Report[];
  recommendations?: readonly Recommendation[];
  tasks?: readonly Task[];
  updates?: readonly Update[];
  roles?: readonly Role[];
  periods?: readonly Period[];
  rounds?: readonly Round[];
  positions?: readonly Position[];
  deliveries?: readonly Delivery[];
  conversations?: readonly Conversation[];
  settings?: Partial<Settings>;
  me?: Person;
  /** An account is open, and nobody is above it, unless said otherwise. */
  directory?: readonly (Person & Partial<DirectoryEntry> & { manager?: string })[];
  unreadable?: readonly Unreadable[];
};

export type MemoryRegister = Register & {
  /** Asked before every call, with "tasks.save" or the like; what it throws is the call's failure. */
  before: (call: string) => void | Promise<void>;
  me: Person | undefined;
  /** Undefined where it cannot be told. */
  mayAnswer: boolean | undefined;
  mayChange: boolean | undefined;
};

type Gate = (call: string) => Promise<void>;
type Around = {
  gate: Gate;
  who: () => Person | undefined;
  may?: { answer: () => boolean | undefined; change: () => boolean | undefined };
};
/** When everything is written here, for a test brings its own clock. */
export const WRITTEN_AT = '2026-11-22T09:14:00.000Z';
type Keeping<T> = {
  name: string;
  seed: readonly T[];
  keyOf: (record: T) => string;
  unreadable: readonly Unreadable[];
};

/** Ids count from 1 in each list, in the order of the seed. */
export function memoryRegister(seed: Seed = {}): MemoryRegister {
  let who = () => seed.me;
  const kept: MemoryRegister = {
    ...shelves(seed, {
      gate: (call) => Promise.resolve(kept.before(call)),
      who: () => who(),
      may: { answer: () => kept.mayAnswer, change: () => kept.mayChange },
    }),
    before: () => undefined,
    me: seed.me,
    mayAnswer: true,
    mayChange: true,
  };
  who = () => kept.me;
  const entries = (seed.directory ?? []).map((each) => ({
    ...{ signInName: each.name, enabled: true, ...each },
  }));
  kept.people = {
    find: async (personId) => {
      await kept.before('people.find');
      return entries.find(({ id }) => id === personId);
    },
    manager: async (personId) => {
      await kept.before('people.manager');
      const above = entries.find(({ id }) => id === personId)?.manager;
      return seed.directory?.find(({ id }) => id === above);
    },
    me: async () => {
      await kept.before('people.me');
      return kept.me;
    },
    search: async (words) => {
      await kept.before('people.search');
      const start = words.toLowerCase();
      return (seed.directory ?? [])
        .filter(
          ({ name }) =>
            name
              .toLowerCase()
              .split(/\s+/)
              .some((part) => part.startsWith(start)) || name.toLowerCase().startsWith(start),
        )
        .slice(0, 15)
        .map(({ id, name }) => ({ id, name, address: `${id}@example.test` }));
    },
  };
  return kept;
}

function shelves(seed: Seed, around: Around): Register {
  const { gate, may } = around;
  const shelf = <T>(name: string, rows: readonly T[] | undefined, keyOf: (record: T) => string) => {
    const unreadable = (seed.unreadable ?? []).filter(
      ({ list }) => list.toLowerCase() === name.toLowerCase(),
    );
    return new MemoryShelf<T>({ name, seed: rows ?? [], keyOf, unreadable }, around);
  };
  const tasks = shelf<Task>('tasks', seed.tasks, ({ key }) => key);
  const updates = shelf<Update>('updates', seed.updates, ({ key }) => key);
  const positions = shelf<Position>('positions', seed.positions, ({ key }) => key);
  const imports = shelf<ImportRecord>('imports', [], ({ key }) => key);
  const deliveries = shelf<Delivery>('deliveries', seed.deliveries, ({ key }) => key);
  return {
    reports: shelf('reports', seed.reports, ({ key }) => key),
    recommendations: shelf('recommendations', seed.recommendations, ({ key }) => key),
    tasks: Object.assign(tasks, {
      of: (id: string) => tasks.where('of', ({ recommendationId }) => recommendationId === id),
      open: () => tasks.where('open', ({ stage }) => stage === 'open'),
      chasedBy: (day: string) =>
        tasks.where(
          'chasedBy',
          (task) => task.stage === 'open' && (currentDeadline(task).lastDay ?? '9999') <= day,
        ),
    }),
    updates: Object.assign(updates, {
      of: (id: string) => updates.where('of', ({ recommendationId }) => recommendationId === id),
      saidBy: (person: string) => updates.where('saidBy', ({ by }) => by.id === person),
      answering: (to: string) => updates.where('answering', ({ delivery }) => delivery === to),
    }),
    roles: shelf('roles', seed.roles, ({ name }) => name),
    periods: shelf('periods', seed.periods, ({ key }) => key),
    rounds: shelf('rounds', seed.rounds, ({ key }) => key),
    positions: Object.assign(positions, {
      of: (id: string) => positions.where('of', ({ recommendationId }) => recommendationId === id),
      inPeriod: (id: string) => positions.where('inPeriod', ({ periodId }) => periodId === id),
    }),
    deliveries: Object.assign(deliveries, {
      since: (from: string) => deliveries.where('since', ({ day }) => day >= from),
    }),
    conversations: shelf('conversations', seed.conversations, ({ personId }) => personId),
    imports: Object.assign(imports, {
      of: (key: string) => imports.where('of', ({ importKey }) => importKey === key),
      heads: () => imports.where('heads', ({ part }) => part === 0),
    }),
    evidence: evidenceIn(gate),
    rights: {
      mayAnswer: async () => (may === undefined ? true : may.answer()),
      mayChange: async () => (may === undefined ? true : may.change()),
    },
    settings: settingsIn(shelf('settings', settingRows(seed.settings), ({ name }) => name)),
    people: {
      me: async () => undefined,
      search: async () => [],
      find: async () => undefined,
      manager: async () => undefined,
    },
  };
}

/** Three tellings on the way, so that a test can stop it half way. */
function evidenceIn(gate: Gate): Register['evidence'] {
  const names = new Set<string>();
  return {
    async keep(file, folder, { signal, told } = {}) {
      for (const part of [0, 1, 2]) {
        told?.((file.size * part) / 2);
        await gate('evidence.keep');
        signal?.throwIfAborted();
      }
      const name = names.has(file.name) ? file.name.replace(/(\.[^.]*)?$/, ' 1$1') : file.name;
      names.add(name);
      const place = [folder, name].map(encodeURIComponent).join('/');
      return { name, link: `https://contoso.sharepoint.com/sites/inspections/Evidence/${place}` };
    },
  };
}

type SettingRow = { name: SettingName; value: unknown };

const settingRows = (settings: Partial<Settings> = {}): SettingRow[] =>
  (Object.keys(settings) as SettingName[]).map((name) => ({ name, value: settings[name] }));

function settingsIn(rows: MemoryShelf<SettingRow>): Register['settings'] {
  const as = <Name extends SettingName>({ id, version, value }: Kept<SettingRow>) =>
    ({ id, version, value }) as KeptSetting<Name>;
  return {
    async get(name) {
      const row = await rows.withKey(name);
      return row && as(row);
    },
    async put(name, value, seen) {
      const { id, version } = seen ?? { id: '', version: '' };
      return as(
        seen === undefined ? await rows.add({ name, value }) : await rows.save({ name, value, id, version }),
      );
    },
  };
}

/** Records go in and out as copies: changing one in hand changes nothing that is kept. */
class MemoryShelf<T> implements Shelf<T>, Remembering<T> {
  private readonly rows = new Map<string, Kept<T>>();
  private readonly before = new Map<string, Version<T>[]>();
  private last = 0;

  constructor(
    private readonly keeping: Keeping<T>,
    private readonly around: Around,
  ) {
    for (const record of keeping.seed) this.put(record);
  }

  async all(): Promise<Reading<T>> {
    return this.where('all', () => true);
  }

  async where(call: string, holds: (row: Kept<T>) => boolean): Promise<Reading<T>> {
    await this.around.gate(`${this.keeping.name}.${call}`);
    const { unreadable } = this.keeping;
    return { rows: [...this.rows.values()].filter(holds).map(copied), unreadable };
  }

  async find(id: string): Promise<Kept<T>> {
    await this.around.gate(`${this.keeping.name}.find`);
    return copied(this.present(id));
  }

  async withKey(key: string): Promise<Kept<T> | undefined> {
    await this.around.gate(`${this.keeping.name}.withKey`);
    const row = this.keyed(key);
    return row && copied(row);
  }

  async add(record: T): Promise<Kept<T>> {
    await this.around.gate(`${this.keeping.name}.add`);
    const key = this.keeping.keyOf(record);
    if (this.keyed(key) !== undefined)
      throw new RegisterError('taken', `${this.keeping.name}: "${key}" is there`);
    return copied(this.put(record));
  }

  async addAll(records: readonly T[]): Promise<readonly Added<T>[]> {
    await this.around.gate(`${this.keeping.name}.addAll`);
    return records.map((record): Added<T> =>
      this.keyed(this.keeping.keyOf(record)) === undefined
        ? { is: 'added', kept: copied(this.put(record)) }
        : { is: 'taken' },
    );
  }

  async save(record: Kept<T>): Promise<Kept<T>> {
    await this.around.gate(`${this.keeping.name}.save`);
    return this.replace(record);
  }

  async saveAll(records: readonly Kept<T>[]): Promise<readonly Kept<T>[]> {
    await this.around.gate(`${this.keeping.name}.saveAll`);
    return records.map((record) => this.replace(record));
  }

  async removeAll(records: readonly Kept<T>[]): Promise<readonly ('removed' | 'changed')[]> {
    await this.around.gate(`${this.keeping.name}.removeAll`);
    return records.map(({ id, version }) => {
      const there = this.rows.get(id);
      if (there !== undefined && there.version !== version) return 'changed';
      this.rows.delete(id);
      return 'removed';
    });
  }

  async versions(id: string): Promise<readonly Version<T>[]> {
    await this.around.gate(`${this.keeping.name}.versions`);
    this.present(id);
    return [...(this.before.get(id) ?? [])].reverse().map(copied);
  }

  private note(kept: Kept<T>): void {
    const number = Number(kept.version);
    const by = this.around.who() ?? { id: '', name: 'The bot' };
    const version = { number, at: WRITTEN_AT, by, mark: `${kept.id} ${number}`, record: copied(kept) };
    this.before.set(kept.id, [...(this.before.get(kept.id) ?? []), version]);
  }

  private replace(record: Kept<T>): Kept<T> {
    const { id, version } = record;
    if (this.present(id).version !== version)
      throw new RegisterError('changed', `${this.keeping.name} ${id} was saved by someone else`);
    const saved = copied({ ...record, version: String(Number(version) + 1) });
    this.rows.set(id, saved);
    this.note(saved);
    return copied(saved);
  }

  private put(record: T): Kept<T> {
    this.last += 1;
    const kept = copied({ ...record, id: String(this.last), version: '1' });
    this.rows.set(kept.id, kept);
    this.note(kept);
    return kept;
  }

  private present(id: string): Kept<T> {
    const row = this.rows.get(id);
    if (row === undefined) throw new RegisterError('missing', `${this.keeping.name} ${id} is not there`);
    return row;
  }

  // SharePoint compares keys without regard to case.
  private keyed(key: string): Kept<T> | undefined {
    return [...this.rows.values()].find((row) => this.keeping.keyOf(row).toLowerCase() === key.toLowerCase());
  }
}

const copied = <R>(record: R): R => structuredClone(record);
