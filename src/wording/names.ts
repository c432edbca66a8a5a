/** Names of roles one after the other: many a role has a comma of its own ("Ch Supt, Specialist Ops"). */

const between = (names: readonly string[]): string =>
  names.some((name) => name.includes(',')) ? '; ' : ', ';

/** All of them; empty for none. */
export const namesInWords = (names: readonly string[]): string => names.join(between(names));

/** The first of them and how many more, so that no more than `most` things are said. */
export function someNames(names: readonly string[], most: number): string {
  if (names.length <= most) return namesInWords(names);
  const first = names.slice(0, most - 1);
  return `${namesInWords(first)} and ${names.length - first.length} more`;
}
