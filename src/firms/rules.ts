import type { Answers, Service } from '../catalogue/service.ts';
import { helperMayOpen } from '../helping/rules.ts';

/** What somebody of a firm's staff may do with its applications: everything, or only fill them in. */
export const staffRoles = ['manage', 'fill'] as const;

export type StaffRole = (typeof staffRoles)[number];

/** A firm whose staff somebody belongs to now. */
export type StaffPlace = { firmId: string; role: StaffRole };

/** What stands sealed in a firm. */
export type FirmFacts = { name: string; nib: string; address: string };

/** How far an invitation went: not answered yet, at work, or over (declined, left, removed). */
export type StaffState = 'invited' | 'working' | 'over';

/** The state of somebody of the staff. */
export function staffState({ acceptedAt, endedAt }: { acceptedAt: Date | null; endedAt: Date | null }): StaffState {
  if (endedAt !== null) return 'over';
  return acceptedAt === null ? 'invited' : 'working';
}

type Asking = { id: string; staffOf?: readonly StaffPlace[] | undefined };

/** With which right somebody opens an application that they can see: as its owner, or as staff of its firm. */
export function rightOf(person: Asking, { personId, firmId }: { personId: string; firmId: string | null }): 'own' | StaffRole {
  if (person.id === personId) return 'own';
  const place = person.staffOf?.find((each) => each.firmId === firmId);
  return place?.role ?? 'own';
}

/** Whether somebody may decide what becomes of an application, as to send it or take it back; who only fills it in may not. */
export const mayDecide = (person: Asking, application: { personId: string; firmId: string | null }): boolean =>
  rightOf(person, application) !== 'fill';

/** Asking a helper, and sending with the owner's code, are the owner's alone. */
const OWNERS_ALONE = /^\/(?:penolong|persetujuan)(?:\/|$)/;

/** Whether staff may open what comes behind the reference of an application of the firm: who only fills in, what a helper may. */
export const staffMayOpen = (role: StaffRole, method: string, tail: string): boolean =>
  !OWNERS_ALONE.test(tail) && (role === 'manage' || helperMayOpen(method, tail));

/** Questions that a firm's name and address answer, by id: the same in every definition. A question for a NIB is known by its kind. */
const nameQuestions = new Set(['nama_usaha', 'nama_badan_usaha', 'nama_perusahaan', 'nama_lembaga', 'nama_tpp', 'penyelenggara']);
const addressQuestions = new Set(['alamat_usaha', 'alamat_badan_usaha', 'alamat_perusahaan', 'alamat_lembaga', 'alamat_tpp']);

/** What a firm answers already of the questions of a service. */
export function answersOfFirm({ pages }: Pick<Service, 'pages'>, { name, nib, address }: FirmFacts): Answers {
  const known = pages
    .flatMap(({ questions }) => questions)
    .flatMap(({ id, kind }) => {
      if (kind === 'nib') return [[id, nib] as const];
      if (kind === 'text' && nameQuestions.has(id)) return [[id, name] as const];
      return kind === 'textarea' && addressQuestions.has(id) && address !== '' ? [[id, address] as const] : [];
    });
  return Object.fromEntries(known);
}
