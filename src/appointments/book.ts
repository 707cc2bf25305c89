import { randomBytes, randomInt } from 'node:crypto';
import { dayAfter } from '../applications/reminder-rules.ts';
import { findPerson } from '../accounts/store.ts';
import { localDay } from '../catalogue/formats.ts';
import type { AppointmentSettings } from '../catalogue/office.ts';
import type { Database } from '../database/connection.ts';
import { recordEvent } from '../database/events.ts';
import { sendMessage } from '../messages/send.ts';
import { senderOf } from '../messages/sender.ts';
import type { Contact } from '../messages/channel-rules.ts';
import { booked, bookingMoved } from '../messages/wording/other-messages.ts';
import { wordingsOf } from '../messages/wording/wordings.ts';
import type { Portal } from '../portal.ts';
import { portalIn } from '../portal-languages.ts';
import { paths } from '../web/paths.ts';
import { isBookable, KEPT_DAYS, liesAhead, MOST_PER_PHONE } from './rules.ts';
import type { Slot } from './rules.ts';
import {
  addAppointment,
  cancelAppointment,
  findAppointment,
  forgetBefore,
  freePlace,
  heldByPhone,
  lockAppointment,
  moveAppointment,
} from './store.ts';
import type { Appointment } from './store.ts';

/** @property office in the language of the page: who comes is written to in it, unless their account knows another. */
type Rooms = Pick<Portal, 'db' | 'seal' | 'clock' | 'office' | 'config' | 'jobs' | 'catalogue'>;

/**
 * Why a time was not booked, each once with what the person can do.
 * - `not-offered`: no time of the office, or it has begun: choose another.
 * - `full`: somebody else was faster: choose another.
 * - `enough`: this phone holds as many as it may: change or cancel one.
 * - `over`: the appointment was cancelled, or has begun: book a new one.
 */
export type BookingRefusal = 'not-offered' | 'full' | 'enough' | 'over';

type Booked = { ok: true; token: string } | { ok: false; reason: BookingRefusal };

/** Who comes. */
export type Visitor = {
  name: string;
  /** Normalised. */
  phone: string;
  email: string | null;
  personId: string | null;
  applicationId: string | null;
};

/** Books a time for somebody, tells them, and forgets who came long ago. */
export async function book(portal: Rooms, settings: AppointmentSettings, slot: Slot, visitor: Visitor): Promise<Booked> {
  const { db, seal, clock, office } = portal;
  const now = clock.now();
  const { personId, applicationId, name, phone, email } = visitor;
  if (!isBookable(slot, now, settings, office)) return refusal('not-offered');
  const today = localDay(now, office);
  return db.transaction(async (tx): Promise<Booked> => {
    await forgetBefore(tx, dayAfter(today, -KEPT_DAYS));
    if ((await heldByPhone(tx, seal.hash('phone', phone), today)) >= MOST_PER_PHONE) return refusal('enough');
    const place = await freePlace(tx, slot, settings.places);
    if (place === null) return refusal('full');
    const token = randomBytes(24).toString('base64url');
    const row = { token, code: newCode(), day: slot.day, time: slot.time, name, phone, personId, applicationId };
    const id = await addAppointment(tx, seal, { ...row, place, bookedAt: now });
    await record(tx, { id, personId }, 'book', now);
    await tell(portal, tx, { ...row, id, cancelledAt: null }, 'booked', email);
    return { ok: true, token };
  });
}

/** Takes another time in the place of the one before, which others can have then. */
export async function move(portal: Rooms, settings: AppointmentSettings, token: string, slot: Slot): Promise<Booked> {
  const { db, seal, clock, office } = portal;
  const now = clock.now();
  if (!isBookable(slot, now, settings, office)) return refusal('not-offered');
  return db.transaction(async (tx): Promise<Booked> => {
    const found = await lockAppointment(tx, seal, token);
    if (found === null || found.cancelledAt !== null || !liesAhead(found, now, office)) return refusal('over');
    if (found.day === slot.day && found.time === slot.time) return { ok: true, token };
    const place = await freePlace(tx, slot, settings.places);
    if (place === null) return refusal('full');
    await moveAppointment(tx, found.id, { ...slot, place });
    await record(tx, found, 'move', now);
    await tell(portal, tx, { ...found, ...slot }, 'moved', null);
    return { ok: true, token };
  });
}

/** Gives a time back; false when it was given back already, or has begun. */
export async function cancel(portal: Rooms, token: string): Promise<boolean> {
  const { db, seal, clock, office } = portal;
  const now = clock.now();
  return db.transaction(async (tx) => {
    const found = await lockAppointment(tx, seal, token);
    if (found === null || found.cancelledAt !== null || !liesAhead(found, now, office)) return false;
    await cancelAppointment(tx, found.id, now);
    await record(tx, found, 'cancel', now);
    return true;
  });
}

/** The appointment of a ticket's address; null = none. */
export const appointmentOf = ({ db, seal }: Rooms, token: string): Promise<Appointment | null> =>
  findAppointment(db, seal, token);

/** Somebody without an account is nobody to the log. */
const record = (tx: Database, { id, personId }: Pick<Appointment, 'id' | 'personId'>, verb: string, at: Date) =>
  recordEvent(tx, {
    at,
    actor: personId === null ? { id: 'visitor', role: 'visitor' } : { id: personId, role: 'applicant' },
    verb,
    subject: { kind: 'appointment', id },
  });

/** Sends the ticket's address, where the office can reach somebody at all: without an account only a phone is known, and the page's language. */
async function tell(given: Rooms, tx: Database, appointment: Appointment, what: 'booked' | 'moved', email: string | null) {
  const to: Contact = { phone: appointment.phone, email };
  if (to[senderOf(given.config).contact] === null) return;
  const { day, time, code, personId } = appointment;
  const person = personId === null ? null : await findPerson(tx, given.seal, personId);
  const portal = portalIn(given, person?.profile.language ?? given.office.language);
  const address = `${portal.config.url}${paths.appointment(appointment.token)}`;
  const { zoneName, shortName, address: place } = portal.office;
  const message = what === 'booked' ? booked : bookingMoved;
  const facts = { day, time, code, address, zoneName, office: shortName, place };
  const words = (await wordingsOf(tx, [message]))(message, facts, portal.office);
  await sendMessage(portal, tx, { personId, kind: 'notice', to, ...words });
}

/** Signs that are not taken for one another, also by telephone. */
const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

const newCode = (): string => Array.from({ length: 5 }, () => SIGNS[randomInt(SIGNS.length)] ?? '').join('');

const refusal = (reason: BookingRefusal) => ({ ok: false, reason }) as const;
