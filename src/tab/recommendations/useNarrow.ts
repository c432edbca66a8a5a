/** Whether the page is narrow now, so that rows become small cards. */
import { useSyncExternalStore } from 'react';

const QUERY = '(max-width: 860px)';
/** The same width in styles. */
export const CARDS = `@media ${QUERY}` as const;

const knows = (): boolean => typeof window.matchMedia === 'function';

function subscribe(tell: () => void): () => void {
  if (!knows()) return () => undefined;
  const query = window.matchMedia(QUERY);
  query.addEventListener('change', tell);
  return () => query.removeEventListener('change', tell);
}

export const useNarrow = (): boolean =>
  useSyncExternalStore(subscribe, () => knows() && window.matchMedia(QUERY).matches);
