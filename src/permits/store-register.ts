import { and, asc, desc, eq, gte, lt, lte, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Asker } from '../applications/store.ts';
import { ofVisibleIssued } from '../applications/store-desk.ts';
import { instantOf } from '../catalogue/formats.ts';
import type { Office } from '../catalogue/office.ts';
import { nextDay } from '../catalogue/working-days.ts';
import type { Database } from '../database/connection.ts';
import { permit, permitArrival, permitSearch } from '../database/schema/permits.ts';
import type { Seal } from '../database/seal.ts';
import type { Permit } from './permit.ts';
import { registerOrder } from './register-rules.ts';
import type { RegisterKey, RegisterView } from './register-rules.ts';
import { openPermit } from './store.ts';

/** Rows of one page. */
const PAGE_ROWS = 50;

/** More is not counted to its end. */
export const MOST_COUNTED = 1000;

/** So many finds are looked at; whoever finds more is asked for another word. */
export const MOST_FOUND = 500;

/** Of a name that so many have, a reviewing office finds its own no further. */
const MOST_MATCHING = 100_000;

/** A view of the register, and who looks at it on which local day. */
export type RegisterAsked = { officer: Asker; view: RegisterView; today: string; office: Pick<Office, 'zone'> };

type RegisterPage = { permits: Permit[]; before: RegisterKey | null; after: RegisterKey | null };

/** A page of the permits that an officer may see, from a place on; null = the first page. */
export async function registerPageOf(
  db: Database,
  seal: Seal,
  { place, ...asked }: RegisterAsked & { place: { side: 'after' | 'before'; key: RegisterKey } | null },
): Promise<RegisterPage> {
  const { by, falling } = registerOrder(asked.view);
  const column = by === 'issued' ? permit.issuedAt : permit.validUntil;
  const backwards = place?.side === 'before';
  const down = falling !== backwards;
  const rows = await db
    .select()
    .from(permit)
    .where(and(inRegister(asked), place === null ? undefined : isBeyond(place.key, by, down)))
    .orderBy(down ? desc(column) : asc(column), down ? desc(permit.id) : asc(permit.id))
    .limit(PAGE_ROWS + 1);
  const isMore = rows.length > PAGE_ROWS;
  const permits = rows.slice(0, PAGE_ROWS).map((row) => openPermit(seal, row));
  if (backwards) permits.reverse();
  const keyOf = (at: Permit | undefined): RegisterKey | null =>
    at === undefined ? null : [by === 'issued' ? at.issuedAt.toISOString() : (at.validUntil ?? ''), at.id];
  const [isBefore, isAfter] = backwards ? [isMore, true] : [place !== null, isMore];
  return { permits, before: isBefore ? keyOf(permits[0]) : null, after: isAfter ? keyOf(permits.at(-1)) : null };
}

const isBeyond = ([value, id]: RegisterKey, by: 'issued' | 'until', down: boolean): SQL =>
  by === 'issued'
    ? sql`(${permit.issuedAt}, ${permit.id}) ${sql.raw(down ? '<' : '>')} (${value}::timestamptz, ${id}::uuid)`
    : sql`(${permit.validUntil}, ${permit.id}) ${sql.raw(down ? '<' : '>')} (${value}::date, ${id}::uuid)`;

/** How many stand in a view, counted up to a little more than is shown. */
export async function countRegister(db: Database, asked: RegisterAsked): Promise<number> {
  const some = db
    .select({ one: sql`1`.as('one') })
    .from(permit)
    .where(inRegister(asked))
    .limit(MOST_COUNTED + 1)
    .as('some');
  const { rows } = await db.execute<{ count: number }>(sql`select count(*)::integer as count from ${some}`);
  return rows[0]?.count ?? 0;
}

