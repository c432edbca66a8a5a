/** A whole page that says one thing and offers the one thing to do about it. */
import { type ReactNode, useRef } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { product } from '../../wording/tab';
import { useLanding } from './landing';
import { usePageTitle } from './pageTitle';

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '520px',
    margin: '0 auto',
    padding: '10vh 20px 40px',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: '12px',
    outlineStyle: 'none',
  },
  product: { margin: 0, color: tokens.colorNeutralForeground3 },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  words: { margin: 0, lineHeight: tokens.lineHeightBase400 },
});

type NoticeProps = {
  title: string;
  children: ReactNode;
  press?: string;
  onPress?: () => void;
  busy?: boolean;
  below?: ReactNode;
};

export function Notice({ title, children, press, onPress, busy = false, below }: NoticeProps) {
  const styles = useStyles();
  const page = useRef<HTMLElement>(null);
  usePageTitle(title);
  useLanding(page);
  return (
    <main ref={page} tabIndex={-1} className={styles.page}>
      <p className={styles.product}>{product}</p>
      <h1 className={styles.title}>{title}</h1>
      <div className={styles.words} role="status">
        {children}
      </div>
      {press !== undefined && (
        <Button appearance="primary" onClick={onPress} disabledFocusable={busy}>
          {press}
        </Button>
      )}
      {below}
    </main>
  );
}
