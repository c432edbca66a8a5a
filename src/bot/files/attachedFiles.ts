/** The files that were attached to messages and wait for a press: where each can be fetched, and nothing of what is in it. */
import { randomUUID } from 'node:crypto';
import type { Choice } from '../../cards/fileCard';
import type { Person } from '../../inspection/reminders/owner';

export type Attached = {
  name: string;
  address: string;
  person: Person;
  /** What the card offers. */
  choices: readonly Choice[];
  more: number;
  /** The link of the file in the library, and under which recommendation, where only the answer failed. */
  uploaded?: { recommendationId: string; link: string };
};

export type AttachedFiles = {
  /** Gives a key that nobody can guess. */
  keep: (file: Attached) => string;
  /** Undefined once it is forgotten. */
  find: (key: string) => Attached | undefined;
  uploaded: (key: string, to: NonNullable<Attached['uploaded']>) => void;
  forget: (key: string) => void;
};

// About as long as Teams lets the address be good for (microsoft/teams.py#594).
const GOOD_FOR_MS = 3_600_000;
const MOST_OF_ONE = 10;
const MOST = 200;

/**
 * Only in this process: after a restart, or in another instance, the person is asked to attach it again. The address
 * lets in whoever has it, so it is written down nowhere.
 */
export function attachedFiles(now: () => string): AttachedFiles {
  // In the order they came, so the first is the oldest.
  const files = new Map<string, Attached & { at: number }>();
  const moment = () => Date.parse(now());
  const forgetOldest = (keys: readonly string[], most: number) =>
    keys.slice(0, Math.max(0, keys.length - most + 1)).forEach((key) => files.delete(key));
  const isOver = (at: number) => moment() - at >= GOOD_FOR_MS;
  return {
    keep(file) {
      for (const [key, { at }] of files) if (isOver(at)) files.delete(key);
      const theirs = [...files].filter(([, { person }]) => person.id === file.person.id);
      forgetOldest(
        theirs.map(([key]) => key),
        MOST_OF_ONE,
      );
      forgetOldest([...files.keys()], MOST);
      const key = randomUUID();
      files.set(key, { ...file, at: moment() });
      return key;
    },
    find(key) {
      const found = files.get(key);
      return found === undefined || isOver(found.at) ? undefined : found;
    },
    uploaded(key, to) {
      const found = files.get(key);
      if (found !== undefined) files.set(key, { ...found, uploaded: to });
    },
    forget: (key) => void files.delete(key),
  };
}
