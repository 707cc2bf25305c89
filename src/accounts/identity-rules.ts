import { isDay } from '../catalogue/parse-date.ts';
import type { Office } from '../catalogue/office.ts';
import { readName, readNik, readPhone } from './field-rules.ts';
import type { Profile } from './person.ts';

/** Facts of a profile that the provider of a national sign-in can tell. */
export type IdentityField = 'name' | 'nik' | 'birthDate';

/** What the provider says of a person, in our forms. `subject`: who they are there, a keyed hash. */
export type Identity = { subject: string; name: string; nik: string; birthDate: string | null; phone: string | null };

const faults = ['cancelled', 'down', 'expired', 'refused', 'incomplete', 'other-nik', 'officer'] as const;

/** Why somebody could not be signed in by the provider. */
export type IdentityFault = (typeof faults)[number];

/** A fault as an address tells it; null = none that we know. */
export const readIdentityFault = (said: string | undefined): IdentityFault | null =>
  faults.find((fault) => fault === said) ?? null;

/** What a provider's claims say, by the names that the office wrote down for them. Null = name or NIK is missing, so nobody can be told apart by it. */
export function readClaims(
  claims: Readonly<Record<string, unknown>>,
  { claims: names }: Office['identity'],
): Omit<Identity, 'subject'> | null {
  const said = (claim: string): string => {
    const value = claims[claim];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const name = readName(said(names.name));
  const nik = readNik(said(names.nik));
  if (!name.ok || !nik.ok) return null;
  const birthDate = said(names.birthDate).slice(0, 10);
  const phone = readPhone(said(names.phone));
  return {
    name: name.value,
    nik: nik.value,
    birthDate: isDay(birthDate) ? birthDate : null,
    phone: phone.ok ? phone.value : null,
  };
}

/** A profile with what the provider says when it is connected: it counts more than what was typed before. */
export function withIdentity(profile: Profile, { name, nik, birthDate }: Omit<Identity, 'subject'>): Profile {
  const fromIdentity: IdentityField[] = birthDate === null ? ['name', 'nik'] : ['name', 'nik', 'birthDate'];
  return { ...profile, name, nik, birthDate: birthDate ?? profile.birthDate, fromIdentity };
}

/** A connected profile with what the provider says now. What the owner corrected, where the office lets them, stays theirs. */
export function renewIdentity(
  profile: Profile,
  told: Omit<Identity, 'subject'>,
  { identity }: Pick<Office, 'identity'>,
): Profile {
  const { fromIdentity = [] } = profile;
  const renewed = withIdentity(profile, told);
  const isCorrected = (field: IdentityField) => identity.correctable.includes(field) && !fromIdentity.includes(field);
  const corrected = Object.fromEntries((renewed.fromIdentity ?? []).filter(isCorrected).map((field) => [field, profile[field]]));
  return { ...renewed, ...corrected, fromIdentity: renewed.fromIdentity?.filter((field) => !isCorrected(field)) };
}

/** Facts of a profile that stand as the provider told them and that the office does not let people correct themselves. */
export const fixedFields = (
  { fromIdentity = [] }: Pick<Profile, 'fromIdentity'>,
  { identity }: Pick<Office, 'identity'>,
): IdentityField[] => fromIdentity.filter((field) => !identity.correctable.includes(field));

/** A changed profile as it may be stored: fixed facts stay, and what was corrected is no longer the provider's. */
export function keepFixed(stored: Profile, changed: Profile, office: Pick<Office, 'identity'>): Profile {
  const fixed = fixedFields(stored, office);
  const kept = Object.fromEntries(fixed.map((field) => [field, stored[field]]));
  const { fromIdentity } = stored;
  const next = { ...changed, ...kept };
  return fromIdentity === undefined
    ? next
    : { ...next, fromIdentity: fromIdentity.filter((field) => next[field] === stored[field]) };
}

/** Whether an account whose phone was just proven may be opened by this identity from now on. Null = yes. */
export function refusedLink(
  owner: { role: string; nik: string | null },
  { nik }: Pick<Identity, 'nik'>,
): Extract<IdentityFault, 'other-nik' | 'officer'> | null {
  if (owner.role !== 'applicant') return 'officer';
  return owner.nik !== null && owner.nik !== nik ? 'other-nik' : null;
}
