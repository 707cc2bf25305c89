import { randomInt, timingSafeEqual } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { localDay } from '../catalogue/formats.ts';
import type { Database } from '../database/connection.ts';
import { takeCount } from '../database/counter.ts';
import { recordEvent } from '../database/events.ts';
import { application } from '../database/schema/applications.ts';
import { paperForm } from '../database/schema/paper-forms.ts';
import type { Seal } from '../database/seal.ts';
import type { Portal } from '../portal.ts';
import { CODE_LENGTH, CODE_SIGNS, formNumber } from './paper-form-rules.ts';

/** A form on paper with a number of its own; `applicationId`: what goes on with it online, null = nothing yet. */
export type PaperForm = { id: string; number: string; code: string; service: string; applicationId: string | null };

type Rooms = Pick<Portal, 'db' | 'seal' | 'clock' | 'office'>;

/**
 * The form of an application that is printed. A draft gets its number and code the first time, and keeps them; null = it was sent, or thrown away, without one.
 * Asked by several at once, one number is taken.
 */
export async function paperFormFor(portal: Rooms, of: { applicationId: string; service: string }): Promise<PaperForm | null> {
  const known = await paperFormOf(portal.db, portal.seal, of.applicationId);
  if (known !== null) return known;
  return portal.db.transaction(async (tx) => {
    const [found] = await tx
      .select({ state: application.state })
      .from(application)
      .where(eq(application.id, of.applicationId))
      .for('update');
    if (found?.state !== 'draft') return null;
    return (await paperFormOf(tx, portal.seal, of.applicationId)) ?? add({ ...portal, db: tx }, of);
  });
}

/** A form that an officer hands out empty, with its act in the log. */
export function handOutForm(portal: Rooms, service: string, officer: { id: string; role: string }): Promise<PaperForm> {
  return portal.db.transaction(async (tx) => {
    const made = await add({ ...portal, db: tx }, { applicationId: null, service });
    const at = portal.clock.now();
    const detail = { form: made.number };
    await recordEvent(tx, { at, actor: officer, verb: 'hand_out_form', subject: { kind: 'service', id: service }, detail });
    return made;
  });
}

/** The form on paper of an application; null = it has none. */
export async function paperFormOf(db: Database, seal: Seal, applicationId: string): Promise<PaperForm | null> {
  const [row] = await db.select().from(paperForm).where(eq(paperForm.applicationId, applicationId));
  return row === undefined ? null : opened(seal, row);
}

/** The form of a number for whoever has its code; null = there is none, or the code is another one. */
export async function findPaperForm(
  db: Database,
  seal: Seal,
  { number, code }: { number: string; code: string },
): Promise<PaperForm | null> {
  const [row] = await db.select().from(paperForm).where(eq(paperForm.number, number));
  if (row === undefined) return null;
  const form = opened(seal, row);
  const [given, right] = [Buffer.from(code), Buffer.from(form.code)];
  return given.length === right.length && timingSafeEqual(given, right) ? form : null;
}

/** A form that was handed out empty and not begun online yet, by its number: what the counter prints. */
export async function findHandedOut(db: Database, seal: Seal, number: string): Promise<PaperForm | null> {
  const [row] = await db
    .select()
    .from(paperForm)
    .where(and(eq(paperForm.number, number), isNull(paperForm.applicationId)));
  return row === undefined ? null : opened(seal, row);
}

/** The form of an id. */
export async function loadPaperForm(db: Database, seal: Seal, id: string): Promise<PaperForm | null> {
  const [row] = await db.select().from(paperForm).where(eq(paperForm.id, id));
  return row === undefined ? null : opened(seal, row);
}

/** Goes on online, under the number of the paper, with what was just begun; does nothing when somebody was faster. */
export async function bindPaperForm(tx: Database, formId: string, applicationId: string): Promise<void> {
  await tx
    .update(paperForm)
    .set({ applicationId })
    .where(and(eq(paperForm.id, formId), isNull(paperForm.applicationId)));
}

/** The registration number of what was sent under the number of a form; null = nothing was. */
export async function sentUnderForm(db: Database, number: string): Promise<string | null> {
  const [row] = await db
    .select({ number: application.number })
    .from(paperForm)
    .innerJoin(application, eq(application.id, paperForm.applicationId))
    .where(eq(paperForm.number, number));
  return row?.number ?? null;
}

/** In the caller's transaction. */
async function add(
  { db, seal, clock, office }: Rooms,
  { applicationId, service }: { applicationId: string | null; service: string },
): Promise<PaperForm> {
  const at = clock.now();
  const code = Array.from({ length: CODE_LENGTH }, () => CODE_SIGNS[randomInt(CODE_SIGNS.length)] ?? '').join('');
  const year = Number(localDay(at, office).slice(0, 4));
  const number = formNumber(year, await takeCount(db, 'paper-form', year));
  const [row] = await db
    .insert(paperForm)
    .values({ number, code: seal.close(code), service, applicationId, createdAt: at })
    .returning();
  if (row === undefined) throw new Error('a form on paper was not stored');
  return opened(seal, row);
}

const opened = (seal: Seal, { id, number, code, service, applicationId }: typeof paperForm.$inferSelect): PaperForm => ({
  id,
  number,
  code: seal.open(code).toString('utf8'),
  service,
  applicationId,
});
