import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { serviceDraft } from '../database/schema/designer.ts';

/** What is being changed of one service. */
export type Draft = {
  slug: string;
  text: string;
  /** The version that it began with; null = a new service. */
  baseVersion: number | null;
  revision: number;
  personId: string;
  at: Date;
};

/** Who saves what, and on which revision they looked; 0 = there was no draft yet. */
export type DraftWrite = {
  slug: string;
  text: string;
  baseVersion: number | null;
  seen: number;
  personId: string;
  at: Date;
};

/** Every draft, by slug. */
export async function everyDraft(db: Database): Promise<Map<string, Omit<Draft, 'text'>>> {
  const { slug, baseVersion, revision, personId, at } = serviceDraft;
  const rows = await db.select({ slug, baseVersion, revision, personId, at }).from(serviceDraft);
  return new Map(rows.map((row) => [row.slug, row]));
}

/** The texts of drafts, by slug. */
export async function draftTexts(db: Database, slugs: readonly string[]): Promise<Map<string, string>> {
  const { slug, text } = serviceDraft;
  const rows =
    slugs.length === 0
      ? []
      : await db
          .select({ slug, text })
          .from(serviceDraft)
          .where(inArray(slug, [...slugs]));
  return new Map(rows.map((row) => [row.slug, row.text]));
}

/** The draft of a service, or null. */
export async function findDraft(db: Database, slug: string): Promise<Draft | null> {
  const [row] = await db.select().from(serviceDraft).where(eq(serviceDraft.slug, slug));
  return row ?? null;
}

/** Saves a draft. Answers false, and changes nothing, when somebody saved another one since it was looked at. */
export async function saveDraft(db: Database, { seen, ...write }: DraftWrite): Promise<boolean> {
  const { slug, text, personId, at } = write;
  if (seen === 0) {
    const added = await db
      .insert(serviceDraft)
      .values({ ...write, revision: 1 })
      .onConflictDoNothing()
      .returning({ revision: serviceDraft.revision });
    return added.length > 0;
  }
  const changed = await db
    .update(serviceDraft)
    .set({ text, personId, at, revision: sql`${serviceDraft.revision} + 1` })
    .where(and(eq(serviceDraft.slug, slug), eq(serviceDraft.revision, seen)))
    .returning({ revision: serviceDraft.revision });
  return changed.length > 0;
}

/** Throws a draft away; false when it is another one by now. */
export async function removeDraft(db: Database, slug: string, seen: number): Promise<boolean> {
  const removed = await db
    .delete(serviceDraft)
    .where(and(eq(serviceDraft.slug, slug), eq(serviceDraft.revision, seen)))
    .returning({ slug: serviceDraft.slug });
  return removed.length > 0;
}
