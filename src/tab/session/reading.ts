/** What screens read: the lists of the register, kept fresh, each with a name under which a change can refresh it. */
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { QueryClient, focusManager, notifyManager, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  type Asking,
  type Kept,
  type KeptSetting,
  type Reading,
  type Register,
  RegisterError,
  type RegisterFailure,
  type SettingRecord,
} from '../../inspection/register';
import { type SettingName, USUAL_ORGANISATION } from '../../inspection/settings';
import { useSession } from './Session';

/** `stale` says why what is shown could not be read anew. */
export type Fetched<T> =
  | { is: 'fetching' }
  | { is: 'failed'; failure: RegisterFailure | undefined; again: () => void }
  | { is: 'here'; value: T; stale: RegisterFailure | undefined };

// Asking again does not help with these: something has to be done first.
const HOPELESS: ReadonlySet<RegisterFailure> = new Set([
  'signed out',
  'forbidden',
  'missing',
  'unreadable',
  'refused',
]);

/** Undefined where it is no failure of the register. */
export const failureOf = (error: unknown): RegisterFailure | undefined =>
  error instanceof RegisterError ? error.failure : undefined;

/**
 * Whoever answered in the chat beside the tab comes back by pressing in it: it was visible all the while, so its window
 * getting the focus counts as much as it being shown again.
 */
function onComingBack(look: () => void): () => void {
  window.addEventListener('visibilitychange', look);
  window.addEventListener('focus', look);
  return () => {
    window.removeEventListener('visibilitychange', look);
    window.removeEventListener('focus', look);
  };
}

export function createQueries({ retries }: { retries: number }): QueryClient {
  const retry = (already: number, error: unknown): boolean => {
    const failure = failureOf(error);
    return already < retries && !(failure !== undefined && HOPELESS.has(failure));
  };
  focusManager.setEventListener((look) => onComingBack(() => look()));
  // 'always': a browser that thinks it is offline is often wrong about a server on the same machine.
  return new QueryClient({
    defaultOptions: {
      // Once the line is back nobody should have to ask: what could not be read is read.
      queries: { retry, staleTime: 20_000, networkMode: 'always', refetchOnReconnect: 'always' },
    },
  });
}

/** All that is read of the register is kept under it. */
export const LISTS = 'lists';

/**
 * What is handed to `fetch` first holds a signal; one that takes it is given up when nobody waits for it any more. The
 * second has no signal, and says whether anything is shown yet.
 */
export function useFetched<T>(
  name: readonly string[],
  fetch: (asking: Asking, known: Asking) => Promise<T>,
): Fetched<T> {
  const queries = useQueryClient();
  const queryKey = [LISTS, ...name];
  const query = useQuery({
    queryKey,
    queryFn: (asking) => fetch(asking, { atOnce: queries.getQueryData(queryKey) === undefined }),
  });
  if (query.data !== undefined)
    return { is: 'here', value: query.data, stale: query.isError ? failureOf(query.error) : undefined };
  if (query.isError)
    return { is: 'failed', failure: failureOf(query.error), again: () => void query.refetch() };
  return { is: 'fetching' };
}

type ValuesOf<M> = { [K in keyof M]: M[K] extends Fetched<infer V> ? V : never };

/** All of them, or the first that is in the way. */
export function together<M extends Record<string, Fetched<unknown>>>(parts: M): Fetched<ValuesOf<M>> {
  const all = Object.values(parts);
  const [failed, ...others] = all.filter((part) => part.is === 'failed');
  if (failed !== undefined) {
    const again = () => {
      for (const part of [failed, ...others]) part.again();
    };
    return { ...failed, again };
  }
  if (all.some((part) => part.is === 'fetching')) return { is: 'fetching' };
  const here = Object.entries(parts).flatMap(([name, part]) =>
    part.is === 'here' ? [[name, part.value] as const] : [],
  );
  const stale = all.find((part) => part.is === 'here' && part.stale !== undefined);
  return {
    is: 'here',
    value: Object.fromEntries(here) as ValuesOf<M>,
    stale: stale?.is === 'here' ? stale.stale : undefined,
  };
}

export function useReports() {
  const { register } = useSession();
  return useFetched(['reports'], (_, known) => register.reports.all(known));
}

export function useRecommendations() {
  const { register } = useSession();
  return useFetched(['recommendations'], (_, known) => register.recommendations.all(known));
}

export function useTasks() {
  const { register } = useSession();
  return useFetched(['tasks'], (_, known) => register.tasks.all(known));
}

export function useRoles() {
  const { register } = useSession();
  return useFetched(['roles'], (_, known) => register.roles.all(known));
}

export function usePeriods() {
  const { register } = useSession();
  return useFetched(['periods'], () => register.periods.all());
}

/** The imports so far: one row each. */
export function useImports() {
  const { register } = useSession();
  return useFetched(['imports'], (asking) => register.imports.heads(asking));
}

/** What is kept under the name; `kept` is undefined when nobody has set it. */
export function useSetting<Name extends SettingName>(name: Name) {
  const { register } = useSession();
  return useFetched(['setting', name], async (_, known) => ({
    kept: await register.settings.get(name, known),
  }));
}

/** As sentences call the organisation: "the force". */
export function useCalled(): string {
  const read = useSetting('organisation');
  return ((read.is === 'here' ? read.value.kept?.value : undefined) ?? USUAL_ORGANISATION).called;
}

