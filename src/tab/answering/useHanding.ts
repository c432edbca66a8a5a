/** Handing one task of mine to a deputy, taking it back, or giving it back: what is open, what became of it, its undoing. */
import { useRef, useState } from 'react';
import { handedNow, roleToHand } from '../../inspection/asking/handed';
import type { Person, Role } from '../../inspection/reminders/owner';
import type { Kept } from '../../inspection/register';
import type { Task } from '../../inspection/recommendation/task';
import { type Verdict, allowed } from '../../inspection/verdict';
import { hand as say } from '../../wording/asking/tabDeputy';
import { undo as sayUndo } from '../../wording/recommendations/undo';
import { type HandedOver, handToDeputy, takeBack } from '../../workflows/answering/handToDeputy';
import { type Undoable, undoChange } from '../../workflows/coordinating/undoChange';
import { useAct } from '../session/act';
import { draftOf, isBegun } from '../session/drafts';
import { useKeepRow, useRefresh } from '../session/reading';
import { useSession } from '../session/Session';

export const draftOfHanding = (personId: string, taskId: string): string => `hand ${taskId} by ${personId}`;

export type HandOver = {
  tasks: readonly Kept<Task>[];
  to: Person;
  until: string;
  note: string;
};

const undoOf = ({ before, task, update }: HandedOver): Undoable => ({
  ...{ key: update.key, recommendation: undefined },
  tasks: [{ before, after: task }],
});

type Given = { task: Kept<Task>; roles: readonly Role[]; onChanged?: (before: Kept<Task>) => void };

export function useHanding({ task, roles, onChanged }: Given) {
  const { register, actor, me, today } = useSession();
  const [open, setOpen] = useState(() => isBegun(draftOf(draftOfHanding(me.id, task.id))));
  const [receipt, setReceipt] = useState('');
  const [done, setDone] = useState<readonly Undoable[]>([]);
  const { act, run } = useAct<readonly HandedOver[]>();
  const keepRow = useKeepRow();
  const refresh = useRefresh();
  const opener = useRef<HTMLButtonElement>(null);
  const key = useRef('');
  const handed = handedNow(task, roles, today);
  const role = roleToHand(task, roles, me.id, today);

  /** One after the other, this one last: where one is refused, those before it stay handed on, with their undoing. */
  async function each(
    tasks: readonly Kept<Task>[],
    work: (task: Kept<Task>, key: string) => Promise<Verdict<HandedOver>>,
  ): Promise<readonly HandedOver[] | undefined> {
    key.current ||= crypto.randomUUID();
    const saved: HandedOver[] = [];
    const all = await run(async () => {
      for (const one of tasks) {
        const verdict = await work(one, `${key.current} ${one.id}`);
        if (!verdict.ok) return verdict;
        saved.push(verdict.value);
      }
      return allowed(saved);
    });
    for (const { before, task: now } of saved) {
      onChanged?.(before);
      keepRow('tasks', now);
    }
    setDone(saved.map(undoOf));
    if (all !== undefined) key.current = '';
    await refresh('task', 'tasks', 'updates');
    return all;
  }

  const said = (words: string) => {
    setReceipt(words);
    setOpen(false);
    opener.current?.focus();
  };

  return {
    ...{ open, receipt, act, opener, handed, role, undos: done },
    toggle: () => {
      setReceipt('');
      setDone([]);
      setOpen(!open);
    },
    close: () => {
      setOpen(false);
      opener.current?.focus();
    },
    send: async ({ tasks, to, until, note }: HandOver): Promise<boolean> => {
      const all = await each(tasks, (one, oneKey) =>
        handToDeputy(register, { taskId: one.id, to, until, note, actor: actor(), key: oneKey }),
      );
      if (all !== undefined) said(say.saved(all.length, to.name));
      return all !== undefined;
    },
    end: async (): Promise<void> => {
      const isMine = handed?.to.id !== me.id;
      const words = isMine ? say.takenBack : say.gaveBack(handed?.by.name ?? '');
      setReceipt('');
      const all = await each([task], (one, oneKey) =>
        takeBack(register, { taskId: one.id, actor: actor(), key: oneKey }),
      );
      if (all !== undefined) said(words);
    },
    /** All of what was done last. */
    undo: async (): Promise<Verdict<unknown>> => {
      for (const undoable of done) {
        const verdict = await undoChange(register, undoable, actor());
        if (!verdict.ok) return verdict;
      }
      await refresh('task', 'tasks', 'updates');
      return allowed(done.length);
    },
    undone: () => {
      setDone([]);
      said(sayUndo.done);
    },
  };
}

export type Handing = ReturnType<typeof useHanding>;
