/** A change of many rows on its way: how far it has come, how it is stopped, what became of each, and its undoing. */
import { useRef, useState } from 'react';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import { type Kept, RegisterError } from '../../inspection/register';
import { type Refusal, type Verdict, allowed } from '../../inspection/verdict';
import { many as say } from '../../wording/recommendations/tabMany';
import { type ManyChanges, type Outcome, changeMany } from '../../workflows/coordinating/changeMany';
import { type Undoable, undoChange } from '../../workflows/coordinating/undoChange';
import { useRefresh } from '../session/reading';
import { useSession } from '../session/Session';
import type { Chosen } from '../grid/useChosen';

type Row = Kept<Recommendation>;
export type Progress = { done: number; of: number };

const LISTS = ['recommendation', 'recommendations', 'task', 'tasks', 'updates'];

export function useMany(chosen: Chosen) {
  const { register, actor } = useSession();
  const refresh = useRefresh();
  const [progress, setProgress] = useState<Progress>();
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>();
  const [said, setSaid] = useState('');
  const running = useRef<AbortController>(undefined);

  /** True when every row was changed. */
  async function run(rows: readonly Row[], change: ManyChanges['change']): Promise<boolean> {
    const stop = new AbortController();
    running.current = stop;
    setSaid('');
    setOutcomes(undefined);
    const told = (done: number) => setProgress({ done, of: rows.length });
    const asked = { rows, change, key: crypto.randomUUID(), told, signal: stop.signal };
    const all = await changeMany(register, asked);
    setProgress(undefined);
    setOutcomes(all);
    const left = all.filter(({ is }) => is !== 'done').map(({ row }) => row.id);
    chosen.set(left);
    await refresh(...LISTS);
    return left.length === 0;
  }

  /** What could not be taken back stays, and is named with why. */
  async function undo(): Promise<Verdict<number>> {
    const changed = (outcomes ?? []).flatMap((outcome) => (outcome.is === 'done' ? [outcome] : []));
    const stays: Outcome[] = [];
    for (const each of changed) {
      const whyNot = await whyNotUndone(each.undo);
      if (whyNot !== undefined) stays.push({ is: 'refused', row: each.row, refusal: whyNot });
    }
    const undone = changed.length - stays.length;
    setOutcomes(stays);
    setSaid(stays.length === 0 ? say.undone(undone) : say.undonePart(undone, changed.length));
    await refresh(...LISTS);
    return allowed(undone);
  }

  async function whyNotUndone(each: Undoable): Promise<Refusal | undefined> {
    try {
      const verdict = await undoChange(register, each, actor());
      return verdict.ok ? undefined : verdict.refusal;
    } catch (error) {
      if (error instanceof RegisterError && error.failure === 'changed') return { code: 'changed since' };
      throw error;
    }
  }

  return {
    ...{ progress, outcomes, said, run, undo },
    stop: () => running.current?.abort(),
    clear: () => {
      setOutcomes(undefined);
      setSaid('');
    },
  };
}

export type Many = ReturnType<typeof useMany>;
