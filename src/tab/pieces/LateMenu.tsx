/** A button that opens a menu, drawn before the menu's code is there: that is asked for while nothing else is to be done. */
import { type KeyboardEvent, type ReactElement, type ReactNode, Suspense, useEffect, useState } from 'react';
import { Button, type ButtonProps, makeStyles } from '@fluentui/react-components';
import { afterDrawing } from '../session/afterDrawing';

const useStyles = makeStyles({
  arrow: {
    width: '12px',
    height: '12px',
    marginLeft: '4px',
    flexShrink: 0,
    fill: 'none',
    stroke: 'currentColor',
  },
});

/** The same button before its menu is there and after. */
export function MenuOpener({ children, ...button }: ButtonProps) {
  const styles = useStyles();
  return (
    <Button aria-haspopup="menu" {...button}>
      {children}
      <svg className={styles.arrow} viewBox="0 0 12 12" aria-hidden="true">
        <path d="M2 4.5 6 8.5l4-4" />
      </svg>
    </Button>
  );
}

type Props = ButtonProps & {
  /** Asks for the menu's code, before anyone has pressed. */
  fetch: () => Promise<void>;
  /** Draws the menu, open, with this button to hold on to. */
  menu: (opener: ReactElement) => ReactNode;
};

export function LateMenu({ fetch, menu, ...button }: Props) {
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    // Should it not come, the press asks again and says so.
    afterDrawing(() => void fetch().catch(() => undefined));
  }, [fetch]);
  const opener = <MenuOpener {...button} />;
  if (wanted) return <Suspense fallback={opener}>{menu(opener)}</Suspense>;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    setWanted(true);
  };
  return (
    <MenuOpener {...button} aria-expanded={false} onClick={() => setWanted(true)} onKeyDown={onKeyDown} />
  );
}