/** What an officer finds by the terms of a name or number, the newest first. `found` counts up to `MOST_FOUND` and one. */
export async function searchRegister(
  db: Database,
  seal: Seal,
  { officer, terms }: { officer: Asker; terms: readonly bigint[] },
): Promise<{ permits: Permit[]; found: number }> {
  if (terms.length === 0) return { permits: [], found: 0 };
  const matching = db
    .select({ id: permitSearch.permitId })
    .from(permitSearch)
    .where(sql`${permitSearch.terms} @> ${sql.param(terms.map(String))}::bigint[]`)
    .limit(officer.role === 'technical' ? MOST_MATCHING : MOST_FOUND + 1)
    .as('matching');
  const hits = db
    .select({ id: permit.id })
    .from(matching)
    .innerJoin(permit, eq(permit.id, matching.id))
    .where(ofVisibleIssued(officer, permit.applicationId))
    .limit(MOST_FOUND + 1)
    .as('hits');
  const rows = await db.transaction(async (tx) => {
    // As in the search of applications: a term that nobody has is taken for one that many have.
    await tx.execute(sql`set local enable_seqscan = off`);
    return tx
      .select({ row: permit, found: sql<number>`(count(*) over ())::integer` })
      .from(hits)
      .innerJoin(permit, eq(permit.id, hits.id))
      .orderBy(desc(permit.issuedAt), desc(permit.id))
      .limit(PAGE_ROWS);
  });
  return { permits: rows.map(({ row }) => openPermit(seal, row)), found: rows[0]?.found ?? 0 };
}

/** A view of which what came after one arrival and up to another is listed. */
export type ListedPermits = RegisterAsked & { after: number; until: number };

/** How many that are now. */
export async function countListedPermits(db: Database, listed: ListedPermits): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::integer` })
    .from(permit)
    .where(isListed(listed));
  return row?.count ?? 0;
}

/** The next of them behind a place, the newest first: when and as what a permit was issued never changes. */
export async function nextListedPermits(
  db: Database,
  seal: Seal,
  { listed, behind, most }: { listed: ListedPermits; behind: Permit | null; most: number },
): Promise<Permit[]> {
  const beyond = behind === null ? undefined : isBeyond([behind.issuedAt.toISOString(), behind.id], 'issued', true);
  const rows = await db
    .select()
    .from(permit)
    .where(and(isListed(listed), beyond))
    .orderBy(desc(permit.issuedAt), desc(permit.id))
    .limit(most);
  return rows.map((row) => openPermit(seal, row));
}

/** Gives a number to every permit that has none yet; answers the last one. See `numberArrivals` of applications. */
export async function numberPermitArrivals(db: Database): Promise<number> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('permit_arrival'))`);
    await tx.execute(sql`
      insert into permit_arrival (permit_id)
      select id from permit where not exists (select 1 from permit_arrival a where a.permit_id = permit.id) order by issued_at, id`);
    const { rows } = await tx.execute<{ last: number }>(
      sql`select coalesce(max(sequence), 0)::double precision as last from permit_arrival`,
    );
    return rows[0]?.last ?? 0;
  });
}

const isListed = ({ after, until, ...asked }: ListedPermits): SQL | undefined =>
  and(
    inRegister(asked),
    sql`exists (select 1 from ${permitArrival} where ${and(
      eq(permitArrival.permitId, permit.id),
      sql`${permitArrival.sequence} > ${after}`,
      lte(permitArrival.sequence, until),
    )})`,
  );

function inRegister({ officer, view, today, office }: RegisterAsked): SQL | undefined {
  const { service, standing, from, until, ending } = view;
  return and(
    ofVisibleIssued(officer, permit.applicationId),
    service === '' ? undefined : eq(permit.service, service),
    standing === '' ? undefined : stands[standing](today),
    from === '' ? undefined : gte(permit.issuedAt, instantOf(from, '00:00', office)),
    until === '' ? undefined : lt(permit.issuedAt, instantOf(nextDay(until), '00:00', office)),
    ending === ''
      ? undefined
      : sql`state = 'valid' and ${permit.validUntil} between ${today}::date and ${today}::date + ${Number(ending)}::integer`,
  );
}

/** As `standingOf` says it, in the words of the indexes. */
const stands: Record<Exclude<RegisterView['standing'], ''>, (today: string) => SQL> = {
  valid: (today) => sql`(state = 'valid' and (valid_until is null or valid_until >= ${today}))`,
  expired: (today) => sql`(state in ('valid', 'suspended') and valid_until < ${today})`,
  suspended: (today) => sql`(state = 'suspended' and (valid_until is null or valid_until >= ${today}))`,
  replaced: () => sql`state = 'replaced'`,
  revoked: () => sql`state = 'revoked'`,
};
