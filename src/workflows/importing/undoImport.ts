/** A whole import is taken back: what it changed is put back, what it added goes, and what somebody touched since stays. */
import {
  type ImportRecord,
  type JournalEntry,
  type JournaledList,
  type Stayed,
} from '../../inspection/papers/importRecord';
import { ownFields, recordMark } from '../../inspection/recordMark';
import type { Kept, Ledger, Register, Shelf } from '../../inspection/register';
import { type Verdict, allowed, refused } from '../../inspection/verdict';
import type { Actor } from '../actor';
import { forgetAccepted } from './acceptedPaper';
import { entryBy, whyNotCoordinator } from '../coordinating/coordinate';
import { pick } from './recordImport';
import { type AddedEntry, type Now, type Row, fold, isOfUndoing, placeOf, whatStays } from './whatStays';

export type Undone = { restored: number; removed: number; stayed: readonly Stayed[] };

export type UndoStep = { what: 'reading' | 'putting back' | 'taking away'; done: number; of: number };

type Changed = Extract<JournalEntry, { is: 'changed' }>;
type Onward = (step: UndoStep) => void;

export type Undo = {
  importKey: string;
  /** Undefined for a command of the machine itself, which whoever may run it may give. */
  actor: Actor | undefined;
  /** The moment, in UTC. */
  at: string;
  onStep?: Onward;
};

/** Run again after being cut off anywhere it does the rest: what is put back or gone already is found so. */
export async function undoImport(
  register: Register,
  { importKey, actor, at, onStep = () => undefined }: Undo,
): Promise<Verdict<Undone>> {
  const refusal = actor === undefined ? undefined : await whyNotCoordinator(register, actor);
  if (refusal !== undefined) return refused(refusal);
  const { rows } = await register.imports.of(importKey);
  const head = rows.find(({ part }) => part === 0);
  if (head === undefined) throw new Error(`There is no import ${importKey}.`);
  if (head.state === 'undone') return refused({ code: 'no change', what: 'undone' });
  const undoing = await register.imports.save({ ...head, state: 'undoing' });
  const entries = [...rows].sort((a, b) => b.part - a.part).flatMap(({ entries: own }) => [...own].reverse());
  const done = await takeBack(register, entries, { head: undoing, actor, at, onStep });
  await register.imports.save({
    ...undoing,
    state: 'undone',
    undoneBy: actor?.person.name ?? '',
    undoneAt: at,
    stayed: done.stayed,
  });
  await forgetAccepted(register, importKey);
  return allowed(done);
}

type Undoing = Required<Omit<Undo, 'importKey'>> & { head: Kept<ImportRecord> };

async function takeBack(
  register: Register,
  entries: readonly JournalEntry[],
  { head, actor, at, onStep }: Undoing,
): Promise<Undone> {
  onStep({ what: 'reading', done: 0, of: 1 });
  const now = await readNow(register);
  const changed = entries.filter((entry) => entry.is === 'changed');
  const added = onlyOnce(entries.filter((entry) => entry.is === 'added'));
  const stayed: Stayed[] = [];
  let restored = 0;
  let touched: readonly Row[] = [];
  onStep({ what: 'putting back', done: 0, of: changed.length });
  for (const list of CHANGED_ORDER) {
    const own = changed.filter((entry) => entry.list === list);
    const back = putBack(own, now[list]);
    stayed.push(...back.stayed);
    const saved = back.rows.length === 0 ? [] : await shelfOf(register, list).saveAll(back.rows);
    const keys = new Map([...now[list]].map(([key, { id }]) => [id, key]));
    now[list] = new Map([...now[list], ...saved.map((row) => [keys.get(row.id) ?? '', row] as const)]);
    restored += back.rows.length;
    if (list === 'recommendations') touched = back.touched;
  }
  // Only now: an owner whom this import gave to an older row needs its role no longer.
  const { staying, why } = whatStays(added, now);
  stayed.unshift(...why);
  const going = goingRows(added, staying, now);
  await tellHistory(register, { rows: touched.filter(({ id }) => !going.has(id)), head, actor, at });
  let removed = 0;
  onStep({ what: 'taking away', done: 0, of: added.length });
  await ledgerOf(register, 'updates').removeAll(toldOf(going, now));
  for (const list of REMOVED_ORDER) {
    const gone = added.filter((entry) => entry.list === list && !staying.has(placeOf(entry)));
    const rows = gone.flatMap(({ key }) => now[list].get(fold(key)) ?? []);
    const results = await ledgerOf(register, list).removeAll(rows);
    results.forEach((result, at) => {
      if (result === 'removed') removed += 1;
      else stayed.push({ list, key: gone[at]?.key ?? '', what: 'changed meanwhile' });
    });
  }
  return { restored, removed, stayed };
}

