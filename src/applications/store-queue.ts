import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lt, lte, or, sql } from 'drizzle-orm';
import type { Column, SQL } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { application, applicationSearch } from '../database/schema/applications.ts';
import type { Seal } from '../database/seal.ts';
import { openApplication } from './application.ts';
import type { Application } from './application.ts';
import { isOver, queueParts, WITH_APPLICANT } from './queue-rules.ts';
import type { QueueBounds, QueueOrder, QueuePart, QueuePlace, QueueView } from './queue-rules.ts';
import type { Sought } from './search-rules.ts';
import { atOwnDesk, visibleToOfficer } from './store-desk.ts';
import type { Asker } from './store.ts';

/** Rows of one page. */
const PAGE_ROWS = 50;

/** A part with more says so instead of being counted to its end. */
export const MOST_COUNTED = 1000;

/** So many finds are looked at; whoever finds more is asked for another word. */
export const MOST_FOUND = 500;

/** Of a name that so many have, a reviewing office finds its own no further. */
const MOST_MATCHING = 100_000;

/** A view, and who looks at it when. */
export type Asked = { officer: Asker; view: QueueView; bounds: QueueBounds };

/** One page of the queue. */
type QueuePage = { applications: Application[]; before: QueuePlace['key'] | null; after: QueuePlace['key'] | null };

/** A page of what an officer may see, from a place on; null = the first page. `most` rows. */
export async function queuePageOf(
  db: Database,
  seal: Seal,
  { place, most = PAGE_ROWS, ...asked }: Asked & { place: QueuePlace | null; most?: number },
): Promise<QueuePage> {
  const { columns, falling } = ORDERS[asked.view.order];
  const backwards = place?.side === 'before';
  const down = falling !== backwards;
  const behind =
    place === null || place.key.length !== columns.length
      ? undefined
      : sql`(${sql.join([...columns], sql`, `)}) ${sql.raw(down ? '<' : '>')} (${sql.join(
          place.key.map((value) => sql`${value}`),
          sql`, `,
        )})`;
  const rows = await db
    .select()
    .from(application)
    .where(and(inView(asked), behind))
    .orderBy(...columns.map((column) => (down ? desc(column) : asc(column))))
    .limit(most + 1);
  const isMore = rows.length > most;
  const shown = rows.slice(0, most).map((row) => openApplication(seal, row));
  if (backwards) shown.reverse();
  const keyOf = (at: Application | undefined) => (at === undefined ? null : keyIn(asked.view.order, at));
  const [isBefore, isAfter] = backwards ? [isMore, true] : [place !== null, isMore];
  return { applications: shown, before: isBefore ? keyOf(shown[0]) : null, after: isAfter ? keyOf(shown.at(-1)) : null };
}

const ORDERS: Record<QueueOrder, { columns: readonly Column[]; falling: boolean }> = {
  batas: { columns: [application.queueOrder, application.number], falling: false },
  nomor: { columns: [application.number], falling: false },
  masuk: { columns: [application.submittedAt, application.number], falling: true },
  izin: { columns: [application.service, application.queueOrder, application.number], falling: false },
};

/** What a row is ordered by. */
function keyIn(order: QueueOrder, { queueOrder, number, submittedAt, service }: Application): QueuePlace['key'] {
  const last = number ?? '';
  switch (order) {
    case 'batas':
      return [queueOrder, last];
    case 'nomor':
      return [last];
    case 'masuk':
      return [submittedAt?.toISOString() ?? '', last];
    case 'izin':
      return [service, queueOrder, last];
    default:
      return order satisfies never;
  }
}

/** How many stand in each part, counted up to a little more than is shown. */
export async function countParts(db: Database, { officer, bounds }: Omit<Asked, 'view'>): Promise<Record<QueuePart, number>> {
  const counted = (part: QueuePart) => {
    const some = db
      .select({ one: sql`1`.as('one') })
      .from(application)
      .where(inPart(officer, part, bounds))
      .limit(MOST_COUNTED + 1)
      .as('some');
    return sql<number>`(select count(*)::integer from ${some})`;
  };
  const { rows } = await db.execute<{ counts: number[] }>(
    sql`select array[${sql.join(queueParts.map(counted), sql`, `)}] as counts`,
  );
  const counts = rows[0]?.counts ?? [];
  return Object.fromEntries(queueParts.map((part, at) => [part, counts[at] ?? 0])) as Record<QueuePart, number>;
}

/** How many stand in a view, counted as parts are. */
export async function countView(db: Database, asked: Asked): Promise<number> {
  const some = db
    .select({ one: sql`1`.as('one') })
    .from(application)
    .where(inView(asked))
    .limit(MOST_COUNTED + 1)
    .as('some');
  const { rows } = await db.execute<{ count: number }>(sql`select count(*)::integer as count from ${some}`);
  return rows[0]?.count ?? 0;
}

