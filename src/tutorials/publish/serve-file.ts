import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { PortalContext } from '../../web/environment.ts';
import { readByteRange } from './byte-range.ts';

/** A file of the disk as an answer, or the part of it that a player asks for; null when it is not there. */
export async function serveFile(c: PortalContext, file: string, headers: Record<string, string>): Promise<Response | null> {
  const size = await stat(file).then(
    (found) => found.size,
    () => null,
  );
  if (size === null) return null;
  const range = readByteRange(c.req.header('range'), size);
  if (range.kind === 'unsatisfiable') return c.body(null, 416, { 'content-range': `bytes */${size}` });
  const part = range.kind === 'part' ? { start: range.start, end: range.end } : { start: 0, end: size - 1 };
  const stream = Readable.toWeb(createReadStream(file, part)) as ReadableStream;
  return c.body(stream, range.kind === 'part' ? 206 : 200, {
    ...headers,
    'content-length': String(part.end - part.start + 1),
    'accept-ranges': 'bytes',
    ...(range.kind === 'part' ? { 'content-range': `bytes ${part.start}-${part.end}/${size}` } : {}),
  });
}
