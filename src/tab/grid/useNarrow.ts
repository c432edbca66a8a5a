/** Whether the page is narrow now, so that rows become small cards. */
import { useMedia } from '../pieces/useMedia';
import { usePrinting } from '../frame/printing';

const QUERY = '(max-width: 860px)';
/** The same width in styles. */
export const CARDS = `@media screen and ${QUERY}` as const;

export function useNarrow(): boolean {
  const narrow = useMedia(QUERY);
  return !usePrinting() && narrow;
}
