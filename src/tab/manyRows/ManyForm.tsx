/** The frame of a change to many rows: refused as a whole before it begins, counted on its way, stopped by a button. */
import { type ReactNode, useState } from 'react';
import { Button, ProgressBar, makeStyles } from '@fluentui/react-components';
import type { Refusal } from '../../inspection/verdict';
import { many as say } from '../../wording/recommendations/tabMany';
import { saving } from '../../wording/recommendations/tabRecommendation';
import type { ManyChanges } from '../../workflows/coordinating/changeMany';
import { type Beside, FormFrame } from '../saving/FormFrame';
import { useLayout } from '../pieces/layout';
import type { Act } from '../session/act';
import type { Begun } from '../session/drafts';
import type { Many } from './useMany';

export type ManyFormProps = { rows: ManyChanges['rows']; many: Many; onClose: () => void };

type Props = ManyFormProps & {
  label: string;
  send: string;
  beside: Beside;
  /** What is amiss with the form itself, found before any row is touched. */
  whyNot: () => Refusal | undefined;
  change: ManyChanges['change'];
  /** What is typed stays for those that could not be changed. */
  draft?: Begun;
  children: (act: Act) => ReactNode;
};

const useStyles = makeStyles({ bar: { width: '180px', maxWidth: '100%' } });

export function ManyForm(props: Props) {
  const { rows, many, label, send, beside, whyNot, change, draft, children, onClose } = props;
  const styles = useStyles();
  const layout = useLayout();
  const [act, setAct] = useState<Act>({ is: 'idle' });
  const { progress } = many;
  async function begin() {
    const refusal = whyNot();
    if (refusal !== undefined) return setAct({ is: 'refused', refusal });
    setAct({ is: 'busy' });
    try {
      if (await many.run(rows, change)) draft?.forget();
      onClose();
    } catch (error) {
      console.error(error);
      setAct({ is: 'failed', failure: undefined });
    }
  }
  const note = progress && (
    <span className={layout.row}>
      <ProgressBar
        className={styles.bar}
        thickness="large"
        aria-label={label}
        aria-valuetext={say.progress(progress.done, progress.of)}
        value={progress.done}
        max={progress.of}
      />
      <span>{say.progress(progress.done, progress.of)}</span>
      <Button size="small" title={say.stopHint} onClick={many.stop}>
        {say.stop}
      </Button>
    </span>
  );
  return (
    <FormFrame
      {...{ label, act, beside, send, note, draft }}
      sending={saving}
      onSend={() => void begin()}
      onClose={progress === undefined ? onClose : many.stop}
    >
      {children(act)}
    </FormFrame>
  );
}
