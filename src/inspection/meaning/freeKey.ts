/** Two plans of one name, with different counts, are two plans: the second gets a key of its own. */
export function freeKey(key: string, taken: ReadonlyMap<string, unknown>): string {
  for (let count = 1; ; count += 1) {
    const tried = count === 1 ? key : `${key}|${count}`;
    if (!taken.has(tried)) return tried;
  }
}
