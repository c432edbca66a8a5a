/** The parts of an Office file as a reader of its XML sees them. */
import { Parser } from 'htmlparser2';
import { zipParts } from '../../../src/papers/office/zipParts';

/** By path, each part's text. Throws where a part is no well-formed XML. */
export async function partsOf(file: Uint8Array): Promise<Record<string, string>> {
  const found = await zipParts(file, () => true);
  if (found.is !== 'parts') throw new Error(`no file of parts: ${found.reason}`);
  const parts: Record<string, string> = {};
  for (const [path, bytes] of found.parts) {
    const xml = new TextDecoder().decode(bytes);
    const fault = faultIn(xml);
    if (fault !== undefined) throw new Error(`${path}: ${fault}`);
    parts[path] = xml;
  }
  return parts;
}

export type Tag = { name: string; attributes: Record<string, string>; within: readonly string[] };

/** Every tag in order, with those around it. */
export function tagsIn(xml: string): Tag[] {
  const tags: Tag[] = [];
  const open: string[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        tags.push({ name, attributes, within: [...open] });
        open.push(name);
      },
      onclosetag: () => void open.pop(),
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return tags;
}

const TAG = /<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const NO_ELEMENT = /<\?[^?]*\?>|<!--[\s\S]*?-->/y;
const WORDS = /[^<]+/y;
const BARE = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)|\]\]>/i;

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

/** Why Word would not open it; undefined when it is well formed. A lenient parser forgives all of this. */
export function faultIn(xml: string): string | undefined {
  const forbidden = FORBIDDEN.exec(xml);
  if (forbidden !== null) return `a character that no XML may hold at ${forbidden.index}`;
  const open: string[] = [];
  const next = (pattern: RegExp, at: number) => {
    pattern.lastIndex = at;
    return pattern.exec(xml);
  };
  for (let at = 0; at < xml.length;) {
    const words = next(WORDS, at) ?? next(NO_ELEMENT, at);
    const tag = words === null ? next(TAG, at) : null;
    const found = words ?? tag;
    if (found === null) return `no tag at ${at}: ${xml.slice(at, at + 40)}`;
    if (BARE.test(tag?.[3] ?? (found[0].startsWith('<') ? '' : found[0]))) return `a bare & at ${at}`;
    const [, closes = '', name = '', , empty = ''] = tag ?? [];
    if (closes !== '' && open.pop() !== name) return `</${name}> closes nothing at ${at}`;
    if (tag !== null && closes === '' && empty === '') open.push(name);
    at += found[0].length;
  }
  return open.length === 0 ? undefined : `<${open.at(-1)}> is not closed`;
}
