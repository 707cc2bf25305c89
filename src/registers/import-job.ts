import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { registerPermitsInUse } from '../applications/store-register-use.ts';
import { localDay } from '../catalogue/formats.ts';
import { recordEvent, SYSTEM_ACTOR } from '../database/events.ts';
import { removeBytes } from '../files/remove-bytes.ts';
import type { Portal } from '../portal.ts';
import { readRegister } from './read-register.ts';
import type { RowBatch } from './read-register.ts';
import { changedFields } from './row-rules.ts';
import {
  addFindings,
  addImport,
  countChanges,
  endStep,
  forgetFindings,
  loadImport,
  moveImport,
  noteProgress,
} from './store-imports.ts';
import type { Finding, RegisterImport } from './store-imports.ts';
import type { ImportVerb } from './import-rules.ts';
import { compareRows, enterRows, isBuiltOn, oneAtATime, takeBack } from './store-permits.ts';
import { TableFault } from './table.ts';

/** The queue whose jobs read, bring in and take back registers. */
export const REGISTER_QUEUE = 'register';

const jobSchema = z.object({ importId: z.string(), step: z.enum(['check', 'enter', 'undo']) });

type ImportingPortal = Pick<Portal, 'db' | 'seal' | 'clock' | 'office' | 'catalogue' | 'files' | 'jobs' | 'log'>;

type Officer = { id: string; role: string };

/** Keeps a file and has it read on trial. Answers the id of the import. */
export async function beginImport(
  portal: ImportingPortal,
  { officer, fileName, bytes }: { officer: Officer; fileName: string; bytes: Uint8Array },
): Promise<string> {
  const { db, seal, clock, files, jobs } = portal;
  const fileId = randomUUID();
  await files.put(fileId, bytes);
  return db.transaction(async (tx) => {
    const importId = await addImport(tx, seal, { officer, fileId, fileName, at: clock.now() });
    await jobs.send(REGISTER_QUEUE, { importId, step: 'check' }, { db: tx });
    return importId;
  });
}

/** Does what the administrator asked for: brings in, takes back (both as a job), or throws away. False = it cannot be done any more. */
export async function actOnImport(
  portal: ImportingPortal,
  given: { id: string; verb: ImportVerb; officer: Officer },
): Promise<boolean> {
  const { db, seal, clock, jobs } = portal;
  const { id, verb, officer } = given;
  const found = await loadImport(db, seal, id);
  const moved = await db.transaction(async (tx) => {
    if (!(await moveImport(tx, id, verb, { officer, at: clock.now() }))) return false;
    if (verb === 'discard') {
      await endStep(tx, id, { from: 'discarded', to: { fileId: null } });
      await forgetFindings(tx, id);
    } else await jobs.send(REGISTER_QUEUE, { importId: id, step: verb }, { db: tx });
    return true;
  });
  if (moved && verb === 'discard') await removeBytes(portal, [found?.fileId ?? '']);
  return moved;
}

/** One job. Begun twice, each step comes to the same end. */
export async function runRegisterJob(portal: ImportingPortal, data: unknown): Promise<void> {
  const { importId, step } = jobSchema.parse(data);
  const found = await loadImport(portal.db, portal.seal, importId);
  if (found === null) return;
  if (step === 'check' && found.state === 'checking') await checkImport(portal, found);
  if (step === 'enter' && found.state === 'entering') await enterImport(portal, found);
  if (step === 'undo' && found.state === 'undoing') await undoImport(portal, found);
}

