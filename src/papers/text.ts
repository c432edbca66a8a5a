/** The bytes of a file made into words, or the reason they are none; what no reader can see is taken out and told. */
import type { NotAPaper, PaperWarning } from '../inspection/papers/paper';

/** A command that reads files refuses larger ones before reading; the largest real paper is 62 KB. */
export const MAX_BYTES = 5 * 1024 * 1024;

export type TextRead =
  { is: 'text'; words: string; warnings: readonly PaperWarning[] } | ({ is: 'not a paper' } & NotAPaper);

export function textIn(bytes: Uint8Array): TextRead {
  if (bytes.length > MAX_BYTES) return notAPaper('too large');
  if (startsLikePdf(bytes)) return notAPaper('pdf');
  const decoded = decodedText(bytes);
  if (decoded === undefined) return notAPaper('not text');
  const { words, warnings } = visible(decoded.text);
  if (words.trim() === '') return notAPaper('empty');
  return { is: 'text', words, warnings: [...decoded.warnings, ...warnings] };
}

export function notAPaper(reason: NotAPaper['reason']): { is: 'not a paper' } & NotAPaper {
  return { is: 'not a paper', reason };
}

// A PDF can be plain letters throughout, so a check for binary bytes would let it pass.
function startsLikePdf(bytes: Uint8Array): boolean {
  return '%PDF-'.split('').every((letter, i) => bytes[i] === letter.charCodeAt(0));
}

type Decoded = { text: string; warnings: readonly PaperWarning[] };

/** UTF-8, or UTF-16 as Excel saves "Unicode text", or else Windows-1252 as it saves CSV in the west. */
function decodedText(bytes: Uint8Array): Decoded | undefined {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  if (marked === undefined && bytes.includes(0)) return undefined;
  const text = decodedAs(bytes, marked ?? 'utf-8');
  if (text !== undefined) return { text, warnings: [] };
  return marked === undefined && looksWestern(bytes) ? western(bytes) : undefined;
}

function decodedAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // the decoder's way of saying that these bytes are not in this encoding
  }
}

/** Pictures and programs are full of control bytes; text of the west has a few letters above 127 among plain ones. */
function looksWestern(bytes: Uint8Array): boolean {
  let high = 0;
  for (const byte of bytes) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) return false;
    if (byte >= 128) high += 1;
  }
  return high * 10 < bytes.length;
}

// What Windows-1252 has at 0x80 to 0x9F; node 20 decodes these as control characters whatever it is asked for.
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function western(bytes: Uint8Array): Decoded {
  const letters = Array.from(bytes, (byte) =>
    byte >= 0x80 && byte <= 0x9f ? (WINDOWS[byte - 0x80] ?? '') : String.fromCharCode(byte),
  );
  return {
    text: letters.join(''),
    warnings: [{ line: 0, place: { in: 'file' }, what: { is: 'not UTF-8' } }],
  };
}

// Spaces that do not break, or of another width, and Word's break within a paragraph.
const SPACES = /[\u000B\u00A0\u1680\u2000-\u200A\u2028\u202F\u205F\u3000]/g;
// Letters that a typeface joins: "deﬁnition".
const LIGATURES = /[\uFB00-\uFB06]/g;
// Marks that turn the direction of writing, join or part nothing, or ring a bell.
const UNSEEN =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

function visible(text: string): { words: string; warnings: PaperWarning[] } {
  const whole = (text.startsWith('\uFEFF') ? text.slice(1) : text)
    .replace(SPACES, ' ')
    .replace(LIGATURES, (letters) => letters.normalize('NFKC'));
  const at = whole.search(UNSEEN);
  if (at < 0) return { words: whole, warnings: [] };
  const many = whole.match(UNSEEN)?.length ?? 0;
  const line = linesOf(whole.slice(0, at + 1)).length;
  return {
    words: whole.replace(UNSEEN, ''),
    warnings: [{ line, place: { in: 'line', line }, what: { is: 'unseen letters', many } }],
  };
}

/** A line break at the very end of a file does not begin another line. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
