/** How large a PNG picture is and whether it can be seen through, from the head of its file. */

export type PngHead = { width: number; height: number; alpha: boolean };

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
// W3C PNG, IHDR: 4 is grey with alpha, 6 is colour with alpha.
const WITH_ALPHA = [4, 6];

/** Undefined when it is no PNG. */
export function pngHead(bytes: Uint8Array): PngHead | undefined {
  if (bytes.length < 26 || SIGNATURE.some((sign, at) => bytes[at] !== sign)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return {
    width: view.getUint32(16),
    height: view.getUint32(20),
    alpha: WITH_ALPHA.includes(view.getUint8(25)),
  };
}
