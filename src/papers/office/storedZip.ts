/** Parts packed into a zip again, without compression, for a library that wants the whole file. */
import { crc32 } from './crc32';

/** Only what was unpacked and checked goes in: the library never sees the stranger's file. */
export function storedZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [name, part] of parts) {
    const named = new TextEncoder().encode(name);
    const facts = factsOf(part, named.length);
    const local = record(0x04034b50, 30, (view) => view.set(facts, 4));
    const central = record(0x02014b50, 46, (view, numbers) => {
      numbers.setUint16(4, 20, true);
      view.set(facts, 6);
      numbers.setUint32(42, at, true);
    });
    pieces.push(local, named, part);
    directory.push(central, named);
    at += local.length + named.length + part.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = record(0x06054b50, 22, (_, numbers) => {
    numbers.setUint16(8, parts.size, true);
    numbers.setUint16(10, parts.size, true);
    numbers.setUint32(12, size, true);
    numbers.setUint32(16, at, true);
  });
  return joined([...pieces, ...directory, end]);
}

/** What both records say alike: version, flags (names in UTF-8), no compression, no date, check sum, sizes. */
function factsOf(part: Uint8Array, nameLength: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(26));
  view.setUint16(0, 20, true);
  view.setUint16(2, 0x0800, true);
  view.setUint32(10, crc32(part), true);
  view.setUint32(14, part.length, true);
  view.setUint32(18, part.length, true);
  view.setUint16(22, nameLength, true);
  return new Uint8Array(view.buffer);
}

function record(signature: number, size: number, fill: (bytes: Uint8Array, numbers: DataView) => void) {
  const bytes = new Uint8Array(size);
  const numbers = new DataView(bytes.buffer);
  numbers.setUint32(0, signature, true);
  fill(bytes, numbers);
  return bytes;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
