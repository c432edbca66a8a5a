/** Whether the page is going to paper now: then it is drawn light, whole and without what only a screen needs. */
import { useSyncExternalStore } from 'react';

let begun = false;

const paper = (): MediaQueryList | undefined =>
  typeof window.matchMedia === 'function' ? window.matchMedia('print') : undefined;

function subscribe(tell: () => void): () => void {
  const begin = () => {
    begun = true;
    tell();
  };
  const end = () => {
    begun = false;
    tell();
  };
  const query = paper();
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  query?.addEventListener('change', tell);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
    query?.removeEventListener('change', tell);
  };
}

export const usePrinting = (): boolean =>
  useSyncExternalStore(subscribe, () => begun || (paper()?.matches ?? false));
