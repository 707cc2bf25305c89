import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { serviceLive, servicePublication } from '../database/schema/designer.ts';

/** Who says what is live: the file in `services/`, or whoever published it in the browser. */
type Origin = 'file' | 'browser';

/** Which version of a service is live, and whether it can be applied for. */
export type Live = { slug: string; version: number; origin: Origin; open: boolean };

/** What made a version live, or closed a service. `removed`: its file was taken away. */
export type PublicationKind = 'published' | 'restored' | 'file' | 'removed' | 'closed' | 'opened';

/** What makes a version live; closing and opening leave it as it is. */
export const MADE_LIVE: readonly PublicationKind[] = ['published', 'restored', 'file'];

export type Publication = {
  id: number;
  slug: string;
  version: number;
  kind: PublicationKind;
  note: string;
  actorId: string;
  at: Date;
};

/** Every process listens here; what is said is the service that has changed. */
export const LIVE_CHANNEL = 'pintu_service_live';

const opened = (row: typeof serviceLive.$inferSelect): Live => ({ ...row, origin: row.origin as Origin });

/** What is live, by slug. */
export async function everyLive(db: Database): Promise<Live[]> {
  return (await db.select().from(serviceLive).orderBy(serviceLive.slug)).map(opened);
}

/** What is live of one service; null when nothing is. */
export async function findLive(db: Database, slug: string): Promise<Live | null> {
  const [row] = await db.select().from(serviceLive).where(eq(serviceLive.slug, slug));
  return row === undefined ? null : opened(row);
}

/** Writes what is live now and why, and tells every process once the transaction has ended. */
export async function setLive(tx: Database, live: Live, why: Omit<Publication, 'id' | 'slug' | 'version'>): Promise<void> {
  const { slug, version, origin, open } = live;
  await tx.insert(serviceLive).values(live).onConflictDoUpdate({ target: serviceLive.slug, set: { version, origin, open } });
  await tx.insert(servicePublication).values({ slug, version, ...why });
  await tellAll(tx, slug);
}

/** The file of a service that nobody ever published here is gone, and the service with it. */
export async function removeLive(tx: Database, { slug, version }: Live, at: Date): Promise<void> {
  await tx.delete(serviceLive).where(eq(serviceLive.slug, slug));
  await tx.insert(servicePublication).values({ slug, version, kind: 'removed', note: '', actorId: 'system', at });
  await tellAll(tx, slug);
}

/** What happened to a service, the newest first. */
export async function publicationsOf(db: Database, slug: string): Promise<Publication[]> {
  const rows = await db
    .select()
    .from(servicePublication)
    .where(eq(servicePublication.slug, slug))
    .orderBy(desc(servicePublication.id));
  return rows.map((row) => ({ ...row, kind: row.kind as PublicationKind }));
}

/** When each service became what it is now, by slug. */
export async function liveSince(db: Database): Promise<Map<string, Date>> {
  const rows = await db
    .selectDistinctOn([servicePublication.slug], { slug: servicePublication.slug, at: servicePublication.at })
    .from(servicePublication)
    .innerJoin(
      serviceLive,
      and(eq(serviceLive.slug, servicePublication.slug), eq(serviceLive.version, servicePublication.version)),
    )
    .where(inArray(servicePublication.kind, [...MADE_LIVE]))
    .orderBy(servicePublication.slug, desc(servicePublication.id));
  return new Map(rows.map(({ slug, at }) => [slug, at]));
}

const tellAll = (tx: Database, slug: string) => tx.execute(sql`select pg_notify(${LIVE_CHANNEL}, ${slug})`);
