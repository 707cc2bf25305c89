import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { FormPage } from '../catalogue/service.ts';
import type { Database } from '../database/connection.ts';
import { typedPage } from '../database/schema/applications.ts';
import type { Seal } from '../database/seal.ts';
import type { Portal } from '../portal.ts';
import { mayAct } from './actions.ts';
import { knowsAnswers, knowsTyped } from './page-mark.ts';
import { storedFields } from './shown-page.ts';
import { lockForApplicant } from './store.ts';
import type { Asker } from './store.ts';
import type { Transition } from './transition.ts';
import { sameFields } from './typed-rules.ts';
import type { Typed, TypedPage } from './typed-rules.ts';

const typedSchema = z.object({ values: z.record(z.string(), z.string()), showing: z.string(), order: z.number() });

type Saving = {
  person: Asker;
  reference: string;
  page: Pick<FormPage, 'id' | 'questions'>;
  typed: Typed;
  mark: string;
  /** Ids of the questions that the mark vouches for: all of the page, also what it does not show. */
  marked: readonly string[];
};

/**
 * Keeps what stands in the fields of a page, valid or not, beside its answers. `changed-meanwhile`: something else was saved or typed elsewhere since the page was
 * shown; nothing is kept then. It is no act of the log: the button is.
 */
export async function saveTyped(
  { db, seal, clock, secret }: Pick<Portal, 'db' | 'seal' | 'clock' | 'secret'>,
  { person, reference, page, typed, mark, marked }: Saving,
): Promise<Transition<{ at: Date }>> {
  const at = clock.now();
  return db.transaction(async (tx): Promise<Transition<{ at: Date }>> => {
    const found = await lockForApplicant(tx, seal, person, reference);
    if (found === null) return { ok: false, reason: 'not-found' };
    const may = mayAct('save', person.role, found.state);
    if (!may.ok) return may;
    const before = await typedPageOf(tx, seal, found.id, page.id);
    // Sent earlier, and arrived after what was sent later.
    if (before?.showing === typed.showing && before.order >= typed.order) return { ok: true, at: before.at };
    const stored = storedFields(page, found.answers);
    const kept = { secret, questions: marked, answers: found.answers, typed: before };
    const known = knowsAnswers(kept, mark) && knowsTyped(kept, { mark, typed });
    if (!known && !sameFields({ ...stored, ...before?.values }, typed.values)) return { ok: false, reason: 'changed-meanwhile' };
    if (sameFields(stored, typed.values)) await dropTyped(tx, found.id, page.id);
    else await keepTyped(tx, seal, found.id, { ...typed, page: page.id, at });
    return { ok: true, at };
  });
}

/** What was typed into the pages of an application and not handed in. */
export async function typedPagesOf(db: Database, seal: Seal, applicationId: string): Promise<TypedPage[]> {
  const rows = await db.select().from(typedPage).where(eq(typedPage.applicationId, applicationId));
  return rows.map(({ page, typed, at }) => ({ ...typedSchema.parse(seal.openJson(typed)), page, at }));
}

/** The same of one page; null = nothing. */
export async function typedPageOf(tx: Database, seal: Seal, applicationId: string, page: string): Promise<TypedPage | null> {
  const typed = await typedPagesOf(tx, seal, applicationId);
  return typed.find((each) => each.page === page) ?? null;
}

/** Puts what was typed in the place of what was typed before. */
export async function keepTyped(tx: Database, seal: Seal, applicationId: string, given: TypedPage): Promise<void> {
  const { page, at, values, showing, order } = given;
  const typed = seal.closeJson({ values, showing, order });
  await tx
    .insert(typedPage)
    .values({ applicationId, page, typed, at })
    .onConflictDoUpdate({ target: [typedPage.applicationId, typedPage.page], set: { typed, at } });
}

/** Forgets what was typed into one page, or into all. */
export async function dropTyped(tx: Database, applicationId: string, page?: string): Promise<void> {
  const here = page === undefined ? undefined : eq(typedPage.page, page);
  await tx.delete(typedPage).where(and(eq(typedPage.applicationId, applicationId), here));
}
