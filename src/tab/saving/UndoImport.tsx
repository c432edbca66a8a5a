/** The way to take an import back whole, and what stayed of it because somebody has touched it since. */
import { useRef, useState } from 'react';
import { Button, Spinner } from '@fluentui/react-components';
import { refusalInWords } from '../../wording/facts';
import { importing as say } from '../../wording/papers/tabImport';
import type { ImportRecord } from '../../inspection/papers/importRecord';
import { type Undone, undoImport } from '../../workflows/importing/undoImport';
import { useAct } from '../session/act';
import { useRefresh } from '../session/reading';
import { useSession } from '../session/Session';
import { useLayout } from '../pieces/layout';
import { whatFailed } from '../pieces/Trouble';
import { FormFrame } from './FormFrame';

/** Everything that shows what an import brought. */
export const OF_IMPORTS = [
  ...['reports', 'recommendations', 'recommendation', 'tasks', 'task', 'roles', 'updates'],
  ...['imports', 'periods', 'standing', 'positions', 'paper'],
];

type UndoProps = {
  importKey: string;
  title: string;
  /** The list it stands in knows already that it was undone: what was just done here is still said. */
  isUndone?: boolean;
  /** What it brought, and that it is asked about first: not where somebody has only just accepted it. */
  asks?: ImportRecord['rows'] | undefined;
  onUndone?: () => void;
};

export function UndoButton({ importKey, title, isUndone = false, asks, onUndone }: UndoProps) {
  const [asking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const layout = useLayout();
  const { register, actor } = useSession();
  const { act, run } = useAct<Undone>();
  const refresh = useRefresh();
  const [undone, setUndone] = useState<Undone>();
  const undo = async () => {
    const taken = await run(() => undoImport(register, { importKey, actor: actor(), at: actor().at }));
    setUndone(taken);
    if (taken !== undefined) onUndone?.();
    await refresh(...OF_IMPORTS);
  };
  if (undone !== undefined)
    return (
      <div role="status">
        {say.undone(undone.restored, undone.removed)}
        {!isUndone && undone.stayed.length > 0 && <WhatStayed stayed={undone.stayed} />}
      </div>
    );
  if (isUndone) return null;
  const close = () => {
    setAsking(false);
    opener.current?.focus();
  };
  const open = () => setAsking(!asking);
  return (
    <>
      <Button
        ref={opener}
        aria-label={say.undoOf(title)}
        aria-expanded={asks === undefined ? undefined : asking}
        disabledFocusable={act.is === 'busy'}
        onClick={asks === undefined ? () => void undo() : open}
      >
        {say.undo}
      </Button>
      {asking && asks !== undefined && (
        <FormFrame
          label={say.undoOf(title)}
          {...{ act, beside: {}, send: say.undoIt, sending: say.undoing }}
          onSend={() => void undo()}
          onClose={close}
        >
          <p className={layout.words}>{say.undoAsks(asks.new, asks.changed)}</p>
        </FormFrame>
      )}
      {act.is === 'busy' && <Spinner size="tiny" label={say.undoing} />}
      {!asking && act.is === 'refused' && <span role="alert">{refusalInWords(act.refusal)}</span>}
      {!asking && act.is === 'failed' && <span role="alert">{whatFailed(act.failure)}</span>}
    </>
  );
}

export function WhatStayed({ stayed }: { stayed: Undone['stayed'] }) {
  const layout = useLayout();
  return (
    <details>
      <summary>{say.stayed(stayed.length)}</summary>
      <ul className={layout.small}>
        {stayed.map(({ list, key, what }) => (
          <li key={`${list} ${key}`}>
            {list} · {key}: {what}
          </li>
        ))}
      </ul>
    </details>
  );
}
