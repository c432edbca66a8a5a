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

/** False while what is shown first is being drawn, then true for good. */
export function useDrawn(): boolean {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    let gone = false;
    afterDrawing(() => {
      if (!gone) setDrawn(true);
    });
    return () => {
      gone = true;
    };
  }, []);
  return drawn;
}
