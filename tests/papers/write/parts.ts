/** The parts of an Office file as a reader of its XML sees them. */
import { unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { XMLValidator } from 'fast-xml-parser';

/** By path, each part's text. Throws where a part is no well-formed XML. */
export function partsOf(file: Uint8Array): Record<string, string> {
  const parts: Record<string, string> = {};
  for (const [path, bytes] of Object.entries(unzipSync(file))) {
    const xml = new TextDecoder().decode(bytes);
    const valid = XMLValidator.validate(xml);
    if (valid !== true) throw new Error(`${path}: ${valid.err.msg}`);
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
