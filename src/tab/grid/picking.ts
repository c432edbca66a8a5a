/** What the list needs to know of choosing rows: whether this person may, which are chosen, and all that are shown. */
import type { Entry } from '../lines/entries';
import type { Chosen } from './useChosen';

export type Picking = {
  /** Only who can do something with the chosen rows has boxes to choose them by. */
  may: boolean;
  picked: ReadonlySet<string>;
  /** `through` with all the rows from the last one on. */
  toggle: (id: string, through: boolean) => void;
  all: readonly string[];
  allPicked: boolean;
  somePicked: boolean;
  toggleAll: () => void;
  none: () => void;
};

export function pickingOf(may: boolean, chosen: Chosen, entries: readonly Entry[]): Picking {
  const all = entries.flatMap((entry) => (entry.is === 'line' ? [entry.key] : []));
  const allPicked = all.length > 0 && all.every((id) => chosen.ids.has(id));
  const somePicked = all.some((id) => chosen.ids.has(id));
  return {
    ...{ may, picked: chosen.ids, all, allPicked, somePicked },
    toggle: (id, through) => (through ? chosen.reach(id, all) : chosen.toggle(id)),
    toggleAll: () => chosen.set(allPicked ? [] : all),
    none: () => chosen.set([]),
  };
}
