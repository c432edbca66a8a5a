/** What kind of file its first bytes say it is; its name is not asked, for names are given by people. */

export type FileKind = 'zip' | 'compound' | 'pdf' | 'other';

const SIGNATURES: readonly (readonly [FileKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  // A zip with nothing in it.
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  // .doc, .xls, and whatever Office encrypts with a password.
  ['compound', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
];

export function fileKind(bytes: Uint8Array): FileKind {
  const found = SIGNATURES.find(([, start]) => start.every((byte, i) => bytes[i] === byte));
  return found?.[0] ?? 'other';
}

/** Office keeps an encrypted document as the stream "EncryptedPackage" of a compound file, its name in UTF-16. */
export function isEncrypted(compound: Uint8Array): boolean {
  return holds(compound, utf16('EncryptedPackage')) || holds(compound, utf16('EncryptionInfo'));
}

function utf16(words: string): number[] {
  return [...words].flatMap((letter) => [letter.charCodeAt(0), 0]);
}

function holds(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
