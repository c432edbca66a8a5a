/** The way back from what was just saved: beside the word of it for a while, by its button or by Ctrl+Z. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '@fluentui/react-components';
import { undo as say } from '../../wording/recommendations/undo';
import { refusedBeside } from '../../wording/recommendations/tabRefusals';
import type { Verdict } from '../../inspection/verdict';
import { useAct } from '../session/act';
import { whatFailed } from '../pieces/Trouble';

/** Long enough to read what was saved and to find the button; after that a change is made by hand. */
export const UNDO_FOR_MS = 60_000;

type Props = {
  /** Takes it back. */
  work: () => Promise<Verdict<unknown>>;
  onUndone: () => void;
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

// Of several that are offered at once, Ctrl+Z means the last.
const offered: object[] = [];

export function UndoButton({ work, onUndone }: Props) {
  const { act, run } = useAct<unknown>();
  const [gone, setGone] = useState(false);
  const busy = act.is === 'busy';
  const button = useRef<HTMLButtonElement>(null);
  const press = useCallback(async () => {
    if (busy) return;
    const done = await run(work);
    if (done !== undefined) onUndone();
  }, [busy, run, work, onUndone]);
  const pressed = useRef(press);
  useEffect(() => {
    pressed.current = press;
  }, [press]);

  useEffect(() => {
    const mine = {};
    offered.push(mine);
    const key = (event: KeyboardEvent) => {
      const wanted = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
      if (!wanted || isTyping(event.target) || offered.at(-1) !== mine) return;
      event.preventDefault();
      void pressed.current();
    };
    // Whoever is about to press it has all the time they need.
    const timer = setInterval(() => {
      if (document.activeElement !== button.current) setGone(true);
    }, UNDO_FOR_MS);
    document.addEventListener('keydown', key);
    return () => {
      clearInterval(timer);
      document.removeEventListener('keydown', key);
      offered.splice(offered.indexOf(mine), 1);
    };
  }, []);

  if (gone) return null;
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