// What hangs on something goes before what it hangs on.
const REMOVED_ORDER = [
  'positions',
  'updates',
  'tasks',
  'recommendations',
  'reports',
  'periods',
  'roles',
] as const;
const CHANGED_ORDER = ['tasks', 'recommendations', 'reports', 'periods', 'roles'] as const;

async function readNow(register: Register): Promise<Record<JournaledList, ReadonlyMap<string, Row>>> {
  const byKey = (rows: readonly (Row & { key: string })[]) =>
    new Map(rows.map((row) => [fold(row.key), row]));
  const [reports, recommendations, tasks, roles, updates, periods, positions] = await Promise.all([
    register.reports.all(),
    register.recommendations.all(),
    register.tasks.all(),
    register.roles.all(),
    register.updates.all(),
    register.periods.all(),
    register.positions.all(),
  ]);
  return {
    ...{
      reports: byKey(reports.rows),
      recommendations: byKey(recommendations.rows),
      tasks: byKey(tasks.rows),
    },
    roles: new Map(roles.rows.map((row) => [fold(row.name), row])),
    ...{ updates: byKey(updates.rows), periods: byKey(periods.rows), positions: byKey(positions.rows) },
  };
}

function onlyOnce(added: readonly AddedEntry[]): AddedEntry[] {
  return [...new Map(added.map((entry) => [placeOf(entry), entry])).values()];
}

/** Newest first, so that of two changes to one row the later is put back before the earlier. */
function putBack(changed: readonly Changed[], now: ReadonlyMap<string, Row>) {
  const rows = new Map<string, Row>();
  const stayed: Stayed[] = [];
  const touched = new Map<string, Row>();
  for (const { list, key, fields, before, mark } of changed) {
    const row = rows.get(fold(key)) ?? now.get(fold(key));
    if (row === undefined) continue;
    const held = recordMark(pick(ownFields(row), fields));
    const was = pick(before, fields);
    touched.set(fold(key), row);
    if (held === recordMark(was)) continue;
    if (held === mark) rows.set(fold(key), { ...row, ...was });
    else {
      touched.delete(fold(key));
      stayed.push({ list, key, what: 'changed since' });
    }
  }
  return { rows: [...rows.values()], stayed, touched: [...touched.values()] };
}

/** The recommendations that go, by their numbers. */
function goingRows(
  added: readonly AddedEntry[],
  staying: ReadonlySet<string>,
  now: Now,
): ReadonlySet<string> {
  const going = added.filter((entry) => entry.list === 'recommendations' && !staying.has(placeOf(entry)));
  return new Set(going.flatMap(({ key }) => now.recommendations.get(fold(key))?.id ?? []));
}

/** What earlier undoing told of rows that go. */
const toldOf = (going: ReadonlySet<string>, now: Now): Row[] =>
  [...now.updates.values()].filter(
    (row) => isOfUndoing(row) && going.has(String(ownFields(row)['recommendationId'])),
  );

/** An entry for each row that was put back; in a second run those that are there already are taken. */
async function tellHistory(
  register: Register,
  { rows, head, actor, at }: Omit<Undoing, 'onStep'> & { rows: readonly Row[] },
): Promise<void> {
  const about = ({ id }: Row) => ({
    ...{ key: `undone ${head.importKey}|${id}`, recommendationId: id, taskId: '' },
    ...{ kind: 'import undone' as const, words: head.title },
  });
  const entries = rows.map((row) =>
    actor === undefined
      ? entryBy({ ...NOBODY, at }, { ...about(row), asRole: '' })
      : entryBy(actor, about(row)),
  );
  if (entries.length > 0) await register.updates.addAll(entries);
}

const NOBODY = { person: { id: '', name: '' }, via: 'paper' } as const;

// A row of the journal names its list; what is written back came out of that very list.
const shelfOf = (register: Register, list: (typeof CHANGED_ORDER)[number]): Shelf<object> => register[list];
const ledgerOf = (register: Register, list: JournaledList): Ledger<object> => register[list];
