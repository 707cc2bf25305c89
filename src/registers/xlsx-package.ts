import { fromBuffer } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { TableFault } from './table.ts';

/** A workbook has dozens of parts, with many pictures hundreds. */
const MOST_PARTS = 5000;
/** What all parts together may come to when they are unpacked. */
const MOST_BYTES = 600 * 1024 * 1024;

/** The parts of a workbook by their names; they are unpacked when they are asked for. */
export type XlsxPackage = {
  has: (name: string) => boolean;
  /** A part as text, in pieces. @throws TableFault when it comes to more bytes than `most`. */
  text: (name: string, most: number) => AsyncGenerator<string>;
};

/**
 * Opens a workbook without unpacking anything. What a part says of its own size is held against what comes out of it (`validateEntrySize`), so that
 * a small file cannot fill the memory.
 * @throws TableFault for macros, for what is no ZIP, and for what would become too large.
 */
export async function openXlsx(bytes: Buffer): Promise<XlsxPackage> {
  const { zip, entries } = await readDirectory(bytes);
  const names = [...entries.keys()];
  if (names.some((name) => /vbaproject\.bin$|^xl\/macrosheets\//i.test(name))) throw new TableFault('macros');
  const whole = [...entries.values()].reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (whole > MOST_BYTES) throw new TableFault('too-large-unpacked');
  return {
    has: (name) => entries.has(name),
    text: async function* (name, most) {
      const entry = entries.get(name);
      if (entry === undefined) return;
      if (entry.uncompressedSize > most) throw new TableFault('too-large-unpacked');
      yield* textOf(zip, entry);
    },
  };
}

async function* textOf(zip: ZipFile, entry: Entry): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
      zip.openReadStream(entry, (error, opened) => (error === null ? resolve(opened) : reject(error)));
    });
    for await (const piece of stream) yield decoder.decode(piece as Buffer, { stream: true });
    yield decoder.decode();
  } catch (error) {
    throw error instanceof TableFault ? error : new TableFault('broken');
  }
}

function readDirectory(bytes: Buffer): Promise<{ zip: ZipFile; entries: Map<string, Entry> }> {
  const entries = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    const broken = () => reject(new TableFault('broken'));
    fromBuffer(bytes, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, zip) => {
      if (error !== null) return broken();
      zip.on('error', broken);
      zip.on('end', () => resolve({ zip, entries }));
      zip.on('entry', (entry: Entry) => {
        entries.set(entry.fileName, entry);
        if (entries.size > MOST_PARTS) reject(new TableFault('too-large-unpacked'));
        else zip.readEntry();
      });
      zip.readEntry();
    });
  });
}
