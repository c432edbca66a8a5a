/** How many of the chosen columns stand beside the words: no more than there is room for, on the page or on paper. */
import { type RefObject, useEffect, useState } from 'react';
import { usePrinting } from '../frame/printing';
import { type Fit, columnsPerLine } from '../lines/columns';

// In pixels: what the page keeps free at its sides at the least, and a sheet of paper.
const SIDES = 48;
const SHEET = 1000;

export function usePerLine(body: RefObject<HTMLElement | null>, { columns, picks }: Fit): number {
  const printing = usePrinting();
  // Guessed at first, so that opening the list measures nothing.
  const [room, setRoom] = useState(() => window.innerWidth - SIDES);
  useEffect(() => {
    const fitting = (width: number) => columnsPerLine({ columns, picks, room: width });
    const watch = new ResizeObserver(([seen]) => {
      const width = seen?.contentRect.width ?? 0;
      // A change that moves no column is not worth drawing all rows anew.
      if (width > 0) setRoom((before) => (fitting(width) === fitting(before) ? before : width));
    });
    if (body.current !== null) watch.observe(body.current);
    return () => watch.disconnect();
  }, [body, columns, picks]);
  return columnsPerLine({ columns, picks, room: printing ? SHEET : room });
}
