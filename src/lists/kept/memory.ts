/** What is known of the lists, shared by all who read: recalled once, then brought up to date in one request for all. */
import type { Person } from '../../inspection/reminders/owner';
import type {
  Asking,
  Changes,
  FollowableRegister,
  Followed,
  FollowedList,
  Kept,
  LastRead,
  Memory,
  Reading,
} from '../../inspection/register';
import type { Update } from '../../inspection/update';
import { type Cupboard, LISTS } from './cupboard';
import { type Mirror, createMirror } from './mirror';

type Mirrors = { [List in FollowedList]: Mirror<Followed[List]> };
type Listener = Parameters<Memory['listen']>[0];
type Refreshed = { me: Promise<Person | undefined> } & { [List in FollowedList]: Promise<void> };

// What was asked for within this time is as good as new for a screen that is opened next.
const FRESH_FOR = 20_000;

/** Does the work when what is shown first has been drawn; at once where nothing is drawn. */
export type AfterDrawing = (work: () => void) => void;

type Remembering = { register: FollowableRegister; cupboard: Cupboard; afterDrawing: AfterDrawing };

export function remembering({ register, cupboard, afterDrawing }: Remembering) {
  const mirrors: Mirrors = {
    ...{ reports: createMirror(), recommendations: createMirror() },
    ...{ tasks: createMirror(), roles: createMirror(), settings: createMirror() },
  };
  const listeners = new Set<Listener>();
  const shown = new Set<FollowedList>();
  let me: Person | undefined;
  let opening: Promise<void> | undefined;
  let running: Refreshed | undefined;
  let freshSince = -Infinity;
  let failure: { why: unknown } | undefined;
  let waiting = false;

  async function opened(): Promise<void> {
    const found = await cupboard.open();
    me = found.me;
    for (const list of LISTS) {
      const known = found.lists[list];
      if (known !== undefined) mirrors[list].recall(known);
    }
  }

  const tell = (what: (listener: Listener) => void) => [...listeners].forEach(what);

  async function learn<T>(list: FollowedList, mirror: Mirror<T>, asked: Promise<Changes<T>>): Promise<void> {
    const from = mirror.mark();
    const changes = await asked;
    const news = mirror.learn(changes);
    const { unreadable } = mirror.reading();
    // A mark by itself is worth writing down too: an old one ends in reading everything again.
    const { rows, gone, whole, mark: to } = changes;
    void cupboard.keep(list, { ...(whole ? mirror.reading() : { rows }), gone, unreadable, from, to, whole });
    if (news && shown.has(list)) tell(({ learnt }) => learnt(list, mirror.reading()));
  }

  async function learnMe(asked: Promise<Person | undefined>): Promise<Person | undefined> {
    const found = await asked;
    if (me !== undefined && found?.id !== me.id) await forget();
    me = found;
    if (found !== undefined) void cupboard.keepMe(found);
    return found;
  }

  function begin(): Refreshed {
    const marks = Object.fromEntries(LISTS.map((list) => [list, mirrors[list].mark()]));
    for (const list of LISTS) mirrors[list].asking();
    const asked = register.changesSince(marks);
    const refreshed: Refreshed = {
      me: learnMe(asked.me),
      reports: learn('reports', mirrors.reports, asked.reports),
      recommendations: learn('recommendations', mirrors.recommendations, asked.recommendations),
      tasks: learn('tasks', mirrors.tasks, asked.tasks),
      roles: learn('roles', mirrors.roles, asked.roles),
      settings: learn('settings', mirrors.settings, asked.settings),
    };
    void Promise.allSettled(Object.values(refreshed)).then((ends) => {
      running = undefined;
      const lost = ends.find((end) => end.status === 'rejected');
      failure = lost && { why: lost.reason as unknown };
      freshSince = Date.now();
    });
    return refreshed;
  }

  const refresh = (): Refreshed => (running ??= begin());

  /** Asks for changes without anyone waiting; a failure is told, for then what is shown may be old. */
  function refreshUnasked(): void {
    if (waiting || running !== undefined || Date.now() - freshSince < FRESH_FOR) return;
    waiting = true;
    afterDrawing(() => {
      waiting = false;
      void Promise.all(Object.values(refresh())).catch((why: unknown) => tell(({ failed }) => failed(why)));
    });
  }

  /** As `refreshUnasked`, for what is about to be shown: it may be as old as the last answer. */
  function refreshShown(): void {
    refreshUnasked();
    const known = failure;
    if (known === undefined || waiting || running !== undefined) return;
    afterDrawing(() => tell(({ failed }) => failed(known.why)));
  }

  async function all<T>(list: FollowedList, mirror: Mirror<T>, asking: Asking = {}): Promise<Reading<T>> {
    await (opening ??= opened());
    const first = !shown.has(list) || asking.atOnce === true;
    shown.add(list);
    if (first && mirror.mark() !== undefined) refreshShown();
    else await unlessGivenUp(refresh()[list], asking.signal);
    return mirror.reading();
  }

  function put<T>(list: FollowedList, mirror: Mirror<T>, given: readonly Kept<T>[]): void {
    const rows = mirror.put(given);
    const mark = mirror.mark();
    if (rows.length === 0 || mark === undefined) return;
    const { unreadable } = mirror.reading();
    void cupboard.keep(list, { rows, gone: [], unreadable, from: mark, to: mark, whole: false });
  }

  async function forget(): Promise<void> {
    me = undefined;
    for (const list of LISTS) mirrors[list].forget();
    shown.clear();
    await cupboard.forget();
  }

  return {
    ...{ mirrors, all, put, forget },
    // Whose browser it is has to be settled before.
    async keepRead(id: string, read: Reading<Update>): Promise<void> {
      await (opening ??= opened());
      await cupboard.keepRead(id, read);
    },
    async lastRead(id: string): Promise<LastRead | undefined> {
      await (opening ??= opened());
      return cupboard.lastRead(id);
    },
    async me(): Promise<Person | undefined> {
      await (opening ??= opened());
      if (me === undefined) return refresh().me;
      refreshUnasked();
      return me;
    },
    async recall(): ReturnType<Memory['recall']> {
      await (opening ??= opened());
      const known = LISTS.filter((list) => mirrors[list].mark() !== undefined);
      for (const list of known) shown.add(list);
      if (known.length > 0) refreshUnasked();
      return Object.fromEntries(known.map((list) => [list, mirrors[list].reading()]));
    },
    listen(to: Listener): () => void {
      listeners.add(to);
      return () => void listeners.delete(to);
    },
  };
}

/** The asking goes on for the others who wait for it. */
function unlessGivenUp(work: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    work.then(resolve, reject);
  });
}
