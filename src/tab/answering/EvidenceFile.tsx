/** A file given as evidence: chosen, named with its size, counted on its way, and stopped by the same button. */
import { type ChangeEvent, useId, useRef } from 'react';
import { Button, Field, ProgressBar, makeStyles, mergeClasses } from '@fluentui/react-components';
import { evidenceFile as say } from '../../wording/recommendations/evidence';
import type { Act } from '../session/act';
import { type Beside, besideField } from '../saving/FormFrame';
import { useLayout } from '../pieces/layout';
import type { Upload } from './useUpload';

const useStyles = makeStyles({
  hidden: { display: 'none' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  bar: { width: '180px', maxWidth: '100%' },
});

export function EvidenceFile({ upload, act, beside }: { upload: Upload; act: Act; beside: Beside }) {
  const styles = useStyles();
  const layout = useLayout();
  const input = useRef<HTMLInputElement>(null);
  const said = useId();
  const { file, sent, uploaded, stopped } = upload;
  const quiet = mergeClasses(layout.quiet, layout.small);
  const take = ({ target }: ChangeEvent<HTMLInputElement>) => {
    upload.choose(target.files?.[0]);
    // The same file chosen again is a choice, too.
    target.value = '';
  };
  const going = file !== undefined && sent !== undefined;
  // One button for all three, so that the focus stays where it is.
  const press = () => (going ? upload.stop() : file ? upload.choose(undefined) : input.current?.click());
  return (
    <Field {...besideField(act, beside, 'file')}>
      <div className={styles.row}>
        <input ref={input} type="file" className={styles.hidden} onChange={take} tabIndex={-1} />
        {file === undefined && <span id={said}>{say.or}</span>}
        {file !== undefined && <span className={layout.words}>{say.chosen(file.name, file.size)}</span>}
        <Button
          size="small"
          name="file"
          aria-label={file !== undefined && !going ? say.removeThe(file.name) : undefined}
          aria-describedby={file === undefined ? said : undefined}
          onClick={press}
        >
          {going ? say.cancel : file === undefined ? say.choose : say.remove}
        </Button>
        {going && (
          <>
            <ProgressBar
              className={mergeClasses(styles.bar, layout.hollow)}
              thickness="large"
              aria-label={say.uploading(file.name)}
              aria-valuetext={say.progress(sent, file.size)}
              value={sent}
              max={file.size}
            />
            <span>{say.progress(sent, file.size)}</span>
          </>
        )}
      </div>
      <div role="status" className={quiet}>
        {stopped ? say.cancelled : file !== undefined ? say.goesWhenSent : uploaded && say.uploaded(uploaded)}
      </div>
    </Field>
  );
}
