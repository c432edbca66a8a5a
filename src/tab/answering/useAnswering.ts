/** Which answer is open for a task, and what became of the last one. */
import { useId, useRef, useState } from 'react';
import type { Kept } from '../../inspection/register';
import type { Task } from '../../inspection/recommendation/task';
import { answers } from '../../wording/recommendations/tabAnswers';
import type { Answered } from '../../workflows/answering/answerTask';
import { undo as sayUndo } from '../../wording/recommendations/undo';
import { type Undoable, undoOfAnswer } from '../../workflows/coordinating/undoChange';
import { draftOf, isBegun } from '../session/drafts';
import { useSession } from '../session/Session';
import { type AnswerKind, draftName } from './useAnswer';

const KINDS = ['progress', 'claim', 'longer asked'] as const;

/** What an owner can say about the reminders rather than the work; one way back where that was said. */
export const quietKindsFor = ({ stage, hush, disowned }: Task): readonly AnswerKind[] => {
  if (stage === 'done') return [];
  const isQuiet = (hush !== undefined && hush.is !== 'lifted') || disowned !== undefined;
  return isQuiet ? ['resumed', 'not mine'] : ['snoozed', 'stopped', 'not mine'];
};

/** What may be answered: nothing when it is done, and no second claim while the first is reviewed. */
export const kindsFor = ({ stage }: Task): readonly AnswerKind[] => {
  if (stage === 'done') return [];
  return stage === 'claimed' ? KINDS.filter((kind) => kind !== 'claim') : KINDS;
};

export function useAnswering(task: Kept<Task>) {
  const { me, time } = useSession();
  const [open, setOpen] = useState<AnswerKind | undefined>(() =>
    [...kindsFor(task), ...quietKindsFor(task)].find((kind) =>
      isBegun(draftOf(draftName(me.id, task.id, kind))),
    ),
  );
  const [receipt, setReceipt] = useState('');
  const [undo, setUndo] = useState<Undoable>();
  const answered = useRef<AnswerKind>('progress');
  const more = useId();
  const openers = useRef(new Map<AnswerKind, HTMLButtonElement | null>());
  // What was chosen in the menu is there no longer; its button is.
  const toMore = () => document.querySelector<HTMLElement>(`[data-more="${more}"]`)?.focus();
  const back = (kind: AnswerKind) => {
    const opener = openers.current.get(kind);
    if (opener === undefined || opener === null) toMore();
    else opener.focus();
  };
  const begin = () => {
    setReceipt('');
    setUndo(undefined);
  };

  return {
    open,
    ...{ receipt, more, undo, toMore },
    undone: () => {
      setUndo(undefined);
      setReceipt(sayUndo.done);
      back(answered.current);
    },
    opener: (kind: AnswerKind) => (button: HTMLButtonElement | null) =>
      void openers.current.set(kind, button),
    press: (kind: AnswerKind) => {
      begin();
      setOpen((before) => (before === kind ? undefined : kind));
    },
    openRare: (kind: AnswerKind) => {
      begin();
      setOpen(kind);
    },
    close: (kind: AnswerKind) => {
      setOpen(undefined);
      back(kind);
    },
    saved: (kind: AnswerKind, done: Answered) => {
      const { task: saved, update } = done;
      setUndo(undoOfAnswer(done));
      setOpen(undefined);
      setReceipt(answers.saved[kind](time(update.at)));
      // What was claimed cannot be claimed again: that button goes, and the focus must not go with it.
      const stays = [...kindsFor(saved), ...quietKindsFor(task)].includes(kind);
      answered.current = stays ? kind : 'progress';
      back(answered.current);
    },
  };
}

export type Answering = ReturnType<typeof useAnswering>;
