/** Word, Excel, print: refused with the reason while a sentence does not agree with its rows. */
import { type ReactNode, useState } from 'react';
import { Button, MessageBar, MessageBarBody, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { PrintedPaper } from '../../inspection/papers/printed';
import { paperPage as say } from '../../wording/papers/tabPaper';
import { useLayout } from '../pieces/layout';

type Way = 'docx' | 'xlsx';
type Props = {
  paper: PrintedPaper;
  name: string;
  stopped: boolean;
  /** What else can be done here, at the end of the line. */
  children: ReactNode;
};

const TYPES: Readonly<Record<Way, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const useStyles = makeStyles({
  // All three in a line of a phone, too.
  ways: { '& > button': { minWidth: '80px' } },
  line: { display: 'flex', flexWrap: 'wrap', columnGap: '32px', rowGap: '8px' },
});

export function TakeOut({ paper, name, stopped, children }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const [busy, setBusy] = useState<Way>();
  const [failed, setFailed] = useState(false);
  async function take(way: Way) {
    setBusy(way);
    setFailed(false);
    try {
      offer(await bytesOf(way, paper), `${name}.${way}`, TYPES[way]);
    } catch (error) {
      // A library that could not be fetched, or a browser without the memory: the paper is still here.
      console.error(error);
      setFailed(true);
    } finally {
      setBusy(undefined);
    }
  }
  return (
    <div className={layout.stack} data-screen>
      <div className={styles.line}>
        <div className={mergeClasses(layout.row, styles.ways)}>
          <Button
            appearance="primary"
            disabled={stopped}
            disabledFocusable={busy !== undefined}
            onClick={() => void take('docx')}
          >
            {busy === 'docx' ? say.writing : say.word}
          </Button>
          <Button disabled={stopped} disabledFocusable={busy !== undefined} onClick={() => void take('xlsx')}>
            {busy === 'xlsx' ? say.writing : say.excel}
          </Button>
          <Button disabled={stopped} onClick={() => window.print()}>
            {say.print}
          </Button>
        </div>
        <div className={layout.row}>{children}</div>
      </div>
      {(stopped || failed) && (
        <MessageBar role={failed ? 'alert' : 'group'} intent="error" layout="multiline">
          <MessageBarBody>{stopped ? say.stopped : say.failed}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

/** The writers are fetched when somebody wants a file. */
async function bytesOf(way: Way, paper: PrintedPaper): Promise<Uint8Array> {
  if (way === 'docx') return (await import('../../papers/write/wordFile')).wordFile(paper);
  return (await import('../../papers/write/excelFile')).excelFile(paper);
}

function offer(bytes: Uint8Array, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the file over by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
