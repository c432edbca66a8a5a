/** A button that opens a form under it; what was saved is said, with the way back, and the focus comes back to the button. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { Verdict } from '../../inspection/verdict';
import { useLayout } from '../pieces/layout';
import { UndoButton } from './UndoButton';

export type Undoing = {
  work: () => Promise<Verdict<unknown>>;
  /** What is said then. */
  undone: string;
  /** What it puts back: of several changes of one thing the last is taken back first. */
  rows: readonly string[];
};

export type Ends = { onSaved: (undo: Undoing | undefined) => void; onClose: () => void };

type Props = {
  words: string;
  /** Said once it was saved; empty where the form itself leads elsewhere. */
  saved: string;
  /** It is what most come to this screen for. */
  primary?: boolean;
  disabled?: boolean;
  /** The id of what says why it is disabled. */
  why?: string;
  children: (ends: Ends) => ReactNode;
};

export function InPlaceForm({ words, saved, primary = false, disabled = false, why, children }: Props) {
  const layout = useLayout();
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const [last, setLast] = useState<Undoing & { key: string }>();
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (!open && wasOpen.current) button.current?.focus();
    wasOpen.current = open;
  }, [open]);
  const close = (now = '', undo?: Undoing) => {
    setOpen(false);
    setSaid(now);
    setLast(undo && { ...undo, key: crypto.randomUUID() });
  };
  const undone = (words: string) => {
    close(words);
    button.current?.focus();
  };
  const press = () => {
    setSaid('');
    setLast(undefined);
    setOpen(!open);
  };
  return (
    <>
      <div className={layout.row}>
        <Button
          ref={button}
          appearance={primary ? 'primary' : 'secondary'}
          aria-describedby={why}
          aria-expanded={open}
          disabledFocusable={disabled}
          onClick={press}
        >
          {words}
        </Button>
        <span role="status" className={layout.strong}>
          {said}
        </span>
        {last !== undefined && (
          <UndoButton key={last.key} rows={last.rows} work={last.work} onUndone={() => undone(last.undone)} />
        )}
      </div>
      {open && children({ onSaved: (undo) => close(saved, undo), onClose: () => close() })}
    </>
  );
}
