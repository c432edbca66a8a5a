/** A file of any kind made into the lines of a paper, or the reason why it cannot be. */
import type { ColumnAnswers, NotAPaper } from '../inspection/papers/paper';
import type { FileLines } from './lines';
import { fileKind, isEncrypted } from './office/fileKind';
import { type ZipParts, zipParts } from './office/zipParts';
import { excelLines, isExcelPart } from './sheet/readExcel';
import { textLines } from './textLines';
import { isWordPart, wordLines } from './word/readWord';

/** Word and Excel files are packed, and carry pictures that are never opened. */
export const MOST_OFFICE_BYTES = 25 * 1024 * 1024;
// XML that takes the converter longer than a minute is no paper.
const MOST_XML = 48 * 1024 * 1024;

export async function fileLines(bytes: Uint8Array, answers: ColumnAnswers, name: string): Promise<FileLines> {
  const kind = fileKind(bytes);
  if (kind === 'pdf') return refused('pdf');
  if (kind === 'compound') return refused(isEncrypted(bytes) ? 'password' : 'old office');
  if (kind !== 'zip') return textLines(bytes, answers, name);
  if (bytes.length > MOST_OFFICE_BYTES) return refused('too large');
  const unpacked = await zipParts(bytes, (part) => isWordPart(part) || isExcelPart(part));
  if (unpacked.is === 'not parts') return refused(unpacked.reason);
  return officeLines(unpacked, answers, name);
}

async function officeLines(unpacked: ZipParts, answers: ColumnAnswers, name: string): Promise<FileLines> {
  const { parts, names } = unpacked;
  if ([...parts.values()].some(declares)) return refused('declares entities');
  if ([...parts.values()].some(({ length }) => length > MOST_XML)) return refused('too large');
  if (parts.has('word/document.xml')) return wordLines(unpacked);
  if (parts.has('xl/workbook.xml')) return excelLines(unpacked, answers, name);
  const isOffice = names.includes('[Content_Types].xml') && names.some((part) => /^(?:word|xl)\//.test(part));
  return refused(isOffice ? 'damaged' : 'other zip');
}

function refused(reason: NotAPaper['reason']): FileLines {
  return { is: 'not lines', reason };
}

/** Office never writes a DOCTYPE; whoever does wants entities that grow, or files fetched. */
function declares(part: Uint8Array): boolean {
  // In UTF-16 every other byte is nought, and Office writes UTF-8 only.
  if (part[0] === 0xff || part[0] === 0xfe || part[1] === 0) return true;
  for (let at = part.indexOf(0x21); at >= 0; at = part.indexOf(0x21, at + 1)) {
    if (part[at - 1] !== 0x3c) continue;
    const word = String.fromCharCode(...part.subarray(at + 1, at + 8)).toUpperCase();
    if (word === 'DOCTYPE' || word.startsWith('ENTITY')) return true;
  }
  return false;
}
