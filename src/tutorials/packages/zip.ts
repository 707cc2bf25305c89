import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { makeZip, predictLength } from 'client-zip';

/** One file of a zip: its path in it, and either what it holds or where it lies. */
export type ZipEntry = { name: string } & ({ text: string | Uint8Array } | { file: string });

/** A zip that is being sent, and how many bytes it will be. */
export type Zip = { bytes: number; stream: () => ReadableStream<Uint8Array> };

/**
 * Files put into one zip as they are: films and pictures cannot be made smaller, and so the size is known before. Files are read while they are sent, one at a
 * time. The same files always make the same bytes.
 * @param at the moment that all files carry.
 * @returns null when one of the files is not there.
 */
export async function zipOf(entries: readonly ZipEntry[], at: Date): Promise<Zip | null> {
  const measured = await Promise.all(entries.map(async (entry) => ({ entry, name: entry.name, size: await sizeOf(entry) })));
  const whole = measured.flatMap(({ entry, name, size }) => (size === null ? [] : [{ entry, name, size, lastModified: at }]));
  if (whole.length < measured.length) return null;
  return {
    bytes: Number(predictLength(whole.map(({ name, size }) => ({ name, size })))),
    stream: () => makeZip(read(whole)),
  };
}

/** Opens one file after the other, as the zip asks for them. */
async function* read(whole: readonly { entry: ZipEntry; name: string; size: number; lastModified: Date }[]) {
  for (const { entry, ...about } of whole) yield { ...about, input: contentOf(entry) };
}

const contentOf = (entry: ZipEntry): ReadableStream<Uint8Array> | string | Uint8Array =>
  'file' in entry ? (Readable.toWeb(createReadStream(entry.file)) as ReadableStream<Uint8Array>) : entry.text;

async function sizeOf(entry: ZipEntry): Promise<number | null> {
  if ('text' in entry) return Buffer.byteLength(entry.text);
  return stat(entry.file).then(
    ({ size }) => size,
    () => null,
  );
}
