import { and, asc, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../database/connection.ts';
import { recordEvent } from '../database/events.ts';
import { registerChange, registerFinding, registerImport } from '../database/schema/registers.ts';
import type { Seal } from '../database/seal.ts';
import { isUuid } from '../database/uuid.ts';
import { importActions, isAtWork, stepsAtWork } from './import-rules.ts';
import type { ImportState, ImportVerb, StateAtWork } from './import-rules.ts';

const stateSchema = z.enum([
  'checking',
  'checked',
  'unreadable',
  'entering',
  'entered',
  'undoing',
  'undone',
  'discarded',
] as const satisfies readonly ImportState[]);

/** One file of permits, opened. */
export type RegisterImport = Omit<typeof registerImport.$inferSelect, 'fileName' | 'state' | 'unused'> & {
  fileName: string;
  state: ImportState;
  /** Titles of columns from which nothing is taken. */
  unused: readonly string[];
};

/** What the trial found. `column`: a field of the register, or a title; `reason`: of a fault, or which fields would change. */
export type Finding = { isFault: boolean; row: number; column: string; reason: string; shape: string };

type Officer = { id: string; role: string };

/** A new file, whose bytes lie in the file store already, in the transaction that sends its job. */
export async function addImport(
  tx: Database,
  seal: Seal,
  { officer, fileId, fileName, at }: { officer: Officer; fileId: string; fileName: string; at: Date },
): Promise<string> {
  const [row] = await tx
    .insert(registerImport)
    .values({ personId: officer.id, fileId, fileName: seal.close(fileName), state: 'checking', createdAt: at })
    .returning({ id: registerImport.id });
  if (row === undefined) throw new Error('an import was not stored');
  await recordEvent(tx, { at, actor: officer, verb: 'register_upload', subject: { kind: 'register', id: row.id } });
  return row.id;
}

/** An import by its id; null = there is none. */
export async function loadImport(db: Database, seal: Seal, id: string): Promise<RegisterImport | null> {
  if (!isUuid(id)) return null;
  const [row] = await db.select().from(registerImport).where(eq(registerImport.id, id));
  return row === undefined ? null : opened(seal, row);
}

/** The newest imports. */
export async function listImports(db: Database, seal: Seal, most: number): Promise<RegisterImport[]> {
  const rows = await db.select().from(registerImport).orderBy(desc(registerImport.sequence)).limit(most);
  return rows.map((row) => opened(seal, row));
}

/** Imports that say that a job is at work on them. */
export async function importsAtWork(db: Database): Promise<{ id: string; state: StateAtWork }[]> {
  const states = Object.keys(stepsAtWork);
  const rows = await db
    .select({ id: registerImport.id, state: registerImport.state })
    .from(registerImport)
    .where(inArray(registerImport.state, states));
  return rows.flatMap(({ id, state }) => {
    const read = stateSchema.parse(state);
    return isAtWork(read) ? [{ id, state: read }] : [];
  });
}

/** Those of some ids under which bytes of a register lie. */
export async function knownRegisterFiles(db: Database, ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .select({ id: registerImport.fileId })
    .from(registerImport)
    .where(inArray(registerImport.fileId, [...ids]));
  return rows.flatMap(({ id }) => id ?? []);
}

/** Takes an import into the state that a verb leads to. Answers false when it is not in a state in which that can be done. */
export async function moveImport(
  tx: Database,
  id: string,
  verb: ImportVerb,
  { officer, at }: { officer: Officer; at: Date },
): Promise<boolean> {
  const { from, to } = importActions[verb];
  const moved = await tx
    .update(registerImport)
    .set({ state: to, done: 0, fault: null, faultDetail: null })
    .where(and(eq(registerImport.id, id), inArray(registerImport.state, [...from])))
    .returning({ id: registerImport.id });
  if (moved.length === 0) return false;
  await recordEvent(tx, { at, actor: officer, verb: `register_${verb}`, subject: { kind: 'register', id } });
  return true;
}

/**
 * What came of a step: of the trial, of bringing in or taking back, of throwing away. Answers false, and changes nothing, when the import is no longer in the
 * state `from`: somebody threw it away meanwhile, or another job was quicker.
 */
export async function endStep(
  db: Database,
  id: string,
  { from, to }: { from: ImportState; to: Partial<typeof registerImport.$inferInsert> },
): Promise<boolean> {
  const ended = await db.update(registerImport).set(to).where(inState(id, from)).returning({ id: registerImport.id });
  return ended.length > 0;
}

/** How far a job is. False = the import is no longer in that state. In a transaction it stays in it until the end. */
export async function noteProgress(
  db: Database,
  id: string,
  { state, done }: { state: ImportState; done: number },
): Promise<boolean> {
  const noted = await db.update(registerImport).set({ done }).where(inState(id, state)).returning({ id: registerImport.id });
  return noted.length > 0;
}

const inState = (id: string, state: ImportState) => and(eq(registerImport.id, id), eq(registerImport.state, state));

/** The trial begins anew: what an earlier try found is forgotten. */
export async function forgetFindings(db: Database, importId: string): Promise<void> {
  await db.delete(registerFinding).where(eq(registerFinding.importId, importId));
}

/** Keeps what the trial found. */
export async function addFindings(db: Database, seal: Seal, importId: string, findings: readonly Finding[]): Promise<void> {
  if (findings.length === 0) return;
  await db
    .insert(registerFinding)
    .values(findings.map((finding) => ({ ...finding, importId, column: seal.close(finding.column) })));
}

/** Findings in the order of the file, behind one of them. @param given.behind id of the last that was seen, 0 = from the first. */
export async function listFindings(
  db: Database,
  seal: Seal,
  { importId, isFault, behind, most }: { importId: string; isFault: boolean; behind: number; most: number },
): Promise<(Finding & { id: number })[]> {
  const rows = await db
    .select()
    .from(registerFinding)
    .where(and(eq(registerFinding.importId, importId), eq(registerFinding.isFault, isFault), gt(registerFinding.id, behind)))
    .orderBy(asc(registerFinding.id))
    .limit(most);
  return rows.map((row) => ({ ...row, column: seal.open(row.column).toString('utf8') }));
}

/** How many permits an import added and changed, as its own list of changes has it: right also where the job was begun twice. */
export async function countChanges(db: Database, importId: string): Promise<{ added: number; changed: number }> {
  const rows = await db
    .select({ isNew: isNull(registerChange.contentHash), count: sql<number>`count(*)::int` })
    .from(registerChange)
    .where(eq(registerChange.importId, importId))
    .groupBy(isNull(registerChange.contentHash));
  const of = (isNew: boolean) => rows.find((row) => row.isNew === isNew)?.count ?? 0;
  return { added: of(true), changed: of(false) };
}

const opened = (seal: Seal, row: typeof registerImport.$inferSelect): RegisterImport => ({
  ...row,
  fileName: seal.open(row.fileName).toString('utf8'),
  state: stateSchema.parse(row.state),
  unused: row.unused === null ? [] : z.array(z.string()).parse(seal.openJson(row.unused)),
});
