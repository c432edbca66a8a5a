/** Handing one task of mine to a deputy, taking it back, or giving it back: what is open, what became of it, its undoing. */
import { useRef, useState } from 'react';
import { handedNow, roleToHand } from '../../inspection/asking/handed';
import type { Person, Role } from '../../inspection/reminders/owner';
import { type Kept, RegisterError } from '../../inspection/register';
import type { Task } from '../../inspection/recommendation/task';
import { type Refusal, type Verdict, allowed, refused } from '../../inspection/verdict';
import { hand as say } from '../../wording/asking/tabDeputy';
import { undo as sayUndo } from '../../wording/recommendations/undo';
import { type EachTask, type NotDone, eachTask } from '../../workflows/answering/eachTask';
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

/** What is amiss with the form and not with one item: it is the same for all of them. */
const OF_THE_FORM: ReadonlySet<Refusal['code']> = new Set([
  'nobody chosen',
  'yours already',
  'has a deputy',
  'account off',
  'not a day',
  'day has passed',
  'day unlikely',
  'too many words',
]);

/** What stands beside the form or in place of it: a refusal of the form as a whole, or of the one item there was. */
function inOne<T>({ done, notDone }: EachTask<T>): Verdict<EachTask<T>> {
  const [first, ...others] = notDone;
  if (done.length > 0 || first?.is !== 'refused') return allowed({ done, notDone });
  const isOfAll = others.length === 0 || OF_THE_FORM.has(first.refusal.code);
  return isOfAll ? refused(first.refusal) : allowed({ done, notDone });
}

type Given = {
  task: Kept<Task>;
  roles: readonly Role[];
  /** Puts the focus on the menu it is in. */
  toMore: () => void;
  onChanged?: (before: Kept<Task>) => void;
};

export function useHanding({ task, roles, toMore, onChanged }: Given) {
  const { register, actor, me, today } = useSession();
  const [open, setOpen] = useState(() => isBegun(draftOf(draftOfHanding(me.id, task.id))));
  const [receipt, setReceipt] = useState('');
  const [done, setDone] = useState<readonly HandedOver[]>([]);
  const [notDone, setNotDone] = useState<readonly NotDone[]>([]);
  const [finished, setFinished] = useState(0);
  const { act, run } = useAct<EachTask<HandedOver>>();
  const keepRow = useKeepRow();
  const refresh = useRefresh();
  const key = useRef('');
  const handed = handedNow(task, roles, today);
  const role = roleToHand(task, roles, me.id, today);

  /** Each for itself: where one is refused the others are done all the same, with their undoing, and it is named. */
  async function each(
    tasks: readonly Kept<Task>[],
    work: (task: Kept<Task>, key: string) => Promise<Verdict<HandedOver>>,
  ): Promise<EachTask<HandedOver> | undefined> {
    key.current ||= crypto.randomUUID();
    setNotDone([]);
    setDone([]);
    const all = await run(async () => {
      const became = await eachTask({ tasks, work, key: key.current, told: setFinished });
      const [lost] = became.notDone;
      // One that the store failed is said as before, in the words of the failure.
      if (tasks.length === 1 && lost?.is === 'failed') throw new RegisterError(lost.failure, 'not handed on');
      return inOne(became);
    });
    for (const { before, task: now } of all?.done ?? []) {
      onChanged?.(before);
      keepRow('tasks', now);
    }
    setDone(all?.done ?? []);
    setNotDone(all?.notDone ?? []);
    if (all?.notDone.length === 0) key.current = '';
    await refresh('task', 'tasks', 'updates');
    return all;
  }

  const said = (words: string) => {
    setReceipt(words);
    setOpen(false);
    toMore();
  };

  return {
    ...{ open, receipt, act, handed, role, notDone, finished, undos: done.map(undoOf) },
    begin: () => {
      setReceipt('');
      setDone([]);
      setNotDone([]);
      setOpen(true);
    },
    close: () => {
      setOpen(false);
      toMore();
    },
    send: async ({ tasks, to, until, note }: HandOver): Promise<boolean> => {
      const all = await each(tasks, (one, oneKey) =>
        handToDeputy(register, { taskId: one.id, to, until, note, actor: actor(), key: oneKey }),
      );
      if (all === undefined) return false;
      const isWhole = all.notDone.length === 0;
      if (isWhole) said(say.saved(all.done.length, to.name));
      else setReceipt(say.savedPart(all.done.length, tasks.length, to.name));
      return isWhole;
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
    /** Each of what was done last; one that has been changed since stays, and is named. */
    undo: async (): Promise<Verdict<unknown>> => {
      const undos = new Map(done.map((each) => [each.task.id, undoOf(each)]));
      const became = await eachTask({
        ...{ tasks: done.map((each) => each.task), key: '', told: setFinished },
        work: async ({ id }) => {
          const undo = undos.get(id);
          return undo === undefined
            ? refused({ code: 'changed since' })
            : undoChange(register, undo, actor());
        },
      });
      await refresh('task', 'tasks', 'updates');
      const whole = inOne(became);
      if (whole.ok) {
        setNotDone(became.notDone);
        const undone = became.done.length;
        setReceipt(undone === done.length ? sayUndo.done : say.undonePart(undone, done.length));
      }
      return whole;
    },
    undone: () => {
      setDone([]);
      toMore();
    },
  };
}

export type Handing = ReturnType<typeof useHanding>;
