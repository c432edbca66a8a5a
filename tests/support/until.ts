/** Waits for what happens by itself, however long a busy machine takes; what never happens, the test's own limit ends. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 25));
}
