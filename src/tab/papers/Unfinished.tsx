/** Imports that were cut off: said wherever their paper shows, with the ways to finish or to undo each. */
import { useState } from 'react';
import { Button, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import type { ImportRecord } from '../../inspection/papers/importRecord';
import type { Kept } from '../../inspection/register';
import { refusalInWords } from '../../wording/facts';
import { importing } from '../../wording/papers/tabImport';
import { unfinished as say } from '../../wording/papers/tabUnfinished';
import { type Accepted, finishImport } from '../../workflows/importing/acceptImport';
import type { ImportStep } from '../../workflows/importing/importPaper';
import { useLayout } from '../pieces/layout';
import { whatFailed } from '../pieces/Trouble';
import { OF_IMPORTS, UndoButton } from '../saving/UndoImport';
import { useAct } from '../session/act';
import { useRefresh } from '../session/reading';
import { useSession } from '../session/Session';

type Head = Kept<ImportRecord>;
type Props = { heads: readonly Head[]; coordinates: boolean };

export function Unfinished({ heads, coordinates }: Props) {
  const layout = useLayout();
  const [said, setSaid] = useState('');
  return (
    <div className={layout.stack}>
      {heads.map((head) => (
        <MessageBar key={head.importKey} intent="warning" layout="multiline">
          <MessageBarBody>
            <p className={layout.words}>
              {say.title(head)} {say.meaning} {coordinates ? '' : say.ask}
            </p>
            {coordinates && (
              <div className={layout.row}>
                {head.state === 'running' && <FinishButton head={head} onFinished={setSaid} />}
                <UndoButton importKey={head.importKey} title={head.title} />
              </div>
            )}
          </MessageBarBody>
        </MessageBar>
      ))}
      <span role="status">{said}</span>
    </div>
  );
}

function FinishButton({ head, onFinished }: { head: Head; onFinished: (words: string) => void }) {
  const { register, actor } = useSession();
  const { act, run } = useAct<Accepted>();
  const refresh = useRefresh();
  const [step, setStep] = useState<ImportStep>();
  const { importKey, title } = head;
  const finish = async () => {
    const done = await run(() => finishImport(register, { importKey, actor: actor(), onStep: setStep }));
    if (done !== undefined) onFinished(say.finished(title));
    await refresh(...OF_IMPORTS);
  };
  return (
    <>
      <Button
        aria-label={say.finishOf(title)}
        disabledFocusable={act.is === 'busy'}
        onClick={() => void finish()}
      >
        {say.finish}
      </Button>
      {act.is === 'busy' && (
        <Spinner
          size="tiny"
          label={
            step === undefined
              ? say.finishing
              : importing.step(importing.steps[step.what] ?? step.what, step.done, step.of)
          }
        />
      )}
      {act.is === 'refused' && <span role="alert">{refusalInWords(act.refusal)}</span>}
      {act.is === 'failed' && <span role="alert">{whatFailed(act.failure)}</span>}
    </>
  );
}
