import type { Role } from '../applications/actions.ts';

/** Longest address that is carried through sign-in. */
const LONGEST_PATH = 500;

/**
 * A path of this portal that is safe to redirect to, or null. Anything that a browser could read as another site is null: a second slash,
 * a backslash, control characters, a scheme.
 */
export function safeLocalPath(value: string | undefined): string | null {
  if (value === undefined || value.length > LONGEST_PATH || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(value)) return null;
  const here = 'http://pintu.invalid';
  const url = URL.canParse(value, here) ? new URL(value, here) : null;
  return url !== null && url.origin === here && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}` : null;
}

const landings = {
  applicant: '/permohonan',
  front_desk: '/petugas',
  technical: '/petugas',
  head: '/petugas',
  publisher: '/petugas/tutorial',
  administrator: '/petugas/kantor',
} as const satisfies Record<Role, string>;

/** Where somebody goes after sign-in: where they were going, unless that is a page of the other side of the counter or of signing in. */
export function landingPath(role: Role, wanted: string | null): string {
  if (wanted === null) return landings[role];
  const desk = /^\/petugas(\/|$|\?)/.test(wanted);
  const own = /^\/permohonan(\/|$|\?)/.test(wanted);
  const door = /^\/(masuk|daftar|keluar|lupa-sandi)(\/|$|\?)/.test(wanted);
  const fits = role === 'applicant' ? !desk : !own;
  return fits && !door ? wanted : landings[role];
}
