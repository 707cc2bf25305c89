import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { LANGUAGES } from '../catalogue/language.ts';
import type { Language } from '../catalogue/language.ts';
import type { Database } from '../database/connection.ts';
import { recordEvent } from '../database/events.ts';
import { helperGrant } from '../database/schema/helping.ts';
import type { Seal } from '../database/seal.ts';
import { helpEndsAt, relations } from './rules.ts';

const helperSchema = z.object({
  name: z.string(),
  phone: z.string(),
  relation: z.enum(relations),
  /** In which they are written to: the page's on which they were asked, later the one on which they came in or asked for a code. */
  language: z.enum(LANGUAGES).default('id'),
});

/** Who helps: what stands sealed in a grant. */
export type Helper = z.infer<typeof helperSchema>;

/** Leave to fill in one application, opened. */
export type Grant = Helper &
  Pick<
    typeof helperGrant.$inferSelect,
    'id' | 'applicationId' | 'ownerId' | 'notices' | 'createdAt' | 'acceptedAt' | 'expiresAt' | 'endedAt'
  >;

/** A code of one phone, as it is kept. */
const hashOfCode = (seal: Seal, phone: string, code: string): string => seal.hash('helper', `${phone} ${code}`);

/** Gives leave, in the transaction that found that it may be given. */
export async function addGrant(
  tx: Database,
  seal: Seal,
  given: {
    applicationId: string;
    ownerId: string;
    helper: Helper;
    notices: boolean;
    code: string;
    codeExpiresAt: Date;
    at: Date;
  },
): Promise<Grant> {
  const { applicationId, ownerId, helper, notices, at } = given;
  const [row] = await tx
    .insert(helperGrant)
    .values({
      applicationId,
      ownerId,
      notices,
      phoneHash: seal.hash('phone', helper.phone),
      sealed: seal.closeJson(helper),
      codeHash: hashOfCode(seal, helper.phone, given.code),
      codeExpiresAt: given.codeExpiresAt,
      createdAt: at,
      expiresAt: helpEndsAt(at),
    })
    .returning();
  if (row === undefined) throw new Error('leave for a helper was not stored');
  await record(tx, row, { at, actor: { id: ownerId, role: 'applicant' }, verb: 'invite_helper' });
  return opened(seal, row);
}

/** Everybody who was ever asked to help with an application, the first first. */
export async function grantsOf(db: Database, seal: Seal, applicationId: string): Promise<Grant[]> {
  const rows = await db
    .select()
    .from(helperGrant)
    .where(eq(helperGrant.applicationId, applicationId))
    .orderBy(asc(helperGrant.createdAt), asc(helperGrant.id));
  return rows.map((row) => opened(seal, row));
}

/** A grant that a helper came in with and that still opens its application. */
export async function findOpenGrant(db: Database, seal: Seal, id: string, now: Date): Promise<Grant | null> {
  const [row] = await db
    .select()
    .from(helperGrant)
    .where(and(eq(helperGrant.id, id), isNull(helperGrant.endedAt), gt(helperGrant.expiresAt, now)));
  return row === undefined || row.acceptedAt === null ? null : opened(seal, row);
}

/** The newest grant of a phone that still counts; null = this phone helps nobody. */
export async function grantsOfPhone(db: Database, seal: Seal, phone: string, now: Date): Promise<Grant[]> {
  const rows = await db
    .select()
    .from(helperGrant)
    .where(and(eq(helperGrant.phoneHash, seal.hash('phone', phone)), isNull(helperGrant.endedAt), gt(helperGrant.expiresAt, now)))
    .orderBy(asc(helperGrant.createdAt));
  return rows.map((row) => opened(seal, row));
}

/** Puts a new code in the place of the one before; the helper is written to in the grant's language from now on. */
export async function renewCode(
  db: Database,
  seal: Seal,
  { id, name, phone, relation, language }: Pick<Grant, 'id'> & Helper,
  { code, codeExpiresAt }: { code: string; codeExpiresAt: Date },
): Promise<void> {
  await db
    .update(helperGrant)
    .set({
      codeHash: hashOfCode(seal, phone, code),
      codeExpiresAt,
      sealed: seal.closeJson({ name, phone, relation, language }),
    })
    .where(eq(helperGrant.id, id));
}