/** Shows a setting as it was just saved. */
export function useKeepSetting(): <Name extends SettingName>(
  name: Name,
  kept: KeptSetting<Name> | undefined,
) => void {
  const queries = useQueryClient();
  return (name, kept) => void queries.setQueryData([LISTS, 'setting', name], { kept });
}

// Without these nothing can be shown at all; and these failures ask for somebody to act.
const REGISTER = ['reports', 'recommendations', 'tasks', 'roles'];
const CLOSED: ReadonlySet<RegisterFailure> = new Set(['missing', 'forbidden', 'refused', 'unreadable']);

/** Reading again will not help: something is wrong with the site's set-up, or with the rights. */
export const isClosed = (failure: RegisterFailure): boolean => CLOSED.has(failure);

/** Why one of the lists cannot be opened and nothing of it is known; undefined while all is well. */
export function useClosed(): RegisterFailure | undefined {
  const cache = useQueryClient().getQueryCache();
  return useSyncExternalStore(
    useCallback((tell: () => void) => cache.subscribe(notifyManager.batchCalls(tell)), [cache]),
    () => {
      const failures = cache.getAll().flatMap(({ queryKey: [lists, list, ...rest], state }) => {
        const isList = lists === LISTS && rest.length === 0 && REGISTER.includes(String(list));
        const failure = state.data === undefined && state.status === 'error' && failureOf(state.error);
        return isList && failure ? [failure] : [];
      });
      return failures.find(isClosed);
    },
  );
}

/** Reads the lists again from the beginning, as if nothing had failed. */
export function useReopen(): () => void {
  const queries = useQueryClient();
  return () => {
    for (const list of REGISTER) void queries.resetQueries({ queryKey: [LISTS, list] });
  };
}

// Asked for by a screen while it is drawn the first time, so each is looked up before.
const DRAWN_WITH: readonly SettingName[] = ['definitions', 'organisation'];

/** Puts what the register kept where screens look for it, so that they are drawn with their rows at once. */
export async function recalled({ memory }: Register, queries: QueryClient): Promise<void> {
  const { settings, ...lists } = (await memory?.recall()) ?? {};
  for (const [list, reading] of Object.entries(lists)) queries.setQueryData([LISTS, list], reading);
  if (settings === undefined || settings.unreadable.length > 0) return;
  for (const name of DRAWN_WITH) {
    const row = settings.rows.find((each) => each.name.trimEnd().toLowerCase() === name);
    // What makes no sense is read by itself, which says why.
    if (row?.sound === false) continue;
    const kept = row && { id: row.id, version: row.version, value: row.value };
    queries.setQueryData([LISTS, 'setting', name], { kept });
  }
}

/** A register that answered from what it kept tells here what has changed since, or that it could not find out. */
export function useLearnt({ memory }: Register): void {
  const queries = useQueryClient();
  useEffect(
    () =>
      memory?.listen({
        learnt(list, reading) {
          if (list === 'settings') showSettings(queries, reading as Reading<SettingRecord>);
          else queries.setQueryData([LISTS, list], reading);
        },
        failed: (why) => {
          saysOld(queries, why);
          void queries.invalidateQueries({ queryKey: [LISTS] });
        },
      }),
    [memory, queries],
  );
}

/** At once: reading again takes its tries, and until they have all failed what is shown would pass for new. */
function saysOld(queries: QueryClient, why: unknown): void {
  const error = why instanceof Error ? why : new Error('Asking for changes failed.', { cause: why });
  for (const list of REGISTER) {
    const query = queries.getQueryCache().find({ queryKey: [LISTS, list] });
    if (query?.state.data !== undefined) query.setState({ status: 'error', error });
  }
}

/** Only those that somebody asked for are looked at. */
function showSettings(queries: QueryClient, { rows }: Reading<SettingRecord>): void {
  const asked = queries.getQueryCache().findAll({ queryKey: [LISTS, 'setting'] });
  for (const { queryKey } of asked) {
    const row = rows.find(({ name }) => name === queryKey[2]);
    const kept = row && { id: row.id, version: row.version, value: row.value };
    // What makes no sense is read by itself, which says why.
    if (row?.sound === false) void queries.invalidateQueries({ queryKey });
    else queries.setQueryData(queryKey, { kept });
  }
}

/** After a change: what is shown is read again, without going blank in between. */
export function useRefresh(): (...lists: readonly string[]) => Promise<void> {
  const queries = useQueryClient();
  return async (...lists) => {
    await Promise.all(lists.map((list) => queries.invalidateQueries({ queryKey: [LISTS, list] })));
  };
}

/** Puts a saved row in the place of the one that was read, so that the screen shows it at once. */
export function useKeepRow(): <T>(list: string, saved: Kept<T>) => void {
  const queries = useQueryClient();
  return <T>(list: string, saved: Kept<T>) =>
    void queries.setQueryData<Reading<T>>([LISTS, list], (before) =>
      before === undefined
        ? before
        : { ...before, rows: before.rows.map((row) => (row.id === saved.id ? saved : row)) },
    );
}

/** A row of a list that was read before, to be shown while it is read anew. */
export function useKeptRow<T>(list: string, id: string): Kept<T> | undefined {
  const queries = useQueryClient();
  return queries.getQueryData<Reading<T>>([LISTS, list])?.rows.find((row) => row.id === id);
}
