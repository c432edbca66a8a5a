/** The parts of a Word or Excel file, unpacked within limits; the zip's own figures are never believed. */
import type { NotAPaper } from '../../inspection/papers/paper';
import { crc32 } from './crc32';

/** Part names, as "word/document.xml", with their bytes; only those that were asked for. */
export type ZipParts = { is: 'parts'; names: readonly string[]; parts: ReadonlyMap<string, Uint8Array> };
export type Unpacked = ZipParts | { is: 'not parts'; reason: NotAPaper['reason'] };

type Entry = {
  name: string;
  method: number;
  flags: number;
  crc: number;
  packed: number;
  size: number;
  at: number;
};

// A paper of a thousand rows unpacks to about 3 MB of XML.
const MOST_ENTRIES = 2_000;
const MOST_UNPACKED = 96 * 1024 * 1024;
// XML of a table with ten thousand like rows packs to a fiftieth; nothing honest packs to a three-hundredth.
const MOST_RATIO = 300;
const SMALL = 1024 * 1024;
const END_SIZE = 22;
const ENCRYPTED = 1;

/** Unpacks the parts that `wanted` names. */
export async function zipParts(bytes: Uint8Array, wanted: (name: string) => boolean): Promise<Unpacked> {
  const entries = entriesOf(bytes);
  if (entries === undefined) return refused('damaged');
  if (entries.length > MOST_ENTRIES) return refused('swollen');
  if (new Set(entries.map(({ name }) => name)).size < entries.length) return refused('damaged');
  if (entries.some(({ flags }) => (flags & ENCRYPTED) !== 0)) return refused('password');
  const chosen = entries.filter(({ name }) => wanted(name));
  const said = chosen.reduce((sum, { size }) => sum + size, 0);
  if (said > MOST_UNPACKED || chosen.some(isSwollen)) return refused('swollen');
  const parts = new Map<string, Uint8Array>();
  let left = MOST_UNPACKED;
  for (const entry of chosen) {
    const part = await unpack(bytes, entry, Math.min(left, mostOf(entry), entry.size));
    if (typeof part === 'string') return refused(part);
    left -= part.length;
    parts.set(entry.name, part);
  }
  return { is: 'parts', names: entries.map(({ name }) => name), parts };
}

function refused(reason: NotAPaper['reason']): Unpacked {
  return { is: 'not parts', reason };
}

function mostOf({ packed }: Entry): number {
  return Math.max(SMALL, packed * MOST_RATIO);
}

function isSwollen(entry: Entry): boolean {
  return entry.size > mostOf(entry);
}

/** The central directory at the end of the file; undefined when it is not whole. */
function entriesOf(bytes: Uint8Array): Entry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return undefined;
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > bytes.length) return undefined;
    entries.push({
      // Some writers on Windows use the wrong stroke; parts are found by the right one.
      name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)).replaceAll('\\', '/'),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return entries;
}

/** A comment of up to 64 KB may stand behind the end record. */
function endOf(view: DataView): number | undefined {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return undefined;
}

async function unpack(
  bytes: Uint8Array,
  entry: Entry,
  most: number,
): Promise<Uint8Array | NotAPaper['reason']> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== 0x04034b50) return 'damaged';
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  if (from + entry.packed > bytes.length) return 'damaged';
  const packed = bytes.subarray(from, from + entry.packed);
  const part = entry.method === 0 ? packed : entry.method === 8 ? await inflated(packed, most) : 'damaged';
  if (typeof part === 'string') return part;
  return part.length === entry.size && crc32(part) === entry.crc ? part : 'damaged';
}

/** Stops as soon as more comes out than may, whatever the directory said. */
async function inflated(packed: Uint8Array, most: number): Promise<Uint8Array | NotAPaper['reason']> {
  const stream = new DecompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  // What goes wrong in writing shows again in reading, where it is answered.
  const written = writer.write(Uint8Array.from(packed)).then(async () => writer.close());
  written.catch(() => undefined);
  const reader = stream.readable.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.length;
      if (size > most) {
        // Not waited for: the stream may be stuck in the middle of a piece.
        reader.cancel().catch(() => undefined);
        return 'swollen';
      }
      chunks.push(next.value);
    }
  } catch {
    return 'damaged'; // the stream's only way to say that these bytes cannot be inflated
  }
  return joined(chunks, size);
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