/** Whether an application stands in a view of who asks. */
export function inView({ officer, view, bounds }: Asked): SQL | undefined {
  const { part, service, stage, officer: whose, office } = view;
  return and(
    // A stage says by itself whether it is open, and has an index that answers without the rows.
    isOver(stage) || (part === 'semua' && stage !== '') ? visibleToOfficer(officer) : inPart(officer, part, bounds),
    stage === '' ? undefined : eq(application.state, stage),
    service === '' ? undefined : eq(application.service, service),
    office === '' ? undefined : eq(application.technicalOffice, office),
    whose === ''
      ? undefined
      : whose === 'belum'
        ? isNull(application.assignedTo)
        : eq(application.assignedTo, whose === 'saya' ? officer.id : whose),
  );
}

function inPart(officer: Asker, part: QueuePart, bounds: QueueBounds): SQL | undefined {
  const { notLateFrom, today, newSince } = bounds;
  const own = atOwnDesk(officer);
  // Who answers for the office looks after all desks.
  const watched = officer.role === 'head' ? and(visibleToOfficer(officer), isNotNull(application.desk)) : own;
  switch (part) {
    case 'semua':
      return and(visibleToOfficer(officer), isNotNull(application.desk));
    case 'giliran':
      return and(own, lt(application.queueOrder, WITH_APPLICANT));
    case 'hampir':
      return and(watched, isNearlyLate(bounds));
    case 'hari-ini':
      return today === null ? sql`false` : and(watched, eq(application.queueOrder, today));
    case 'lewat':
      return and(watched, lt(application.queueOrder, notLateFrom));
    case 'menunggu':
      return and(watched, gte(application.queueOrder, WITH_APPLICANT));
    case 'baru':
      return and(watched, isNotNull(application.desk), gte(application.submittedAt, newSince));
    default:
      return part satisfies never;
  }
}

/** Four fifths of the promised days are used, so a fifth of them, in whole days, is left at most; and it is not late. As `warningAt` says it. */
function isNearlyLate({ notLateFrom, within }: QueueBounds): SQL | undefined {
  const most = sql.raw(String(within.length));
  return and(
    gte(application.queueOrder, notLateFrom),
    // Nothing else lies in these days, so no more of the index is read than that.
    lte(application.queueOrder, within.at(-1) ?? notLateFrom),
    sql`${application.queueOrder} <= (${sql.param(within)}::integer[])[least(${application.promisedDays} / 5 + 1, ${most})]`,
  );
}

/** How many lie at each desk, of whoever has them in hand, late and nearly so. */
export type LimitCount = {
  desk: string;
  technicalOffice: string | null;
  assignedTo: string | null;
  late: number;
  urgent: number;
};

/** Counts what is late or nearly late at all desks, in one query. */
export async function countLimits(db: Database, bounds: QueueBounds): Promise<LimitCount[]> {
  const late = lt(application.queueOrder, bounds.notLateFrom);
  const urgent = isNearlyLate(bounds);
  const { desk, technicalOffice, assignedTo } = application;
  const rows = await db
    .select({
      desk,
      technicalOffice,
      assignedTo,
      late: sql<number>`(count(*) filter (where ${late}))::integer`,
      urgent: sql<number>`(count(*) filter (where ${urgent}))::integer`,
    })
    .from(application)
    .where(and(isNotNull(desk), or(late, urgent)))
    .groupBy(desk, technicalOffice, assignedTo);
  return rows.map((row) => ({ ...row, desk: row.desk ?? '' }));
}

/** What an officer finds: what is open first, then the newest. `found` counts up to `MOST_FOUND` and one. */
export async function searchApplications(
  db: Database,
  seal: Seal,
  { officer, sought }: { officer: Asker; sought: Sought },
): Promise<{ applications: Application[]; found: number }> {
  const visible = visibleToOfficer(officer);
  if (sought.by === 'nothing') return { applications: [], found: 0 };
  // A limit of its own keeps the planner from walking through all applications in search of the first finds. Only a reviewing office does not see every one of them.
  const matching = db
    .select({ id: applicationSearch.applicationId })
    .from(applicationSearch)
    .where(sql`${applicationSearch.terms} @> ${sql.param(sought.by === 'terms' ? sought.terms.map(String) : [])}::bigint[]`)
    .limit(officer.role === 'technical' ? MOST_MATCHING : MOST_FOUND + 1)
    .as('matching');
  const hits =
    sought.by === 'number'
      ? db
          .select({ id: application.id })
          .from(application)
          .where(and(visible, inArray(application.number, [...sought.numbers])))
          .limit(MOST_FOUND + 1)
          .as('hits')
      : db
          .select({ id: application.id })
          .from(matching)
          .innerJoin(application, eq(application.id, matching.id))
          .where(visible)
          .limit(MOST_FOUND + 1)
          .as('hits');
  const rows = await db.transaction(async (tx) => {
    // A term that nobody has is taken for one that many have, and the whole table would be read for the first of them.
    await tx.execute(sql`set local enable_seqscan = off`);
    return tx
      .select({ row: application, found: sql<number>`(count(*) over ())::integer` })
      .from(hits)
      .innerJoin(application, eq(application.id, hits.id))
      .orderBy(sql`${application.desk} is null`, asc(application.queueOrder), desc(application.number))
      .limit(PAGE_ROWS);
  });
  return { applications: rows.map(({ row }) => openApplication(seal, row)), found: rows[0]?.found ?? 0 };
}
