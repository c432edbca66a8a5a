/** Buttons that each open a form in place, one at a time; what was saved is said, and the focus comes back. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '@fluentui/react-components';
import { useLayout } from '../pieces/layout';

export type Ends = { onSaved: () => void; onClose: () => void };
export type Opening = {
  name: string;
  words: string;
  /** Said when its form was saved. */
  saved: string;
  form: (ends: Ends) => ReactNode;
};

export function InPlace({ openings }: { openings: readonly Opening[] }) {
  const layout = useLayout();
  const [open, setOpen] = useState<string>();
  const [said, setSaid] = useState('');
  const row = useRef<HTMLDivElement>(null);
  const before = useRef<string>(undefined);
  useEffect(() => {
    // The button may be gone once its step is taken: then the first that is left takes the focus.
    if (open === undefined && before.current !== undefined) {
      const own = row.current?.querySelector<HTMLElement>(`[data-opens="${before.current}"]`);
      (own ?? row.current?.querySelector<HTMLElement>('button'))?.focus();
    }
    before.current = open;
  }, [open]);
  // A save may end after another form was opened: then only the word of it is shown, and nothing is closed.
  const close = (name: string, words = '') => {
    setOpen((now) => (now === name ? undefined : now));
    setSaid(words);
  };
  const press = (name: string) => {
    setSaid('');
    setOpen(open === name ? undefined : name);
  };
  const shown = openings.find(({ name }) => name === open);
  return (
    <div>
      <div className={layout.row} ref={row}>
        {openings.map(({ name, words }) => (
          <Button key={name} data-opens={name} aria-expanded={open === name} onClick={() => press(name)}>
            {words}
          </Button>
        ))}
        <span role="status" className={layout.strong}>
          {said}
        </span>
      </div>
      {shown?.form({ onSaved: () => close(shown.name, shown.saved), onClose: () => close(shown.name) })}
    </div>
  );
}
