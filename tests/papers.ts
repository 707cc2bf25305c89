import sharp from 'sharp';
import { documentFor } from '../src/world/documents/document-for.ts';
import { filmPerson } from '../src/world/people.ts';

/** The table on which documents of the world are photographed. */
export const TABLE = '#7b6959';

/** A document of Siti as it is photographed, scanned or printed. */
export const paper = async (id: string, name: string): Promise<Buffer> =>
  Buffer.from((await documentFor({ id, name }, filmPerson)).bytes);

/** The same, turned by so many degrees to the right. */
export const turnedPhoto = (bytes: Uint8Array, degrees: number): Promise<Buffer> =>
  sharp(bytes).rotate(degrees, { background: TABLE }).jpeg({ quality: 82 }).toBuffer();

/** An empty sheet of paper on the table. */
export async function emptySheet(): Promise<Buffer> {
  const sheet = await sharp({ create: { width: 780, height: 1080, channels: 3, background: '#f4f1ea' } })
    .png()
    .toBuffer();
  return sharp({ create: { width: 900, height: 1200, channels: 3, background: TABLE } })
    .composite([{ input: sheet }])
    .jpeg()
    .toBuffer();
}
