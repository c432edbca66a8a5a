/** For what may be a little old and must never be waited for. */

/**
 * Gives what was found last, at once, and looks again in the background: at most once in `every` ms, however often it is
 * called. What cannot be found leaves what was found before.
 */
export function lately<T>(find: () => Promise<T>, every: number, now = Date.now): () => T | undefined {
  let found: T | undefined;
  let asked: number | undefined;
  function look(): void {
    asked = now();
    find().then(
      (value) => (found = value),
      () => undefined,
    );
  }
  look();
  return () => {
    if (asked === undefined || now() - asked >= every) look();
    return found;
  };
}
