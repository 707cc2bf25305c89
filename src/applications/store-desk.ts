import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Column, SQL } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { application } from '../database/schema/applications.ts';
import type { Seal } from '../database/seal.ts';
import type { ApplicationState } from './actions.ts';
import { openApplication } from './application.ts';
import type { Application } from './application.ts';
import { channelOf } from './filing-rules.ts';
import type { FilingChannel } from './filing-rules.ts';
import type { Asker } from './store.ts';

/** What waits at an officer's desk, oldest due first: their stage, and what their stage handed back for correction. Empty for roles without a desk. */
export async function listForDesk(db: Database, seal: Seal, officer: Asker): Promise<Application[]> {
  const rows = await db
    .select()
    .from(application)
    .where(atOwnDesk(officer))
    .orderBy(asc(application.queueOrder), asc(application.number));
  return rows.map((row) => openApplication(seal, row));
}

/** What lies at an officer's own desk, in the words of the indexes: the planner compares them with theirs. */
export function atOwnDesk(officer: Asker): SQL | undefined {
  const visible = visibleToOfficer(officer);
  switch (officer.role) {
    case 'front_desk':
      return and(visible, sql`${application.desk} in ('front_desk', 'shared')`);
    case 'technical':
      return and(visible, sql`${application.desk} in ('technical', 'shared')`);
    case 'head':
      return and(visible, sql`${application.desk} in ('head')`);
    case 'applicant':
    case 'publisher':
    case 'administrator':
      return sql`false`;
    default:
      return officer.role satisfies never;
  }
}

/** An application with the ids of the officers who typed in it at the counter. */
type AtDesk = Application & { typists: readonly string[] };

/** A sent application by number, for an officer whose desk it has reached; null when there is none, or it is not theirs. */
export async function loadForOfficer(db: Database, seal: Seal, officer: Asker, number: string): Promise<AtDesk | null> {
  const [found] = await ofNumber(db, officer, number);
  return found === undefined ? null : { ...openApplication(seal, found.row), typists: found.typists };
}

/** The same for a change: nobody else changes it before this transaction ends. */
export async function lockForOfficer(tx: Database, seal: Seal, officer: Asker, number: string): Promise<AtDesk | null> {
  const [found] = await ofNumber(tx, officer, number).for('update');
  return found === undefined ? null : { ...openApplication(seal, found.row), typists: found.typists };
}

const ofNumber = (db: Database, officer: Asker, number: string) =>
  db
    .select({ row: application, typists: typistsOf })
    .from(application)
    .where(and(visibleToOfficer(officer), eq(application.number, number)));

/** The log knows them all; the row knows the last. Who only opened it for its owner has typed nothing. */
const typistsOf = sql<string[]>`array(
  select distinct e.actor_id from event e
  where e.subject_kind = 'application' and e.subject_id = application.id::text and e.actor_role = 'front_desk'
    and (e.verb = 'start' or (e.detail ? 'counter' and e.verb not in ('begin_counter', 'end_counter', 'hand_over')))
)`;

/** Numbers of those among these issued applications that an officer may see, and how they were filed, by id. */
export async function issuedAmong(
  db: Database,
  officer: Asker,
  ids: readonly string[],
): Promise<Map<string, { number: string; channel: FilingChannel }>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: application.id, number: application.number, channel: application.channel })
    .from(application)
    .where(and(visibleToOfficer(officer), inArray(application.id, [...ids]), eq(application.state, 'issued')));
  return new Map(rows.map(({ id, number, channel }) => [id, { number: number ?? id, channel: channelOf({ channel }) }]));
}

/** Holds rows that name an issued application to those that an officer may see. Undefined = that is all of them: what is issued was sent. */
export function ofVisibleIssued(officer: Asker, applicationId: Column): SQL | undefined {
  if (officer.role === 'front_desk' || officer.role === 'head') return undefined;
  return sql`exists (select 1 from ${application} where ${application.id} = ${applicationId} and ${visibleToOfficer(officer)})`;
}

/** Numbers of those among these applications that an officer may see, by id; `over` = only of the decided and withdrawn ones. */
export async function numbersForOfficer(
  db: Database,
  officer: Asker,
  ids: readonly string[],
  { over = false }: { over?: boolean } = {},
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const states: ApplicationState[] = ['issued', 'refused', 'withdrawn'];
  const rows = await db
    .select({ id: application.id, number: application.number })
    .from(application)
    .where(
      and(visibleToOfficer(officer), inArray(application.id, [...ids]), over ? inArray(application.state, states) : undefined),
    );
  return new Map(rows.map(({ id, number }) => [id, number ?? id]));
}

/** Applications by id that an officer may see; what is not theirs is left out. */
export async function loadForOfficers(
  db: Database,
  seal: Seal,
  officer: Asker,
  ids: readonly string[],
): Promise<Map<string, Application>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select()
    .from(application)
    .where(and(visibleToOfficer(officer), inArray(application.id, [...ids])));
  return new Map(rows.map((row) => [row.id, openApplication(seal, row)]));
}

/** Whether an officer may see the application with this id, and so its documents. */
export async function officerMaySee(db: Database, officer: Asker, applicationId: string): Promise<boolean> {
  const rows = await db
    .select({ id: application.id })
    .from(application)
    .where(and(visibleToOfficer(officer), eq(application.id, applicationId)));
  return rows.length > 0;
}

/** An officer sees what has reached their desk: every sent one the front desk and the head, what was found complete for it the technical office. */
export function visibleToOfficer(officer: Asker): SQL | undefined {
  const sent = isNotNull(application.number);
  switch (officer.role) {
    case 'front_desk':
    case 'head':
      return sent;
    case 'technical':
      return officer.technicalOffice === null
        ? sql`false`
        : and(sent, isNotNull(application.completeAt), eq(application.technicalOffice, officer.technicalOffice));
    case 'applicant':
    case 'publisher':
    case 'administrator':
      return sql`false`;
    default:
      return officer.role satisfies never;
  }
}
