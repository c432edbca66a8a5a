/** What was accepted of a paper, written down before its import begins and forgotten when all of it is in. */
import {
  ACCEPTED_FROM,
  type ImportRecord,
  isOfAccepted,
  partKey,
} from '../../inspection/papers/importRecord';
import { recordMark } from '../../inspection/recordMark';
import type { PaperMeaning } from '../../inspection/meaning/meant';
import type { Register } from '../../inspection/register';

/** Text columns of SharePoint hold about 64,000 letters, and a batch has to stay well under 4 MB. */
const PIECE_LETTERS = 60_000;

/** Run again it finds its pieces there. */
export async function keepAccepted(
  { imports }: Register,
  head: ImportRecord,
  meaning: PaperMeaning,
): Promise<void> {
  const text = plainJson(meaning);
  const pieces = Array.from({ length: Math.ceil(text.length / PIECE_LETTERS) }, (_, at): ImportRecord => {
    const part = ACCEPTED_FROM + at;
    const accepted = text.slice(at * PIECE_LETTERS, (at + 1) * PIECE_LETTERS);
    return { ...head, part, key: partKey(head.importKey, part), accepted };
  });
  await imports.addAll(pieces);
}

/** In letters that no store changes, and that can be parted anywhere. */
const plainJson = (meaning: PaperMeaning): string =>
  JSON.stringify(meaning).replace(
    /[^\x20-\x7e]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Undefined where a piece is gone or was changed: the key of an import holds the mark of what was accepted. */
export function acceptedIn(
  { importKey }: ImportRecord,
  rows: readonly ImportRecord[],
): PaperMeaning | undefined {
  const pieces = rows.filter(isOfAccepted).sort((a, b) => a.part - b.part);
  try {
    const meaning: unknown = JSON.parse(pieces.map(({ accepted }) => accepted).join(''));
    // What bears the mark is what this product wrote, and was checked as it was read from the paper.
    return recordMark(meaning) === importKey.split('|')[1] ? (meaning as PaperMeaning) : undefined;
  } catch {
    return undefined; // no whole text is there
  }
}

export async function forgetAccepted({ imports }: Register, importKey: string): Promise<void> {
  const { rows } = await imports.of(importKey);
  const pieces = rows.filter(isOfAccepted);
  if (pieces.length > 0) await imports.removeAll(pieces);
}
