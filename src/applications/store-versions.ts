import { and, desc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { RawRecord } from '../catalogue/record.ts';
import type { Service } from '../catalogue/service.ts';
import type { Database } from '../database/connection.ts';
import { definitionVersion } from '../database/schema/applications.ts';

/** Any number that nobody else locks by. */
const VERSIONS_LOCK = 7_468_002;

/** Until the transaction ends nobody else gives numbers to definitions, or changes what is live. */
export async function lockVersions(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${VERSIONS_LOCK})`);
}

/** A version as it is kept. `text`: as it was written; null where only the record is known. */
export type KeptVersion = { version: number; sha256: string; definition: RawRecord; text: string | null; firstSeenAt: Date };

const recordSchema = z.record(z.string(), z.unknown());

/**
 * The number of a definition: the same record always has the same one, a new record gets the next. Under the lock.
 * @param text the file; it takes the place of an earlier one of the same record, which differs in comments and layout only.
 */
export async function numberOf(tx: Database, service: Service, text: string | null, now: Date): Promise<number> {
  const { slug, sha256 } = service;
  const rows = await tx
    .select({ version: definitionVersion.version, sha256: definitionVersion.sha256, text: definitionVersion.text })
    .from(definitionVersion)
    .where(eq(definitionVersion.slug, slug))
    .orderBy(desc(definitionVersion.version));
  const known = rows.find((row) => row.sha256 === sha256);
  if (known !== undefined) {
    if (text !== null && text !== known.text)
      await tx
        .update(definitionVersion)
        .set({ text })
        .where(and(eq(definitionVersion.slug, slug), eq(definitionVersion.version, known.version)));
    return known.version;
  }
  const version = (rows[0]?.version ?? 0) + 1;
  await tx.insert(definitionVersion).values({ slug, version, sha256, definition: service.source, text, firstSeenAt: now });
  return version;
}

/** One version of a definition; null when there is none of that number. */
export async function findKept(db: Database, slug: string, version: number): Promise<KeptVersion | null> {
  const [row] = await db
    .select()
    .from(definitionVersion)
    .where(and(eq(definitionVersion.slug, slug), eq(definitionVersion.version, version)));
  return row === undefined ? null : { ...row, definition: recordSchema.parse(row.definition) };
}

/** What is known of a version without reading it; `textHash`: MD5 of its text, null where only the record is known. */
export type KnownNumber = { version: number; sha256: string; textHash: string | null };

/** The versions of every service, by slug. */
export async function everyNumber(db: Database): Promise<Map<string, KnownNumber[]>> {
  const { slug, version, sha256, text } = definitionVersion;
  const rows = await db.select({ slug, version, sha256, textHash: sql<string | null>`md5(${text})` }).from(definitionVersion);
  return Map.groupBy(rows, (row) => row.slug);
}

/** When each version of a service was live first, the newest before. */
export async function versionsOf(db: Database, slug: string): Promise<Pick<KeptVersion, 'version' | 'firstSeenAt'>[]> {
  return db
    .select({ version: definitionVersion.version, firstSeenAt: definitionVersion.firstSeenAt })
    .from(definitionVersion)
    .where(eq(definitionVersion.slug, slug))
    .orderBy(desc(definitionVersion.version));
}
