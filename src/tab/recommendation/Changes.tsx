/** A coordinator's two changes, opened in place: the status and the deadline. */
import { useEffect, useRef, useState } from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
import type { Recommendation } from '../../inspection/recommendation';
import type { Kept } from '../../inspection/register';
import { deadlineForm, page, statusForm } from '../../wording/tabRecommendation';
import { useLayout } from '../pieces/layout';
import { DeadlineForm } from './DeadlineForm';
import { StatusForm } from './StatusForm';

const useStyles = makeStyles({ changes: { marginTop: '12px' } });

type What = 'status' | 'deadline';

export function Changes({ row }: { row: Kept<Recommendation> }) {
  const styles = useStyles();
  const layout = useLayout();
  const [open, setOpen] = useState<What>();
  const [said, setSaid] = useState('');
  const buttons = useRef(new Map<What, HTMLElement | null>());
  const press = (what: What) => {
    setSaid('');
    setOpen(open === what ? undefined : what);
  };
  // A save may end after the other form was opened: then only the word of it is shown, and nothing is closed.
  const close = (what: What, words = '') => {
    setOpen((now) => (now === what ? undefined : now));
    setSaid(words);
  };
  const before = useRef<What>(undefined);
  useEffect(() => {
    if (open === undefined && before.current !== undefined) buttons.current.get(before.current)?.focus();
    before.current = open;
  }, [open]);
  const button = (what: What, words: string) => (
    <Button
      ref={(element) => void buttons.current.set(what, element)}
      aria-expanded={open === what}
      onClick={() => press(what)}
    >
      {words}
    </Button>
  );
  return (
    <div className={styles.changes}>
      <div className={layout.row}>
        {button('status', page.changeStatus)}
        {button('deadline', page.moveDeadline)}
        <span role="status" className={layout.strong}>
          {said}
        </span>
      </div>
      {open === 'status' && (
        <StatusForm
          row={row}
          onSaved={() => close('status', statusForm.saved)}
          onClose={() => close('status')}
        />
      )}
      {open === 'deadline' && (
        <DeadlineForm
          row={row}
          onSaved={() => close('deadline', deadlineForm.saved)}
          onClose={() => close('deadline')}
        />
      )}
    </div>
  );
}
