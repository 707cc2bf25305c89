import type { EncodedPiece } from './piece-order.ts';

type Head = Omit<EncodedPiece, 'head' | 'pictures' | 'cutMs' | 'encodeMs' | 'fromCache'> & {
  headSize: number;
  pictures: [frame: number, key: 0 | 1, size: number][];
};

/** A piece as one run of bytes, for a file or another thread: the length of a description, the description, then what it describes. */
export function packPiece({ head, pictures, frames, qp, decoded }: EncodedPiece): Uint8Array<ArrayBuffer> {
  const description: Head = {
    frames,
    qp,
    decoded,
    headSize: head.length,
    pictures: pictures.map(({ frame, key, bytes }) => [frame, key ? 1 : 0, bytes.length]),
  };
  const words = Buffer.from(JSON.stringify(description));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(words.length);
  const parts = [size, words, head, ...pictures.map(({ bytes }) => bytes)];
  // Its own memory, and not a part of Node's: it is handed over to another thread.
  const packed = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    packed.set(part, at);
    at += part.length;
  }
  return packed;
}

/** The piece that was packed, as one that was kept. */
export function unpackPiece(packed: Uint8Array): EncodedPiece {
  const content = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  let at = 4 + content.readUInt32LE(0);
  const description = JSON.parse(content.toString('utf8', 4, at)) as Head;
  const next = (size: number) => content.subarray(at, (at += size));
  const head = next(description.headSize);
  const pictures = description.pictures.map(([frame, key, size]) => ({ frame, key: key === 1, bytes: next(size) }));
  const { frames, qp, decoded } = description;
  return { head, pictures, frames, qp, decoded, cutMs: 0, encodeMs: 0, fromCache: true };
}
