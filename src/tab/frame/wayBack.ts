/** Coming back to a page: the link by which one left it has the focus again, at the same height. */
import { type MouseEvent, useCallback } from 'react';
import { useLocation } from 'react-router';

type Left = { address: string; place: number; scrolled: number };

// By entry of the history, for as long as the tab is open.
const lefts = new Map<string, Left>();

// Rows that were read lately are there at once; whoever waits longer has begun something else.
const PATIENCE_MS = 3_000;

const linksTo = (page: HTMLElement, address: string): HTMLElement[] =>
  [...page.querySelectorAll<HTMLElement>('a[href]')].filter((link) => link.getAttribute('href') === address);

export function useWayBack() {
  const { key } = useLocation();
  const leave = useCallback(
    (event: MouseEvent<HTMLElement>) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[href]') : null;
      const address = link?.getAttribute('href') ?? '';
      if (link === null) return;
      const place = linksTo(event.currentTarget, address).indexOf(link);
      lefts.set(key, { address, place, scrolled: window.scrollY });
    },
    [key],
  );
  /** Returns what ends the looking. */
  const comeBack = useCallback(
    (page: HTMLElement) => {
      const left = lefts.get(key);
      return left === undefined ? undefined : focusWhenThere(page, left);
    },
    [key],
  );
  return { leave, comeBack };
}

function focusWhenThere(page: HTMLElement, { address, place, scrolled }: Left): () => void {
  const found = (): boolean => {
    // Whoever has gone on to something else is left there.
    if (document.activeElement !== page) return true;
    const link = linksTo(page, address)[place];
    if (link === undefined) return false;
    window.scrollTo(0, scrolled);
    link.focus({ preventScroll: true });
    return true;
  };
  const watch = new MutationObserver(() => {
    if (found()) end();
  });
  const timer = setTimeout(() => end(), PATIENCE_MS);
  const end = () => {
    watch.disconnect();
    clearTimeout(timer);
  };
  if (found()) end();
  else watch.observe(page, { childList: true, subtree: true });
  return end;
}
