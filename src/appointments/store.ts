import { and, asc, count, eq, gte, inArray, isNull, lt, lte, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../database/connection.ts';
import { appointment } from '../database/schema/appointments.ts';
import type { Seal } from '../database/seal.ts';
import type { Slot } from './rules.ts';

/** A time at the counter, opened. */
export type Appointment = Slot & {
  id: string;
  token: string;
  code: string;
  name: string;
  phone: string;
  personId: string | null;
  applicationId: string | null;
  cancelledAt: Date | null;
};

const visitorSchema = z.object({ name: z.string(), phone: z.string() });

/** How many places of each time are taken, by `day time`. */
export async function takenOn(db: Database, days: readonly string[]): Promise<Map<string, number>> {
  if (days.length === 0) return new Map();
  const rows = await db
    .select({ day: appointment.day, time: appointment.time, taken: count() })
    .from(appointment)
    .where(and(inArray(appointment.day, [...days]), isNull(appointment.cancelledAt)))
    .groupBy(appointment.day, appointment.time);
  return new Map(rows.map(({ day, time, taken }) => [`${day} ${time}`, taken]));
}

/** A free place of a time, from 1, which nobody else takes before this transaction ends; null = it is full. */
export async function freePlace(tx: Database, { day, time }: Slot, places: number): Promise<number | null> {
  await lock(tx, `appointment ${day} ${time}`);
  const rows = await tx
    .select({ place: appointment.place })
    .from(appointment)
    .where(and(eq(appointment.day, day), eq(appointment.time, time), isNull(appointment.cancelledAt)));
  const taken = new Set(rows.map(({ place }) => place));
  return Array.from({ length: places }, (_, index) => index + 1).find((place) => !taken.has(place)) ?? null;
}

/** How many appointments a phone holds from a day on; two bookings of one phone wait for each other. */
export async function heldByPhone(tx: Database, phoneHash: string, from: string): Promise<number> {
  await lock(tx, `appointment ${phoneHash}`);
  const [row] = await tx
    .select({ held: count() })
    .from(appointment)
    .where(and(eq(appointment.phoneHash, phoneHash), gte(appointment.day, from), isNull(appointment.cancelledAt)));
  return row?.held ?? 0;
}

/** Adds an appointment; answers its id. */
export async function addAppointment(
  tx: Database,
  seal: Seal,
  given: Omit<Appointment, 'id' | 'cancelledAt'> & { place: number; bookedAt: Date },
): Promise<string> {
  const { name, phone, ...row } = given;
  const [added] = await tx
    .insert(appointment)
    .values({ ...row, phoneHash: seal.hash('phone', phone), sealed: seal.closeJson({ name, phone }) })
    .returning({ id: appointment.id });
  if (added === undefined) throw new Error('an appointment was not stored');
  return added.id;
}

/** The appointment of a ticket, also a cancelled one; null = none. */
export async function findAppointment(db: Database, seal: Seal, token: string): Promise<Appointment | null> {
  const [row] = await db.select().from(appointment).where(eq(appointment.token, token));
  return row === undefined ? null : opened(seal, row);
}

/** The same for a change: nobody else changes it before this transaction ends. */
export async function lockAppointment(tx: Database, seal: Seal, token: string): Promise<Appointment | null> {
  const [row] = await tx.select().from(appointment).where(eq(appointment.token, token)).for('update');
  return row === undefined ? null : opened(seal, row);
}

export async function moveAppointment(tx: Database, id: string, to: Slot & { place: number }): Promise<void> {
  await tx.update(appointment).set(to).where(eq(appointment.id, id));
}

export async function cancelAppointment(tx: Database, id: string, at: Date): Promise<void> {
  await tx.update(appointment).set({ cancelledAt: at }).where(eq(appointment.id, id));
}

/** Everybody who comes on a day, the first one first. */
export async function appointmentsOn(db: Database, seal: Seal, day: string): Promise<Appointment[]> {
  const rows = await db
    .select()
    .from(appointment)
    .where(and(eq(appointment.day, day), isNull(appointment.cancelledAt)))
    .orderBy(asc(appointment.time), asc(appointment.place));
  return rows.map((row) => opened(seal, row));
}

/** The next appointment that was booked for an application, from a local day on; null = none. */
export async function appointmentOfApplication(
  db: Database,
  seal: Seal,
  applicationId: string,
  from: string,
): Promise<Appointment | null> {
  const [row] = await db
    .select()
    .from(appointment)
    .where(and(eq(appointment.applicationId, applicationId), gte(appointment.day, from), isNull(appointment.cancelledAt)))
    .orderBy(asc(appointment.day), asc(appointment.time))
    .limit(1);
  return row === undefined ? null : opened(seal, row);
}

/** On which local days people with an account had an appointment that was not called off; both ends are included. */
export async function appointmentDays(
  db: Database,
  { from, until }: { from: string; until: string },
): Promise<{ personId: string; day: string }[]> {
  const rows = await db
    .select({ personId: appointment.personId, day: appointment.day })
    .from(appointment)
    .where(and(gte(appointment.day, from), lte(appointment.day, until), isNull(appointment.cancelledAt)));
  return rows.flatMap(({ personId, day }) => (personId === null ? [] : [{ personId, day }]));
}

/** Forgets who came before a local day. */
export async function forgetBefore(tx: Database, day: string): Promise<void> {
  await tx.delete(appointment).where(lt(appointment.day, day));
}

const lock = (tx: Database, name: string) => tx.execute(sql`select pg_advisory_xact_lock(hashtext(${name}))`);

const opened = (seal: Seal, row: typeof appointment.$inferSelect): Appointment => ({
  id: row.id,
  token: row.token,
  code: row.code,
  day: row.day,
  time: row.time,
  personId: row.personId,
  applicationId: row.applicationId,
  cancelledAt: row.cancelledAt,
  ...visitorSchema.parse(seal.openJson(row.sealed)),
});
