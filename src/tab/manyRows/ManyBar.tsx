/** What can be done with the chosen rows: at the foot of the window while any is chosen, with what became of each. */
import { useState } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Role } from '../../inspection/reminders/owner';
import type { Kept } from '../../inspection/register';
import { ask } from '../../wording/asking/tabAsk';
import { many as say } from '../../wording/recommendations/tabMany';
import { closed } from '../../wording/asking/tabClosed';
import { useMay } from '../answering/useMayAnswer';
import { useLayout } from '../pieces/layout';
import { AskMany } from './AskMany';
import { AssignMany } from './AssignMany';
import { keepFootRoom } from './footRoom';
import { ManyOutcome } from './ManyOutcome';
import { MoveMany } from './MoveMany';
import type { Line } from '../lines/lines';
import type { Chosen } from '../grid/useChosen';
import { useMany } from './useMany';

const useStyles = makeStyles({
  why: { margin: '6px 0 0' },
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 2,
    // Less than half, so that the rows are seen; in a low window enough to fill a form in.
    maxHeight: 'max(45vh, min(70vh, 200px))',
    overflowY: 'auto',
    padding: '10px 12px',
    marginTop: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
  },
});

type Props = {
  rows: readonly Kept<Recommendation>[];
  chosen: Chosen;
  roles: readonly Role[];
  shown: readonly Line[];
};

/** What was pressed goes, and the next arrow is to go on in the list. */
const backToList = () =>
  document
    .querySelector<HTMLElement>('[role=treegrid] [data-key][tabindex="0"]')
    ?.focus({ preventScroll: true });

type Work = 'assign' | 'move' | 'ask';

export function ManyBar({ rows, chosen, roles, shown }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const [open, setOpen] = useState<Work>();
  const [last, setLast] = useState<Work>();
  const many = useMany(chosen);
  const none = chosen.ids.size === 0;
  const may = useMay('change', !none);
  const picked = none ? [] : rows.filter(({ id }) => chosen.ids.has(id));
  const hidden = picked.length - (none ? 0 : shown.filter(({ row }) => chosen.ids.has(row.id)).length);
  if (picked.length === 0 && many.outcomes === undefined) return null;
  const form = { rows: picked, many, onClose: () => setOpen(undefined) };
  const press = (work: Work) => {
    many.clear();
    setOpen(open === work ? undefined : work);
    setLast(work);
  };
  const chooseNone = () => {
    chosen.set([]);
    backToList();
  };
  const close = () => {
    many.clear();
    if (picked.length === 0) backToList();
  };
  return (
    <section ref={keepFootRoom} data-foot aria-label={say.bar} className={styles.bar}>
      {picked.length > 0 && (
        <div className={layout.row}>
          <span className={layout.strong} role="status">
            {say.chosen(picked.length)}
          </span>
          {hidden > 0 && (
            <span className={mergeClasses(layout.quiet, layout.small)}>{say.hidden(hidden)}</span>
          )}
          {(may || open !== undefined) && (
            <>
              <Button size="small" aria-expanded={open === 'assign'} onClick={() => press('assign')}>
                {say.assign}
              </Button>
              <Button size="small" aria-expanded={open === 'move'} onClick={() => press('move')}>
                {say.move}
              </Button>
              <Button size="small" aria-expanded={open === 'ask'} onClick={() => press('ask')}>
                {ask.open}
              </Button>
            </>
          )}
          <Button size="small" appearance="subtle" onClick={chooseNone}>
            {say.clear}
          </Button>
        </div>
      )}
      {picked.length > 0 && !may && open === undefined && (
        <p className={mergeClasses(layout.small, layout.words, styles.why)}>{closed.mayNotChange}</p>
      )}
      {open === 'assign' && picked.length > 0 && <AssignMany {...form} roles={roles} />}
      {open === 'move' && picked.length > 0 && <MoveMany {...form} />}
      {open === 'ask' && picked.length > 0 && <AskMany {...form} />}
      {many.outcomes !== undefined && (
        <ManyOutcome
          isAsked={last === 'ask'}
          outcomes={many.outcomes}
          onUndo={many.undo}
          said={many.said}
          onClose={close}
        />
      )}
    </section>
  );
}
