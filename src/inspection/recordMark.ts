/** Whether two records say the same. */

/** The same values have the same mark, in whatever order their fields stand; a field that is empty counts as absent. */
export function recordMark(record: unknown): string {
  const text = JSON.stringify(record, (_key, value: unknown) => sorted(value)) ?? '';
  let [one, other] = [0x811c9dc5, 0x1b873593];
  for (let at = 0; at < text.length; at += 1) {
    one = Math.imul(one ^ text.charCodeAt(at), 0x01000193);
    other = Math.imul(other ^ text.charCodeAt(at), 0x85ebca6b);
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What the record itself says, whatever its number and version. */
export const ownMark = (record: object): string => recordMark(ownFields(record));

/** The record without its number and version, which are the keeper's and not its own. */
export function ownFields(record: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== 'id' && name !== 'version'));
}
