/** Where a paper comes from: a file chosen or dropped, or what somebody pastes. */
import { type DragEvent, useRef, useState } from 'react';
import { Button, Field, Textarea, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { importing as say } from '../../wording/papers/tabImport';
import { useLayout } from '../pieces/layout';
import type { Chosen } from './useImporting';

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '12px',
    padding: '20px',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { backgroundColor: tokens.colorNeutralBackground1Hover, outlineStyle: 'solid' },
  hidden: { display: 'none' },
});

type Props = {
  choose: (chosen: Chosen) => void;
  /** What is pasted. */
  text: string;
  type: (text: string) => void;
};

export function ChooseFile({ choose, text, type }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = async (file: File | undefined) => {
    if (file !== undefined) choose({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  const hold = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div className={layout.stack}>
      <div
        className={mergeClasses(styles.zone, over ? styles.over : undefined)}
        onDragOver={hold}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          ref={input}
          type="file"
          className={styles.hidden}
          aria-hidden="true"
          tabIndex={-1}
          accept=".docx,.xlsx,.csv,.txt,.tsv,text/plain"
          onChange={(event) => void take(event.target.files?.[0])}
        />
        <Button appearance="primary" onClick={() => input.current?.click()}>
          {say.choose}
        </Button>
        <span className={layout.quiet}>{say.drop}</span>
      </div>
      <Field label={say.paste} hint={say.pasteHint}>
        <Textarea resize="vertical" rows={4} value={text} onChange={(_, { value }) => type(value)} />
      </Field>
      <div>
        <Button
          disabled={text.trim() === ''}
          onClick={() => choose({ name: say.pasted, bytes: new TextEncoder().encode(text) })}
        >
          {say.readPasted}
        </Button>
      </div>
    </div>
  );
}
