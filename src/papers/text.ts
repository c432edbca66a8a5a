/** The bytes of a file made into lines of text, or the reason they are no text. */
import type { NotAPaper } from '../inspection/paper';

/** A command that reads files refuses larger ones before reading; the largest real paper is 62 KB. */
export const MAX_BYTES = 5 * 1024 * 1024;

export type TextRead = { is: 'text'; lines: readonly string[] } | ({ is: 'not a paper' } & NotAPaper);

export function textIn(bytes: Uint8Array): TextRead {
  if (bytes.length > MAX_BYTES) return notAPaper('too large');
  if (startsLikePdf(bytes) || bytes.includes(0)) return notAPaper('not text');
  const text = decoded(bytes);
  if (text === undefined) return notAPaper('not text');
  if (text.trim() === '') return notAPaper('empty');
  return { is: 'text', lines: linesOf(text) };
}

export function notAPaper(reason: NotAPaper['reason']): { is: 'not a paper' } & NotAPaper {
  return { is: 'not a paper', reason };
}

// A PDF can be plain letters throughout, so a check for binary bytes would let it pass.
function startsLikePdf(bytes: Uint8Array): boolean {
  return '%PDF-'.split('').every((letter, i) => bytes[i] === letter.charCodeAt(0));
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined; // the decoder's way of saying that these bytes are no UTF-8
  }
}

/** A line break at the very end of a file does not begin another line. */
function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
