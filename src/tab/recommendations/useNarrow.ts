/** Whether the page is narrow now, so that rows become small cards. */
import { useMedia } from '../pieces/useMedia';

const QUERY = '(max-width: 860px)';
/** The same width in styles. */
export const CARDS = `@media ${QUERY}` as const;

export const useNarrow = (): boolean => useMedia(QUERY);
