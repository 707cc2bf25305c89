import { and, desc, eq, inArray, isNotNull, or } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { SignedInPerson } from '../accounts/person.ts';
import type { Answers, Service } from '../catalogue/service.ts';
import type { Database } from '../database/connection.ts';
import { recordEvent } from '../database/events.ts';
import type { Act } from '../database/events.ts';
import { application } from '../database/schema/applications.ts';
import type { Seal } from '../database/seal.ts';
import { isUuid } from '../database/uuid.ts';
import { openApplication } from './application.ts';
import type { Application } from './application.ts';
import type { FilingChannel } from './filing-rules.ts';

/** A person who asks, as far as their right to an application goes. */
export type Asker = Pick<SignedInPerson, 'id' | 'role' | 'technicalOffice' | 'helping' | 'staffOf'>;

/** One's own application by number, or by id; null when it does not exist, is somebody else's, or was a draft that is thrown away. */
export async function loadForApplicant(db: Database, seal: Seal, person: Asker, reference: string): Promise<Application | null> {
  const [row] = await db
    .select()
    .from(application)
    .where(and(visibleToApplicant(person), refersTo(reference)));
  return row === undefined ? null : openApplication(seal, row);
}

/** The same for a change: nobody else changes it before this transaction ends. */
export async function lockForApplicant(tx: Database, seal: Seal, person: Asker, reference: string): Promise<Application | null> {
  const [row] = await tx
    .select()
    .from(application)
    .where(and(visibleToApplicant(person), refersTo(reference)))
    .for('update');
  return row === undefined ? null : openApplication(seal, row);
}

/** An application for a change that nobody in particular makes: the bank told something. Null = there is none. */
export async function lockApplication(tx: Database, seal: Seal, id: string): Promise<Application | null> {
  const [row] = await tx.select().from(application).where(eq(application.id, id)).for('update');
  return row === undefined ? null : openApplication(seal, row);
}

/** A sent application by its number, for somebody who proves the phone of its owner; null = none of this number, or not of this person. */
export async function findSent(db: Database, seal: Seal, personId: string, number: string): Promise<Application | null> {
  const [row] = await db
    .select()
    .from(application)
    .where(and(eq(application.number, number), eq(application.personId, personId)));
  return row === undefined ? null : openApplication(seal, row);
}

/** An application by its id, for whom a code proves that its owner handed it over. */
export async function loadByCode(db: Database, seal: Seal, id: string): Promise<Application | null> {
  const [row] = await db.select().from(application).where(eq(application.id, id));
  return row === undefined ? null : openApplication(seal, row);
}

/** All of one's applications, the last touched first. */
export async function listForApplicant(db: Database, seal: Seal, person: Asker): Promise<Application[]> {
  const rows = await db.select().from(application).where(visibleToApplicant(person)).orderBy(desc(application.updatedAt));
  return rows.map((row) => openApplication(seal, row));
}

/** One's drafts of a service, the last touched first. */
export async function draftsOf(db: Database, seal: Seal, person: Asker, slug: string): Promise<Application[]> {
  const rows = await db
    .select()
    .from(application)
    .where(and(visibleToApplicant(person), eq(application.service, slug), eq(application.state, 'draft')))
    .orderBy(desc(application.updatedAt));
  return rows.map((row) => openApplication(seal, row));
}

/** A new draft with the answers that are known already. */
export async function startDraft(
  db: Database,
  seal: Seal,
  given: {
    person: Asker;
    service: Pick<Service, 'slug' | 'version'>;
    answers: Answers;
    at: Date;
    transaction?: Pick<Application, 'transaction' | 'oldPermitId' | 'oldRegisterId' | 'oldPermitNumber'>;
    /** The firm that it is for: it is its owner's, whoever begins it. */
    firm?: { id: string; ownerId: string } | null;
    /** Which way it is filed; an officer at the counter begins it as theirs. */
    filing?: { channel: FilingChannel; officer: Act['actor'] | null };
  },
): Promise<Application> {
  const { person, service, at, transaction: about, firm = null, filing } = given;
  return db.transaction(async (tx) => {
    const [row] = await tx
      .insert(application)
      .values({
        personId: firm?.ownerId ?? person.id,
        firmId: firm?.id ?? null,
        filedBy: firm === null || firm.ownerId === person.id ? null : person.id,
        channel: filing?.channel ?? 'online',
        servedBy: filing?.officer?.id ?? null,
        service: service.slug,
        definitionVersion: service.version,
        state: 'draft',
        answers: seal.closeJson(given.answers),
        transaction: about?.transaction ?? 'new',
        oldPermitId: about?.oldPermitId ?? null,
        oldRegisterId: about?.oldRegisterId ?? null,
        oldPermitNumber: about === undefined || about.oldPermitNumber === null ? null : seal.close(about.oldPermitNumber),
        createdAt: at,
        updatedAt: at,
      })
      .returning();
    if (row === undefined) throw new Error('a draft was not stored');
    const subject = { kind: 'application', id: row.id } as const;
    await recordEvent(tx, { at, actor: filing?.officer ?? person, verb: 'start', subject, detail: { service: service.slug } });
    return openApplication(seal, row);
  });
}

/** A draft that was thrown away has no number and is nobody's any more. A helper sees the one application. */
const visibleToApplicant = (person: Asker): SQL | undefined =>
  and(
    or(eq(application.personId, person.id), ofFirms(person)),
    or(isNotNull(application.number), eq(application.state, 'draft')),
    person.helping === undefined ? undefined : eq(application.id, person.helping.applicationId),
  );

/** What belongs to a firm is open to its staff, and to nobody of them any more once they are not. */
const ofFirms = ({ staffOf = [] }: Asker): SQL | undefined =>
  staffOf.length === 0
    ? undefined
    : inArray(
        application.firmId,
        staffOf.map(({ firmId }) => firmId),
      );

const refersTo = (reference: string): SQL =>
  isUuid(reference) ? eq(application.id, reference) : eq(application.number, reference);
