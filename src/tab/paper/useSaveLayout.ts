/** Saving a layout: what others did to other layouts stays, and where somebody changed this one both are offered. */
import { useState } from 'react';
import { type Layout } from '../../inspection/papers/layout';
import { isTaken, withLayout } from '../../inspection/papers/ownLayouts';
import { type KeptSetting, isOvertaken } from '../../inspection/register';
import { layoutForm as say } from '../../wording/papers/tabLayout';
import { changeSetting } from '../../workflows/coordinating/changeSetting';
import { useAct } from '../session/act';
import { useRefresh } from '../session/reading';
import { useSession } from '../session/Session';
import { layoutNow, sameLayout } from './layoutDraft';

export type LayoutsKept = KeptSetting<'layouts'> | undefined;

/** `layout` is undefined where they deleted it. */
export type Theirs = { kept: LayoutsKept; layout: Layout | undefined; mine: Layout };

type Given = {
  /** As it was when the editor was opened. */
  base: Layout;
  /** Empty for a new one. */
  before: string;
  kept: LayoutsKept;
  onSaved: (name: string, said: string) => void;
};

const TRIES = 4;

export function useSaveLayout({ base, before, kept, onSaved }: Given) {
  const { register, actor } = useSession();
  const { act, run, rest } = useAct<KeptSetting<'layouts'>>();
  const refresh = useRefresh();
  const [theirs, setTheirs] = useState<Theirs>();

  /** What was begun before a reload, or before others saved, may be older than what is kept by now. */
  async function save(mine: Layout): Promise<void> {
    const layout = before === '' ? base : layoutNow(before, kept?.value ?? []);
    const isNow = layout !== undefined && sameLayout(layout, base);
    return isNow ? saveOnto(kept, mine) : setTheirs({ kept, layout, mine });
  }

  async function saveOnto(onto: LayoutsKept, mine: Layout): Promise<void> {
    setTheirs(undefined);
    const saved = await run(() => put(mine, onto, 1));
    // Where both are to be looked at, what was opened stays until one of them is chosen.
    if (saved === undefined) return;
    await refresh('paper', 'setting');
    onSaved(mine.name.trim(), say.saved(mine.name.trim()));
  }

  async function put(mine: Layout, onto: LayoutsKept, tries: number): ReturnType<typeof putOnce> {
    try {
      return await putOnce(mine, onto);
    } catch (error) {
      // Whoever keeps a first one meanwhile takes the name of the setting; the one who comes second is told the same.
      if (!isOvertaken(error)) throw error;
      const now = await register.settings.get('layouts');
      const own = now?.value ?? [];
      const layout = before === '' ? undefined : layoutNow(before, own);
      const isApart = before === '' || (layout !== undefined && sameLayout(layout, base));
      if (isApart && tries < TRIES && !isTaken(mine.name, own, before)) return put(mine, now, tries + 1);
      if (isApart) await refresh('paper', 'setting');
      else setTheirs({ kept: now, layout, mine });
      throw error;
    }
  }

  const putOnce = (mine: Layout, onto: LayoutsKept) => {
    const value = withLayout(onto?.value ?? [], mine, before);
    return changeSetting(register, { name: 'layouts', value, seen: onto, actor: actor() });
  };

  return {
    ...{ act, save, saveOnto, theirs },
    /** Theirs stands: what was typed here goes. */
    keepTheirs: async (): Promise<void> => {
      setTheirs(undefined);
      rest();
      await refresh('paper', 'setting');
    },
  };
}
