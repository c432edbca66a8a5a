/** Which rows of the list are drawn, and what each needs to be found, measured and reached by keyboard. */
import { type Range, defaultRangeExtractor } from '@tanstack/react-virtual';

// What stands above the first row of the list, at least, in px.
const ABOVE = 200;

/**
 * Those in sight and a few more on either side; `here` is the row that holds the focus, which stays however far one
 * scrolls. Until something has been `seen` only what fits into the window, for that is drawn while somebody waits.
 */
export function rowsToDraw(range: Range, { here, seen, lineHigh }: Drawing): number[] {
  const fit = Math.ceil((window.innerHeight - ABOVE) / lineHigh);
  const last = Math.min(range.endIndex, range.startIndex + fit);
  const rows = seen ? range : { ...range, endIndex: last, overscan: 0 };
  return [...new Set([...defaultRangeExtractor(rows), here])].sort((a, b) => a - b);
}

type Drawing = { here: number; seen: boolean; lineHigh: number };

export type RowPlace = {
  'data-index': number;
  'data-key': string;
  'aria-rowindex': number;
  tabIndex: number;
  className: string;
  style: { transform: string };
  ref: (row: HTMLElement | null) => void;
};

/** Whether it stands where it stood: a row that does need not be drawn again. */
export const isSamePlace = (one: RowPlace, other: RowPlace): boolean =>
  one['data-index'] === other['data-index'] &&
  one.tabIndex === other.tabIndex &&
  one.style.transform === other.style.transform &&
  one.ref === other.ref;
