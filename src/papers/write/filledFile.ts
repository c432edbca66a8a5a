/** An Office file whose long parts are put in as it is packed: what stands for them goes, and they never lie in memory whole. */
import { Zip, ZipDeflate, unzipSync } from 'fflate';

export type Filling = {
  /** The part, as "word/document.xml". */
  path: string;
  /** The part's text in pieces, with what was left out of it. */
  filled: (text: string) => Iterable<string>;
};

/** The same file with that part filled. Throws when it has no such part. */
export function filledFile(file: Uint8Array, { path, filled }: Filling): Uint8Array {
  const parts = unzipSync(file);
  if (parts[path] === undefined) throw new Error(`The file has no part ${path}.`);
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  const encoder = new TextEncoder();
  for (const [name, bytes] of Object.entries(parts)) {
    const packed = new ZipDeflate(name, { level: 6 });
    zip.add(packed);
    if (name === path)
      for (const piece of filled(new TextDecoder().decode(bytes))) packed.push(encoder.encode(piece));
    packed.push(name === path ? new Uint8Array() : bytes, true);
  }
  zip.end();
  return joined(chunks);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
