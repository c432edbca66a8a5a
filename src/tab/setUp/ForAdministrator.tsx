/** A text to send to whoever must act: what is wrong and how to mend it, for copying. */
import { useRef, useState } from 'react';
import { Button, Field, Textarea } from '@fluentui/react-components';
import type { SetUpReport } from '../../inspection/setUp';
import { setUp as say } from '../../wording/site/tabSetUp';
import { reportInWords } from '../../wording/site/check';
import { useLayout } from '../pieces/layout';

export function ForAdministrator({ report }: { report: SetUpReport }) {
  const layout = useLayout();
  const text = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<'not yet' | 'copied' | 'chosen'>('not yet');
  const words = [say.forAdministratorHead, '', ...reportInWords(report, 'command')].join('\n');
  async function copy() {
    text.current?.select();
    // A frame may be kept from the clipboard: then the text is chosen, and the keyboard copies it.
    const done = await navigator.clipboard.writeText(words).then(
      () => true,
      () => false,
    );
    setCopied(done ? 'copied' : 'chosen');
  }
  return (
    <div className={layout.stack} style={{ maxWidth: '720px' }}>
      <Field label={say.forAdministrator}>
        <Textarea ref={text} readOnly value={words} rows={6} resize="vertical" />
      </Field>
      <div className={layout.row}>
        <Button onClick={() => void copy()}>{say.copy}</Button>
        <span role="status">
          {copied === 'copied' && say.copied}
          {copied === 'chosen' && say.chosen}
        </span>
      </div>
    </div>
  );
}
