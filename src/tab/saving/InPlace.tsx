/** Buttons that each open a form in place, one at a time; what was saved is said, with its undoing, and the focus comes back. */
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import { undo as sayUndo } from '../../wording/recommendations/undo';
import type { Undoable } from '../../workflows/coordinating/undoChange';
import { closed as sayClosed } from '../../wording/asking/tabClosed';
import { CannotAnswer, useSaidAbove } from '../answering/CannotAnswer';
import { useMay } from '../answering/useMayAnswer';
import { useLayout } from '../pieces/layout';
import { UndoButton } from './UndoButton';
import { useUndo } from './useUndo';

export type Ends = {
  /** With how to take it back, where that can be done. */
  onSaved: (undo?: Undoable) => void;
  onClose: () => void;
};
export type Opening = {
  name: string;
  words: string;
  /** To a screen reader, where the words alone do not say of what. */
  label?: string;
  /** Said when its form was saved. */
  saved: string;
  /** Among facts rather than above a part. */
  small?: boolean;
  form: (ends: Ends) => ReactNode;
};

type Said = { words: string; undo: Undoable | undefined };
const NOTHING: Said = { words: '', undo: undefined };

type Props = {
  openings: readonly Opening[];
  /** What is answered: anything else is a change. */
  answers?: string;
};

/** Whoever may not save what the forms make is told so, and what to do, in place of the buttons. */
export function InPlace({ openings, answers }: Props) {
  const layout = useLayout();
  const way = answers === undefined ? 'change' : 'answer';
  const may = useMay(way, openings.length > 0);
  const saidAbove = useSaidAbove(way);
  const [open, setOpen] = useState<string>();
  const [said, setSaid] = useState<Said>(NOTHING);
  const row = useRef<HTMLDivElement>(null);
  const before = useRef<string>(undefined);
  const focusOn = useCallback((name: string) => {
    // The button may be gone once its step is taken: then the first that is left takes the focus.
    const own = row.current?.querySelector<HTMLElement>(`[data-opens="${name}"]`);
    (own ?? row.current?.querySelector<HTMLElement>('button'))?.focus();
  }, []);
  useEffect(() => {
    if (open === undefined && before.current !== undefined) focusOn(before.current);
    before.current = open ?? before.current;
  }, [open, focusOn]);
  // A save may end after another form was opened: then only the word of it is shown, and nothing is closed.
  const close = (name: string, words = '', undo?: Undoable) => {
    setOpen((now) => (now === name ? undefined : now));
    setSaid({ words, undo });
  };
  const press = (name: string) => {
    setSaid(NOTHING);
    setOpen(open === name ? undefined : name);
  };
  const undone = () => {
    setSaid({ words: sayUndo.done, undo: undefined });
    focusOn(before.current ?? '');
  };
  const shown = openings.find(({ name }) => name === open);
  if (!may && shown === undefined && openings.length > 0)
    return saidAbove ? null : <MayNot answers={answers} />;
  return (
    <div>
      <div className={layout.row} ref={row}>
        {openings.map(({ name, words, label, small = false }) => (
          <Button
            key={name}
            size={small ? 'small' : 'medium'}
            className={layout.notPrinted}
            data-opens={name}
            aria-label={label}
            aria-expanded={open === name}
            onClick={() => press(name)}
          >
            {words}
          </Button>
        ))}
        <span role="status" className={layout.strong}>
          {said.words}
        </span>
        {said.undo !== undefined && <Undo key={said.undo.key} undoable={said.undo} onUndone={undone} />}
      </div>
      {shown?.form({
        onSaved: (undo) => close(shown.name, shown.saved, undo),
        onClose: () => close(shown.name),
      })}
    </div>
  );
}

function MayNot({ answers }: Pick<Props, 'answers'>) {
  const layout = useLayout();
  if (answers !== undefined) return <CannotAnswer words={sayClosed.mayNot} where={answers} />;
  return <p className={mergeClasses(layout.quiet, layout.small, layout.words)}>{sayClosed.mayNotChange}</p>;
}

function Undo({ undoable, onUndone }: { undoable: Undoable; onUndone: () => void }) {
  const undo = useUndo();
  return <UndoButton of={[undoable]} work={() => undo(undoable)} onUndone={onUndone} />;
}
