/** The imports so far, newest first, and the way to take one back whole. */
import { useState } from 'react';
import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import type { ImportRecord } from '../../inspection/importRecord';
import type { Kept } from '../../inspection/register';
import { refusalInWords } from '../../wording/facts';
import { importing as say } from '../../wording/tabImport';
import { type Undone, undoImport } from '../../workflows/undoImport';
import { useLayout } from '../pieces/layout';
import { Shown } from '../pieces/Shown';
import { whatFailed } from '../pieces/Trouble';
import { useAct } from '../session/act';
import { useFetched, useRefresh } from '../session/reading';
import { useSession } from '../session/Session';

const useStyles = makeStyles({
  line: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

export function PastImports() {
  const { register } = useSession();
  const layout = useLayout();
  const fetched = useFetched(['imports'], (asking) => register.imports.heads(asking));
  return (
    <section aria-labelledby="past">
      <h2 id="past" className={layout.section}>
        {say.past}
      </h2>
      <Shown of={fetched}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className={layout.quiet}>{say.noPast}</p>
          ) : (
            <ol className={layout.plainList}>
              {[...rows]
                .sort((a, b) => b.at.localeCompare(a.at))
                .map((head) => (
                  <PastImport key={head.id} head={head} />
                ))}
            </ol>
          )
        }
      </Shown>
    </section>
  );
}

function PastImport({ head }: { head: Kept<ImportRecord> }) {
  const styles = useStyles();
  const layout = useLayout();
  const { title, asOf, by, at, state, rows, stayed } = head;
  const facts = [
    asOf,
    say.pastLine(rows.new, rows.changed),
    say.states[state],
    say.by(by.name),
    at.slice(0, 10),
  ];
  return (
    <li className={styles.line}>
      <div className={layout.row}>
        <span className={layout.strong}>{title}</span>
        <span className={layout.quiet}>{facts.filter((fact) => fact !== '').join(' · ')}</span>
        {state !== 'undone' && <UndoButton importKey={head.importKey} title={title} />}
      </div>
      {state === 'undone' && stayed.length > 0 && <WhatStayed stayed={stayed} />}
    </li>
  );
}

export function UndoButton({ importKey, title }: { importKey: string; title: string }) {
  const { register, actor } = useSession();
  const { act, run } = useAct<Undone>();
  const refresh = useRefresh();
  const [undone, setUndone] = useState<Undone>();
  const undo = async () => {
    setUndone(await run(() => undoImport(register, { importKey, actor: actor(), at: actor().at })));
    await refresh('reports', 'recommendations', 'tasks', 'roles', 'updates', 'imports', 'periods');
  };
  if (undone !== undefined)
    return (
      <div role="status">
        {say.undone(undone.restored, undone.removed)}
        {undone.stayed.length > 0 && <WhatStayed stayed={undone.stayed} />}
      </div>
    );
  return (
    <>
      <Button aria-label={say.undoOf(title)} disabled={act.is === 'busy'} onClick={() => void undo()}>
        {say.undo}
      </Button>
      {act.is === 'busy' && <Spinner size="tiny" label={say.undoing} />}
      {act.is === 'refused' && <span role="alert">{refusalInWords(act.refusal)}</span>}
      {act.is === 'failed' && <span role="alert">{whatFailed(act.failure)}</span>}
    </>
  );
}

function WhatStayed({ stayed }: { stayed: Undone['stayed'] }) {
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
