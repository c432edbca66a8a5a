/** What came to a list that only grows, and what was taken back: said one by one, never the whole list again. */

/** A change of one fact: what stood there before and after; undefined where it came to a list or went from it. */
export type SaidChange = { name: string; before: string | undefined; after: string | undefined };

/** A list among the facts of a record: what one of it is called, and what is said of each. */
export type ListFact<T> = { one: string; gone: string; items: (record: T) => readonly string[] };

/** One that reads otherwise than the one it stands in the place of was put right by hand. */
export function listChanges<T>({ one, gone, items }: ListFact<T>, before: T, after: T): SaidChange[] {
  const went = without(items(before), items(after));
  const came = without(items(after), items(before));
  const corrected = Math.min(went.length, came.length);
  return [
    ...came.map((said, at) => ({ name: one, before: at < corrected ? went[at] : undefined, after: said })),
    ...went.slice(corrected).map((said) => ({ name: gone, before: said, after: undefined })),
  ];
}

/** What is in the first and not in the second; of two that read the same, one stands for one. */
function without(these: readonly string[], those: readonly string[]): readonly string[] {
  const left = [...those];
  return these.filter((each) => {
    const at = left.indexOf(each);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}
