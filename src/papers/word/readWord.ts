/** A Word file made into the lines of a paper: unpacked within limits, converted by mammoth, proved by its own words. */
import type { FileLines } from '../lines';
import { storedZip } from '../office/storedZip';
import type { ZipParts } from '../office/zipParts';
import { leftOut } from './leftOut';
import { linesWithNotes } from './notes';

/** What Word calls its kinds of title, beside the headings mammoth knows. */
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh", 'u => u'];

/** The parts that hold words, and those that say how paragraphs are numbered and styled; no pictures, no macros. */
export const isWordPart = (name: string): boolean =>
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/document\.xml\.rels|(?:document|styles|numbering|footnotes|endnotes|comments|header\d*|footer\d*)\.xml))$/.test(
    name,
  );

export async function wordLines({ parts, names }: ZipParts): Promise<FileLines> {
  const { default: mammoth } = await import('mammoth');
  const given = new Map([...parts].filter(([name]) => !/^word\/(?:header|footer|comments)/.test(name)));
  const zip = storedZip(given);
  let html: string;
  try {
    // Node reads the first and browsers the second; each build ignores the other.
    const input = { buffer: zip, arrayBuffer: zip.buffer } as unknown as Parameters<
      typeof mammoth.convertToHtml
    >[0];
    // Pictures are never opened, and linked ones never fetched.
    const noPicture = mammoth.images.imgElement(async () => Promise.resolve({ src: '' }));
    const options = {
      styleMap: STYLES,
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      convertImage: noPicture,
    };
    html = (await mammoth.convertToHtml(input, options)).value;
  } catch {
    return { is: 'not lines', reason: 'damaged' }; // mammoth has one error for everything it cannot parse
  }
  const lines = linesWithNotes(html);
  if (lines === undefined) return { is: 'not lines', reason: 'damaged' };
  return { is: 'lines', lines, warnings: leftOut(parts, names, lines) };
}
