/** A part of an MP4 file: four letters, where it begins, and how long it is, head included. */
export type Mp4Box = { name: string; at: number; size: number; headSize: number };

/** The boxes that stand one after the other between two places of an MP4's bytes. */
export function boxesIn(bytes: Buffer, from: number, until: number): Mp4Box[] {
  const boxes: Mp4Box[] = [];
  for (let at = from; at + 8 <= until;) {
    const short = bytes.readUInt32BE(at);
    const size = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? until - at : short;
    if (size < 8) throw new Error(`the MP4 has a box of ${size} bytes at ${at}`);
    boxes.push({ name: bytes.toString('latin1', at + 4, at + 8), at, size, headSize: short === 1 ? 16 : 8 });
    at += size;
  }
  return boxes;
}