/** Uses a code up and answers what it opens; null = it opens nothing. @param language of the page on which the helper comes in. */
export async function acceptCode(
  db: Database,
  seal: Seal,
  { phone, code, language, at }: { phone: string; code: string; language: Language; at: Date },
): Promise<Grant | null> {
  return db.transaction(async (tx) => {
    const [row] = await tx
      .select()
      .from(helperGrant)
      .where(
        and(
          eq(helperGrant.codeHash, hashOfCode(seal, phone, code)),
          gt(helperGrant.codeExpiresAt, at),
          isNull(helperGrant.endedAt),
          gt(helperGrant.expiresAt, at),
        ),
      )
      .limit(1)
      .for('update');
    if (row === undefined) return null;
    const acceptedAt = row.acceptedAt ?? at;
    const sealed = seal.closeJson({ ...helperSchema.parse(seal.openJson(row.sealed)), language });
    await tx
      .update(helperGrant)
      .set({ codeHash: null, codeExpiresAt: null, acceptedAt, sealed })
      .where(eq(helperGrant.id, row.id));
    if (row.acceptedAt === null) await record(tx, row, { at, actor: { id: row.id, role: 'helper' }, verb: 'begin_helping' });
    return opened(seal, { ...row, acceptedAt, sealed });
  });
}

/** The owner takes leave back: the helper opens nothing any more from this moment, and gets no message. */
export async function endGrants(
  db: Database,
  { applicationId, ownerId, at }: { applicationId: string; ownerId: string; at: Date },
) {
  await db.transaction(async (tx) => {
    const rows = await tx
      .update(helperGrant)
      .set({ endedAt: at, codeHash: null, codeExpiresAt: null })
      .where(and(eq(helperGrant.applicationId, applicationId), eq(helperGrant.ownerId, ownerId), isNull(helperGrant.endedAt)))
      .returning();
    for (const row of rows) await record(tx, row, { at, actor: { id: ownerId, role: 'applicant' }, verb: 'end_helping' });
  });
}

/** The application is sent: nobody fills it in any more. Who was promised notices still gets them. */
export async function closeGrants(tx: Database, applicationId: string, at: Date): Promise<void> {
  await tx
    .update(helperGrant)
    .set({ expiresAt: at, codeHash: null, codeExpiresAt: null })
    .where(and(eq(helperGrant.applicationId, applicationId), gt(helperGrant.expiresAt, at)));
}

/** Helpers whose phone gets the notices of an application too. */
export async function noticedHelpers(db: Database, seal: Seal, applicationId: string): Promise<Grant[]> {
  const grants = await grantsOf(db, seal, applicationId);
  return grants.filter(({ notices, endedAt, acceptedAt }) => notices && endedAt === null && acceptedAt !== null);
}

/** Forgets who helped with an application; that somebody did stays in the log. */
export async function forgetHelpers(tx: Database, applicationId: string): Promise<void> {
  await tx.delete(helperGrant).where(eq(helperGrant.applicationId, applicationId));
}

type Row = typeof helperGrant.$inferSelect;

const record = (
  tx: Database,
  { id, applicationId }: Row,
  act: { at: Date; actor: { id: string; role: string }; verb: string },
): Promise<void> => recordEvent(tx, { ...act, subject: { kind: 'application', id: applicationId }, detail: { grant: id } });

function opened(seal: Seal, row: Row): Grant {
  const { id, applicationId, ownerId, notices, createdAt, acceptedAt, expiresAt, endedAt } = row;
  const helper = helperSchema.parse(seal.openJson(row.sealed));
  return { ...helper, id, applicationId, ownerId, notices, createdAt, acceptedAt, expiresAt, endedAt };
}
