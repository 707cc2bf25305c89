import { findKelurahan } from '../catalogue/kelurahan.ts';
import type { Office } from '../catalogue/office.ts';
import { parseDate } from '../catalogue/parse-date.ts';
import { readEmail, readName, readText } from './field-rules.ts';
import type { AccountFault, Field } from './field-rules.ts';
import { fixedFields } from './identity-rules.ts';
import type { Profile } from './person.ts';

/** Longest answers, in characters. */
const LONGEST_PLACE = 100;
const LONGEST_ADDRESS = 300;

/** Fields of the form, as they are named in the post. */
export const profileFields = [
  'name',
  'birthPlace',
  'birthDate-hari',
  'birthDate-bulan',
  'birthDate-tahun',
  'address',
  'kelurahan',
  'email',
] as const;

export type ProfileTyped = Record<(typeof profileFields)[number], string>;

type Changed = Pick<Profile, 'name' | 'birthPlace' | 'birthDate' | 'address' | 'kelurahan' | 'email'>;

export type ProfileFaults = Partial<Record<keyof Changed, AccountFault>>;

/** The form as it first stands: what is stored. */
export function typedFrom(profile: Profile): ProfileTyped {
  const [year = '', month = '', day = ''] = (profile.birthDate ?? '').split('-');
  return {
    name: profile.name,
    birthPlace: profile.birthPlace ?? '',
    'birthDate-hari': unpadded(day),
    'birthDate-bulan': unpadded(month),
    'birthDate-tahun': year,
    address: profile.address ?? '',
    kelurahan: profile.kelurahan ?? '',
    email: profile.email ?? '',
  };
}

/** What stands in fields that the form does not show, because the national sign-in told them. */
export function fixedTyped(profile: Profile, office: Pick<Office, 'identity'>): Partial<ProfileTyped> {
  const fixed = fixedFields(profile, office);
  const stored = Object.entries(typedFrom(profile));
  return Object.fromEntries(stored.filter(([name]) => fixed.some((field) => name === field || name.startsWith(`${field}-`))));
}

/** What somebody wrote about themselves, or all that is wrong with it. @param given `today`: local day; `emailNeeded`: messages go there. */
export function readProfile(
  typed: ProfileTyped,
  given: { today: string; office: Pick<Office, 'kelurahan'>; emailNeeded: boolean },
): { ok: true; changed: Changed } | { ok: false; faults: ProfileFaults } {
  const name = readName(typed.name);
  const birthPlace = readText(typed.birthPlace, LONGEST_PLACE);
  const birthDate = readBirthDate(typed, given.today);
  const address = readText(typed.address, LONGEST_ADDRESS);
  const kelurahan = readKelurahan(typed.kelurahan, given.office);
  const email = readEmail(typed.email);
  const emailMissing = given.emailNeeded && email.ok && email.value === null;
  if (name.ok && birthPlace.ok && birthDate.ok && address.ok && kelurahan.ok && email.ok && !emailMissing)
    return {
      ok: true,
      changed: {
        name: name.value,
        birthPlace: birthPlace.value,
        birthDate: birthDate.value,
        address: address.value,
        kelurahan: kelurahan.value,
        email: email.value,
      },
    };
  const read = { name, birthPlace, birthDate, address, kelurahan, email };
  const faults = Object.fromEntries(Object.entries(read).flatMap(([field, each]) => (each.ok ? [] : [[field, each.reason]])));
  return { ok: false, faults: emailMissing ? { ...faults, email: 'email-missing' } : faults };
}

function readBirthDate(typed: ProfileTyped, today: string): Field<string | null> {
  const parsed = parseDate({
    hari: typed['birthDate-hari'],
    bulan: typed['birthDate-bulan'],
    tahun: typed['birthDate-tahun'],
    jam: '',
    menit: '',
  });
  if (!parsed.ok || parsed.value > today) return { ok: false, reason: 'date-wrong' };
  return { ok: true, value: parsed.value === '' ? null : parsed.value };
}

function readKelurahan(typed: string, office: Pick<Office, 'kelurahan'>): Field<string | null> {
  if (typed === '') return { ok: true, value: null };
  const found = findKelurahan(typed, office);
  return found === null ? { ok: false, reason: 'kelurahan-unknown' } : { ok: true, value: found.code };
}

const unpadded = (part: string): string => part.replace(/^0/, '');
