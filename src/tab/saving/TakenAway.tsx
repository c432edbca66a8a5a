/** Takes away what was entered by mistake, once that is confirmed; the next screen says so, with the way back. */
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { mergeClasses } from '@fluentui/react-components';
import type { Verdict } from '../../inspection/verdict';
import { mistake as say } from '../../wording/recommendations/tabTasks';
import type { EnteredRows } from '../../workflows/coordinating/addReport';
import { bringBackEntered, takeEntered } from '../../workflows/coordinating/takeEntered';
import { useLayout } from '../pieces/layout';
import { useAct } from '../session/act';
import { useRefresh } from '../session/reading';
import { useSession } from '../session/Session';
import { FormFrame } from './FormFrame';
import { useLeft, useTellNext } from './nextScreen';
import { UndoButton } from './UndoButton';

const TAKEN = 'taken away';
type Taken = { name: string; entered: EnteredRows };

/** Everything that shows what is entered by hand. */
const OF_ENTERED = ['reports', 'recommendation', 'recommendations', 'task', 'tasks', 'updates'];

type Props = {
  name: string;
  /** What goes with it. */
  means: string;
  /** The address of the screen that is left without it. */
  to: string;
  /** What is to go, as it stands. */
  gather: () => Promise<EnteredRows>;
  onClose: () => void;
};

export function TakeAway({ name, means, to, gather, onClose }: Props) {
  const layout = useLayout();
  const { register, actor } = useSession();
  const { act, run } = useAct<EnteredRows>();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const tellNext = useTellNext<Taken>(TAKEN);
  // Sent again after a failure it is the same, of which part may be gone; after a refusal it is looked at anew.
  const sending = useRef<{ key: string; whole: EnteredRows }>(undefined);
  const take = async (): Promise<Verdict<EnteredRows>> => {
    sending.current ??= { key: crypto.randomUUID(), whole: await gather() };
    const { key, whole } = sending.current;
    const done = await takeEntered(register, whole, { actor: actor(), key });
    if (!done.ok) sending.current = undefined;
    return done;
  };
  const send = async () => {
    const entered = await run(take);
    // Read anew, it might no longer be offered, and why it stays would go with the form.
    if (entered === undefined) return;
    // Its page goes before its row does, or it would say for a moment that there is no such thing.
    tellNext({ name, entered });
    await navigate(to);
    await refresh(...OF_ENTERED);
  };
  return (
    <FormFrame
      {...{ label: say.open, act, beside: {}, send: say.take, sending: say.taking, onClose }}
      onSend={() => void send()}
    >
      <p className={layout.words}>{means}</p>
    </FormFrame>
  );
}

export function TakenNote() {
  const layout = useLayout();
  const { register, actor } = useSession();
  const refresh = useRefresh();
  const left = useLeft<Taken>(TAKEN);
  const [undone, setUndone] = useState(false);
  const key = useRef('');
  const bringBack = async (entered: EnteredRows) => {
    key.current ||= crypto.randomUUID();
    const done = await bringBackEntered(register, entered, { actor: actor(), key: key.current });
    await refresh(...OF_ENTERED);
    return done;
  };
  return (
    <div className={mergeClasses(layout.row, left && layout.above)}>
      <span role="status" className={layout.strong}>
        {left !== undefined && (undone ? say.undone(left.name) : say.taken(left.name))}
      </span>
      {left !== undefined && !undone && (
        <UndoButton
          rows={left.entered.rows.map(({ id }) => `recommendation ${id}`)}
          work={() => bringBack(left.entered)}
          onUndone={() => setUndone(true)}
        />
      )}
    </div>
  );
}