/** Reads the whole file on trial: every fault, and what would change. Ends without a trace when the file is thrown away meanwhile. */
async function checkImport(portal: ImportingPortal, { id, fileId }: RegisterImport): Promise<void> {
  const { db, seal } = portal;
  await forgetFindings(db, id);
  const counts = { added: 0, changed: 0, same: 0, faulty: 0 };
  let rows = 0;
  let unused: readonly string[] = [];
  try {
    for await (const batch of batchesOf(portal, fileId)) {
      const compared = await compareRows(
        db,
        seal,
        batch.read.map(({ row }) => row),
      );
      const places = new Map(batch.read.map(({ at, row }) => [row, at]));
      const changes = compared.changed.map(({ row, before }): Finding => {
        const reason = changedFields(before, row).join(',');
        return { isFault: false, row: places.get(row) ?? 0, column: row.number, reason, shape: '' };
      });
      counts.added += compared.added.length;
      counts.changed += compared.changed.length;
      counts.same += compared.same;
      counts.faulty += batch.faulty;
      rows += batch.read.length + batch.faulty;
      unused = batch.unused;
      const findings = [...batch.faults.map((fault) => ({ ...fault, isFault: true })), ...changes];
      const isWanted = await db.transaction(async (tx) => {
        if (!(await noteProgress(tx, id, { state: 'checking', done: rows }))) return false;
        await addFindings(tx, seal, id, findings);
        return true;
      });
      if (!isWanted) return;
    }
  } catch (error) {
    if (!(error instanceof TableFault)) throw error;
    const to = { state: 'unreadable', fault: error.code, faultDetail: error.detail };
    if (await endStep(db, id, { from: 'checking', to })) await forgetFindings(db, id);
    return;
  }
  await endStep(db, id, { from: 'checking', to: { ...counts, state: 'checked', rows, unused: seal.closeJson(unused) } });
}

/**
 * Brings the good rows in, a batch a transaction. What a job that broke off has brought in already is found as it stands. Where the file can be read no longer,
 * what came in so far stays and can be taken back.
 */
async function enterImport(portal: ImportingPortal, { id, fileId, personId }: RegisterImport): Promise<void> {
  const { db, seal, clock } = portal;
  let done = 0;
  let fault: TableFault | null = null;
  try {
    for await (const batch of batchesOf(portal, fileId)) {
      done += batch.read.length + batch.faulty;
      const rows = batch.read.map(({ row }) => row);
      const isWanted = await db.transaction(async (tx) => {
        if (!(await noteProgress(tx, id, { state: 'entering', done }))) return false;
        await enterRows(tx, seal, id, rows);
        return true;
      });
      if (!isWanted) return;
    }
  } catch (error) {
    if (!(error instanceof TableFault)) throw error;
    fault = error;
  }
  const at = clock.now();
  const counts = await countChanges(db, id);
  const why = { fault: fault?.code ?? null, faultDetail: fault?.detail ?? null };
  if (fault !== null && counts.added + counts.changed === 0) {
    await endStep(db, id, { from: 'entering', to: { state: 'unreadable', ...why } });
    return;
  }
  const isEnded = await db.transaction(async (tx) => {
    const to = { state: 'entered', fileId: null, enteredAt: at, ...why, ...counts };
    if (!(await endStep(tx, id, { from: 'entering', to }))) return false;
    const actor = { id: personId, role: 'administrator' };
    await recordEvent(tx, { at, actor, verb: 'register_entered', subject: { kind: 'register', id }, detail: counts });
    return true;
  });
  if (isEnded && fileId !== null) await removeBytes(portal, [fileId]);
}

/** Takes everything back, or nothing when something stands on it. */
async function undoImport(portal: ImportingPortal, { id }: RegisterImport): Promise<void> {
  const { db, clock } = portal;
  const at = clock.now();
  await db.transaction(async (tx) => {
    await oneAtATime(tx);
    if (await isBuiltOn(tx, id, await registerPermitsInUse(tx))) {
      await endStep(tx, id, { from: 'undoing', to: { state: 'entered', fault: 'built-on' } });
      return;
    }
    if (!(await endStep(tx, id, { from: 'undoing', to: { state: 'undone', undoneAt: at } }))) return;
    await takeBack(tx, id);
    await recordEvent(tx, { at, actor: SYSTEM_ACTOR, verb: 'register_undone', subject: { kind: 'register', id } });
  });
}

async function* batchesOf(portal: ImportingPortal, fileId: string | null): AsyncGenerator<RowBatch> {
  const bytes = fileId === null ? null : await portal.files.get(fileId);
  if (bytes === null) throw new TableFault('gone');
  const { office, clock, catalogue } = portal;
  yield* readRegister(bytes, { services: catalogue.services, office, today: localDay(clock.now(), office) });
}
