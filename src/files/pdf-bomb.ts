import { Readable } from 'node:stream';
import { createInflate } from 'node:zlib';

/** What all packed parts of a PDF may unpack to: twenty scanned pages in colour stay below, as far as they fit into an upload. */
const MOST_UNPACKED_BYTES = 400_000_000;

/** Packed data in packed data in packed data: nobody's scanner does that. */
const MOST_LAYERS = 3;

const KEYWORD = Buffer.from('stream');

/** Whether a PDF is an archive bomb: a small file that fills the memory of whoever opens it. Unpacks without keeping anything. */
export async function isPdfBomb(bytes: Uint8Array): Promise<boolean> {
  let left = MOST_UNPACKED_BYTES;
  for (const packed of packedParts(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))) {
    for (let layers = 1, isPacked = true; isPacked; layers++) {
      if (layers > MOST_LAYERS) return true;
      const { size, startsPacked } = await unpack(packed, layers, left);
      left -= size;
      if (left <= 0) return true;
      isPacked = startsPacked;
    }
  }
  return false;
}

/** Where a part begins; where it ends, the packing itself tells. */
function* packedParts(file: Buffer): Generator<Buffer> {
  for (let at = file.indexOf(KEYWORD); at >= 0; at = file.indexOf(KEYWORD, at + KEYWORD.length)) {
    let start = at + KEYWORD.length;
    if (file[start] === 0x0d) start++;
    if (file[start] === 0x0a) start++;
    const part = file.subarray(start);
    if (isZlib(part)) yield part;
  }
}

/** RFC 1950: the method is 8, and the first two bytes are a multiple of 31. */
const isZlib = (bytes: Uint8Array): boolean =>
  bytes.length > 2 && ((bytes[0] ?? 0) & 15) === 8 && (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) % 31 === 0;

async function unpack(packed: Buffer, layers: number, most: number): Promise<{ size: number; startsPacked: boolean }> {
  let size = 0;
  let startsPacked = false;
  const unpacked = Array.from({ length: layers }, () => createInflate({ chunkSize: 1 << 20 })).reduce<Readable>(
    (from, inflate) => from.on('error', (error) => inflate.destroy(error)).pipe(inflate),
    Readable.from([packed]),
  );
  try {
    for await (const chunk of unpacked) {
      if (!(chunk instanceof Uint8Array)) continue;
      if (size === 0) startsPacked = isZlib(chunk);
      size += chunk.length;
      if (size > most) break;
    }
  } catch {
    // Broken off, or no packed data after all: what came until then counts.
  }
  return { size, startsPacked };
}
