/** A short mark of some words: the same words, however spaced, have the same mark. */

/** FNV-1a, eight hexadecimal digits: enough to tell the entries of one row and one day apart. */
export function markOf(words: string): string {
  const text = words.replace(/\s+/g, ' ').trim().toLowerCase();
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
