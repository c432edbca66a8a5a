/** What can wait until the first rows are seen: asking for news of them, and code that nobody has pressed for yet. */

// Longer than drawing them takes, and too short for anyone to miss what is new.
const PAUSE_MS = 250;

export function afterDrawing(work: () => void): void {
  setTimeout(() => {
    // Safari has no idle time to ask for.
    if (typeof window.requestIdleCallback === 'function') window.requestIdleCallback(work, { timeout: 1000 });
    else work();
  }, PAUSE_MS);
}
