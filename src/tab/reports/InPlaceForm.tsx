/** A button that opens a form under it; what was saved is said, and the focus comes back to the button. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '@fluentui/react-components';
import { useLayout } from '../pieces/layout';

export type Ends = { onSaved: () => void; onClose: () => void };

type Props = { words: string; saved: string; children: (ends: Ends) => ReactNode };

export function InPlaceForm({ words, saved, children }: Props) {
  const layout = useLayout();
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (!open && wasOpen.current) button.current?.focus();
    wasOpen.current = open;
  }, [open]);
  const close = (now = '') => {
    setOpen(false);
    setSaid(now);
  };
  const press = () => {
    setSaid('');
    setOpen(!open);
  };
  return (
    <>
      <div className={layout.row}>
        <Button ref={button} aria-expanded={open} onClick={press}>
          {words}
        </Button>
        <span role="status" className={layout.strong}>
          {said}
        </span>
      </div>
      {open && children({ onSaved: () => close(saved), onClose: () => close() })}
    </>
  );
}
