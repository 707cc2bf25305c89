import { randomUUID } from 'node:crypto';
import { findPerson } from '../accounts/store.ts';
import type { SignedInPerson } from '../accounts/person.ts';
import { recordEvent, SYSTEM_ACTOR } from '../database/events.ts';
import { removeBytes } from '../files/remove-bytes.ts';
import type { Portal } from '../portal.ts';
import { CSV_MARK, csvLine } from '../web/csv.ts';
import type { Cell } from '../web/csv.ts';
import { textsId } from '../web/texts/texts.ts';
import { openXlsx } from '../web/xlsx.ts';
import { listName, seenAs } from './export-rules.ts';
import { readApplications } from './read-applications.ts';
import { readPermits } from './read-permits.ts';
import { endExport, lastTaken, noteExport, stopExport, takeUpExport } from './store-exports.ts';
import type { DataExport } from './store-exports.ts';
import { addPiece, dropPieces } from './store-pieces.ts';

/** Queue of lists that become files. Its jobs name an export and nothing else. */
export const EXPORT_QUEUE = 'exports';

/** Rows to be written, some at a time, and the last arrival among them; null = it is no list of what arrived. */
export type ExportSource = { count: number; arrivedUntil: number | null; batches: () => AsyncGenerator<Cell[][]> };

/** Bytes of one piece of a file: more than that is never held. */
const PIECE_BYTES = 1024 * 1024;

/** The job queue tries no more often by itself. */
const MOST_ATTEMPTS = 5;

/**
 * Writes the file of an export: what its officer may see at this moment, some hundred rows at a time. An attempt that is broken off leaves nothing that is offered; the next
 * one begins anew and removes what was written before.
 */
export async function runExportJob(portal: Portal, id: string, signal: AbortSignal): Promise<void> {
  const { db, seal, clock } = portal;
  const found = await takeUpExport(db, id, clock.now());
  if (found === null) return;
  await removeBytes(portal, await dropPieces(db, [id], found.attempt));
  const officer = await findPerson(db, seal, found.officerId);
  try {
    if (officer === null) throw new Error('an export was asked for by a person who does not exist');
    const stopped = await write(portal, found, officer, signal);
    if (stopped !== null) await end(portal, found, stopped);
  } catch (error) {
    if (signal.aborted || found.attempt < MOST_ATTEMPTS) throw error;
    portal.log.error({ code: error instanceof Error ? error.name : '' }, 'an export could not be written');
    await end(portal, found, 'failed');
  }
}

/** Answers why it came to nothing; null = it is whole, or another attempt took its place. */
async function write(
  portal: Portal,
  found: DataExport,
  officer: SignedInPerson,
  signal: AbortSignal,
): Promise<'cancelled' | null> {
  const { db, clock } = portal;
  const { id, attempt, asked, columns } = found;
  const list = listName(asked, officer);
  const after = found.onlyNew && list !== null ? ((await lastTaken(db, officer.id, list))?.arrivedUntil ?? 0) : 0;
  const source =
    asked.kind === 'permits'
      ? await readPermits(portal, { officer, asked, columns, after })
      : await readApplications(portal, { officer, asked, columns, after });
  const pieces = openPieces(portal, found);
  const file = openFile(found, pieces.take);
  let done = 0;
  const note = () => noteExport(db, { id, attempt, rows: Math.max(source.count, done), done, at: clock.now() });
  if ((await note()) === 'cancelled') return 'cancelled';
  for await (const rows of source.batches()) {
    if (signal.aborted) throw new Error('the portal stops; the export is written anew');
    file.write(rows);
    await pieces.flush(PIECE_BYTES);
    done += rows.length;
    const going = await note();
    if (going !== 'going') return going === 'cancelled' ? 'cancelled' : null;
  }
  file.end();
  const bytes = await pieces.flush(1);
  const { arrivedUntil } = source;
  const ended = { id, attempt, rows: done, bytes, arrivedUntil, seenAs: seenAs(officer), at: clock.now() };
  const isWhole = await db.transaction(async (tx) => {
    if (!(await endExport(tx, ended))) return false;
    const subject = { kind: 'export', id } as const;
    await recordEvent(tx, { at: ended.at, actor: SYSTEM_ACTOR, verb: 'write_export', subject, detail: { rows: done } });
    return true;
  });
  return isWhole ? null : 'cancelled';
}

/** Nothing is offered of it any more, and nothing is kept. */
async function end(portal: Portal, { id, attempt }: DataExport, as: 'cancelled' | 'failed'): Promise<void> {
  const { db, clock } = portal;
  await stopExport(db, { id, attempt, as, at: clock.now() });
  await removeBytes(portal, await dropPieces(db, [id], attempt + 1));
}

/** Cells become bytes in the format that was asked for. */
function openFile({ asked, format, columns }: DataExport, take: (bytes: Uint8Array) => void) {
  const words = textsId.deskExports;
  const titles = columns.map((column) => words.columns[column]);
  if (format === 'xlsx') return openXlsx(take, { name: words.kinds[asked.kind], titles });
  take(Buffer.from(`${CSV_MARK}${csvLine(titles)}`));
  return { write: (rows: readonly Cell[][]) => take(Buffer.from(rows.map(csvLine).join(''))), end: () => undefined };
}

/** Gathers bytes and lays them down piece by piece; `flush` does so as long as more than `above` wait, and answers how many there were in all. */
function openPieces({ db, files }: Portal, { id, attempt }: DataExport) {
  let waiting: Uint8Array[] = [];
  let size = 0;
  let place = 0;
  let all = 0;
  return {
    take: (bytes: Uint8Array) => {
      waiting.push(bytes);
      size += bytes.length;
      all += bytes.length;
    },
    flush: async (above: number): Promise<number> => {
      if (size < above) return all;
      const fileId = randomUUID();
      await addPiece(db, { exportId: id, attempt, place: place++, fileId });
      await files.put(fileId, Buffer.concat(waiting));
      waiting = [];
      size = 0;
      return all;
    },
  };
}
