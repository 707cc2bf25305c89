import { readEmail, readName, readPhone } from '../accounts/field-rules.ts';
import type { AccountFault } from '../accounts/field-rules.ts';
import type { Officer } from '../accounts/store-officers.ts';
import type { Role } from '../applications/actions.ts';

/** Every role of an officer, in the order in which an application meets them. */
export const OFFICER_ROLES = ['front_desk', 'technical', 'head', 'publisher', 'administrator'] as const satisfies readonly Role[];
export type OfficerRole = (typeof OFFICER_ROLES)[number];

export type OfficerFault = AccountFault | 'role-missing' | 'office-missing' | 'phone-taken';
export type OfficerTyped = Readonly<Record<'nama' | 'telepon' | 'email' | 'peran' | 'dinas', string>>;
export type OfficerFaults = Partial<Record<keyof OfficerTyped, OfficerFault>>;

type Place = { role: OfficerRole; technicalOffice: string | null };

/** What an officer does, as it was typed: a role, and for a reviewer the office, which must be one that a service names. */
export function readPlace(
  typed: Pick<OfficerTyped, 'peran' | 'dinas'>,
  agencies: readonly string[],
): { ok: true; place: Place } | { ok: false; faults: OfficerFaults } {
  const role = OFFICER_ROLES.find((each) => each === typed.peran);
  if (role === undefined) return { ok: false, faults: { peran: 'role-missing' } };
  if (role !== 'technical') return { ok: true, place: { role, technicalOffice: null } };
  if (!agencies.includes(typed.dinas)) return { ok: false, faults: { dinas: 'office-missing' } };
  return { ok: true, place: { role, technicalOffice: typed.dinas } };
}

/** A new officer as typed, or all that is wrong. @param given.emailNeeded codes and messages go there, because nothing reaches phones. */
export function readOfficer(
  typed: OfficerTyped,
  given: { agencies: readonly string[]; emailNeeded: boolean },
): { ok: true; officer: Place & { name: string; phone: string; email: string | null } } | { ok: false; faults: OfficerFaults } {
  const [name, phone, email] = [readName(typed.nama), readPhone(typed.telepon), readEmail(typed.email)];
  const read = readPlace(typed, given.agencies);
  const faults: OfficerFaults = {
    ...(name.ok ? {} : { nama: name.reason }),
    ...(phone.ok ? {} : { telepon: phone.reason }),
    ...(email.ok ? (email.value === null && given.emailNeeded ? { email: 'email-missing' } : {}) : { email: email.reason }),
    ...(read.ok ? {} : read.faults),
  };
  if (!name.ok || !phone.ok || !email.ok || !read.ok || Object.keys(faults).length > 0) return { ok: false, faults };
  return { ok: true, officer: { ...read.place, name: name.value, phone: phone.value, email: email.value } };
}

type Standing = Pick<Officer, 'id' | 'role' | 'technicalOffice' | 'lockedAt' | 'completedAt'>;

/**
 * Why the account of an officer does not change.
 * - `last-administrator`: nobody would be left who can change anything: make somebody else administrator first.
 * - `nothing-new`: it stands like that already.
 */
export type OfficerRefusal = 'last-administrator' | 'nothing-new';

/** Whether an officer may stand as wished; null = yes. @param officers all of them, as they stand now. */
export function refusedStanding(
  officers: readonly Standing[],
  id: string,
  wished: Pick<Standing, 'role' | 'technicalOffice' | 'lockedAt'>,
): OfficerRefusal | null {
  const now = officers.find((officer) => officer.id === id);
  const isSame =
    now?.role === wished.role &&
    now.technicalOffice === wished.technicalOffice &&
    (now.lockedAt === null) === (wished.lockedAt === null);
  if (isSame) return 'nothing-new';
  const after = officers.map((officer) => (officer.id === id ? { ...officer, ...wished } : officer));
  return canAdminister(officers) && !canAdminister(after) ? 'last-administrator' : null;
}

/** Whether anybody can sign in as an administrator: one who has not chosen a password yet cannot. */
const canAdminister = (officers: readonly Standing[]): boolean =>
  officers.some(({ role, lockedAt, completedAt }) => role === 'administrator' && lockedAt === null && completedAt !== null);
