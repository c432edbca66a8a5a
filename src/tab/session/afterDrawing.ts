/** What can wait until the first rows are seen: asking for news of them, and code that nobody has pressed for yet. */
import { useEffect, useState } from 'react';

// Longer than drawing them takes, and too short for anyone to miss what is new.
const PAUSE_MS = 250;

export function afterDrawing(work: () => void): void {
  setTimeout(() => {
    // Safari has no idle time to ask for.
    if (typeof window.requestIdleCallback === 'function') window.requestIdleCallback(work, { timeout: 1000 });
    else work();
  }, PAUSE_MS);
}

/** Whether what was drawn first has been on the screen: what is out of sight can wait for that. */
export function useSeen(): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    // The first call comes before what was drawn is painted, the second after.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setSeen(true));
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return seen;
}
