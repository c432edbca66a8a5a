/** What was said about a row since the last paper: by its owners, and to explain how it is judged. */
import { type Update, inOrder } from '../update';

/** Updates with which somebody speaks for the work itself. */
const SPOKEN: readonly Update['kind'][] = ['progress', 'claim', 'longer asked'];

/** What was said in a period, of one recommendation. */
export type Heard = {
  said: string;
  heard: boolean;
  silentRoles: readonly string[];
  explanation: string;
  fellBecause: string;
};

/**
 * `since` is the moment the last paper was closed, or the first of the period; entries after it count for this one.
 * `explainedSince` is the same for explanations: a paper may be opened, and explained, before its first day.
 */
export function heardSince(
  updates: readonly Update[],
  {
    owners,
    since,
    explainedSince = since,
  }: { owners: readonly string[]; since: string; explainedSince?: string },
): Heard {
  const all = inOrder(updates);
  const entries = all.filter(({ at }) => at >= since);
  const explained = all.filter(({ at }) => at >= explainedSince);
  const spoken = entries.filter(({ kind }) => SPOKEN.includes(kind));
  const spokenFor = new Set(spoken.map(({ asRole }) => asRole.toLowerCase()));
  return {
    said: spoken
      .map(({ words }) => words)
      .filter((words) => words !== '')
      .join('\n'),
    heard: spoken.length > 0,
    silentRoles: owners.filter((role) => !spokenFor.has(role.toLowerCase())),
    explanation: lastOf(explained, 'status explained'),
    fellBecause: lastOf(explained, 'fall explained') || fallReason(entries),
  };
}

const lastOf = (entries: readonly Update[], kind: Update['kind']): string =>
  entries.filter((entry) => entry.kind === kind).at(-1)?.words ?? '';

// As changeStatus writes it: "Green → Amber the audit found gaps". The reason was required there.
const FALL = /^Green[^→]*→ (?:Amber|Red)(?: \(closed: [^)]*\))?\s+(?=\S)/;

function fallReason(entries: readonly Update[]): string {
  const fall = entries.filter(({ kind, words }) => kind === 'status' && FALL.test(words)).at(-1);
  return fall?.words.replace(FALL, '') ?? '';
}
