/** The way back from what was just saved: beside the word of it for a while, by its button or by Ctrl+Z. */
import { useEffect, useRef, useState } from 'react';
import { Button } from '@fluentui/react-components';
import { undo as say } from '../../wording/recommendations/undo';
import { refusedBeside } from '../../wording/recommendations/tabRefusals';
import type { Verdict } from '../../inspection/verdict';
import type { Undoable } from '../../workflows/coordinating/undoChange';
import { useAct } from '../session/act';
import { whatFailed } from '../pieces/Trouble';
import { rowsOf, useOffer } from './offers';

/** Long enough to read what was saved and to find the button; after that a change is made by hand. */
export const UNDO_FOR_MS = 60_000;

type Props = {
  /** The changes of recommendations and tasks that it takes back, if it is about such. */
  of?: readonly Undoable[];
  /** And what else it puts back, by any name that tells it apart. */
  rows?: readonly string[];
  /** Takes it back. */
  work: () => Promise<Verdict<unknown>>;
  onUndone: () => void;
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

export function UndoButton(props: Props) {
  const [gone, setGone] = useState(false);
  return gone ? null : <Offered {...props} onGone={() => setGone(true)} />;
}

function Offered({ of = [], rows = [], work, onUndone, onGone }: Props & { onGone: () => void }) {
  const { act, run } = useAct<unknown>();
  const { isOpen, isLast, done } = useOffer([...of.flatMap(rowsOf), ...rows]);
  const busy = act.is === 'busy';
  const button = useRef<HTMLButtonElement>(null);
  const press = async () => {
    if (busy || (await run(work)) === undefined) return;
    done();
    onUndone();
  };
  const latest = useRef({ press, onGone });
  useEffect(() => {
    latest.current = { press, onGone };
  });

  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      const wanted = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
      if (!wanted || isTyping(event.target) || !isLast()) return;
      event.preventDefault();
      void latest.current.press();
    };
    // Whoever is about to press it has all the time they need.
    const timer = setInterval(() => {
      if (document.activeElement !== button.current) latest.current.onGone();
    }, UNDO_FOR_MS);
    document.addEventListener('keydown', key);
    return () => {
      clearInterval(timer);
      document.removeEventListener('keydown', key);
    };
  }, [isLast]);

  if (!isOpen) return null;
  return (
    <>
      <Button
        ref={button}
        size="small"
        title={say.hint}
        aria-keyshortcuts="Control+Z"
        disabledFocusable={busy}
        onClick={() => void press()}
      >
        {busy ? say.undoing : say.undo}
      </Button>
      <span role="status">
        {act.is === 'refused' && refusedBeside(act.refusal)}
        {act.is === 'failed' && `${say.failed} ${whatFailed(act.failure)}`}
      </span>
    </>
  );
}
