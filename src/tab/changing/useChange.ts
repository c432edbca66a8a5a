/** A coordinator's change of a recommendation: based on what was seen, and stopped when somebody else was first. */
import { useRef, useState } from 'react';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import { type Kept, RegisterError } from '../../inspection/register';
import type { Verdict } from '../../inspection/verdict';
import { type Undoable, noting } from '../../workflows/coordinating/undoChange';
import { forgetMay } from '../answering/useMayAnswer';
import { isChanged, useAct } from '../session/act';
import { useKeepRow, useRefresh } from '../session/reading';
import { useShowAtOnce, useShowRow } from '../session/shownAtOnce';
import { useKnownUpdates } from './reading';
import { useSession } from '../session/Session';

type Row = Kept<Recommendation>;
type Noted = { saved: Row; undo: Undoable };
type Change = (seen: Row, key: string) => Promise<Verdict<Row>>;

/** `expected` is the row as it will be, where that is plain from what was filled in; undefined where it may be refused. */
export function useChange(
  row: Row,
  onSaved: (undo: Undoable) => void,
  expected: (onto: Row) => Row | undefined = () => undefined,
) {
  const { register, me } = useSession();
  // What stood on the screen when the form was opened: a newer row that arrives meanwhile was not judged.
  const [seen, setSeen] = useState(row);
  const [theirs, setTheirs] = useState<Row>();
  // What its history said then: anything else in it is what happened meanwhile.
  const knownThen = useKnownUpdates(row.id);
  const [known] = useState(knownThen);
  const key = useRef('');
  const { act, run, rest } = useAct<Noted>();
  const keepRow = useKeepRow();
  const showAtOnce = useShowAtOnce();
  const showRow = useShowRow();
  const refresh = useRefresh();

  async function save(change: Change, onto: Row = seen) {
    key.current ||= crypto.randomUUID();
    const found: { theirs?: Row } = {};
    const guess = expected(onto);
    const settle = guess && showAtOnce(guess, onto);
    const done = await run(async () => {
      try {
        return await noting(register, { seen: onto, key: key.current }, () => change(onto, key.current));
      } catch (error) {
        if (error instanceof RegisterError && error.failure === 'forbidden') forgetMay('change', me.id);
        if (isChanged(error)) {
          found.theirs = await register.recommendations.find(row.id);
          // Who it was and why stands in the history.
          void refresh('updates');
        }
        throw error;
      }
    });
    // Where somebody was first the page shows theirs: mine stands in the form, and the choice between both.
    settle?.(done?.saved ?? found.theirs);
    if (done === undefined) {
      setTheirs(found.theirs);
      if (found.theirs !== undefined) showRow(found.theirs);
      return;
    }
    keepRow('recommendations', done.saved);
    onSaved(done.undo);
    // The next change is another one.
    key.current = '';
    await refresh('recommendation', 'recommendations', 'task', 'tasks', 'updates');
  }

  return {
    act,
    theirs,
    ...{ seen, known },
    save: (change: Change) => save(change),
    /** Mine on top of what they saved: their other changes stay. */
    applyMine: (change: Change) => {
      if (theirs === undefined) return;
      setSeen(theirs);
      setTheirs(undefined);
      void save(change, theirs);
    },
    keepTheirs: async () => {
      setTheirs(undefined);
      rest();
      await refresh('recommendation', 'recommendations');
    },
  };
}
