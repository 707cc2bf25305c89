import { isScope } from './scope-rules.ts';
import type { Scope } from './scope-rules.ts';

/** A token as it is stored. `services` empty = all; `technicalOffice` null = all offices; `officerId`: in whose name it decides. */
export type ApiToken = {
  id: string;
  name: string;
  ending: string;
  scopes: Scope[];
  services: string[];
  technicalOffice: string | null;
  officerId: string | null;
  createdAt: Date;
  endsAt: Date;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
  uses: number;
};

const DAY_MS = 86_400_000;

/** Longest time that a token is good, in days. */
const LONGEST_DAYS = 366;

/** So many days before its end administrators are told. */
export const WARNED_DAYS = 14;

/** How a token stands now. */
export function tokenStanding({ endsAt, revokedAt }: Pick<ApiToken, 'endsAt' | 'revokedAt'>, now: Date) {
  if (revokedAt !== null) return 'revoked' as const;
  if (now >= endsAt) return 'over' as const;
  return endsAt.getTime() - now.getTime() <= WARNED_DAYS * DAY_MS ? ('ending' as const) : ('good' as const);
}

export type TokenFault =
  | 'name'
  | 'name-long'
  | 'scopes'
  | 'end'
  | 'end-past'
  | 'end-far'
  | 'service'
  | 'officer'
  | 'office-of-officer'
  | 'personal-alone';

export type TokenAsked = {
  name: string;
  scopes: readonly string[];
  services: readonly string[];
  technicalOffice: string;
  officerId: string;
  /** The end of the last day on which it is good; null = no day was typed, or none that there is. */
  endsAt: Date | null;
};

type Known = {
  services: ReadonlySet<string>;
  /** Reviewing officers by id, with their office. */
  officers: ReadonlyMap<string, string>;
};

/** A token as it may be made, or everything that is wrong with what was asked. */
export function readToken(
  asked: TokenAsked,
  known: Known,
  now: Date,
):
  | { ok: true; token: Pick<ApiToken, 'name' | 'scopes' | 'services' | 'technicalOffice' | 'officerId' | 'endsAt'> }
  | { ok: false; faults: TokenFault[] } {
  const name = asked.name.trim();
  const scopes = asked.scopes.filter(isScope);
  const decides = scopes.includes('keputusan:tulis');
  const office = known.officers.get(asked.officerId) ?? null;
  const faults: TokenFault[] = [];
  if (name === '') faults.push('name');
  if (name.length > 80) faults.push('name-long');
  if (scopes.length === 0) faults.push('scopes');
  if (scopes.includes('pribadi:baca') && !scopes.includes('permohonan:baca') && !scopes.includes('izin:baca'))
    faults.push('personal-alone');
  if (asked.endsAt === null) faults.push('end');
  else if (asked.endsAt <= now) faults.push('end-past');
  else if (asked.endsAt.getTime() - now.getTime() > LONGEST_DAYS * DAY_MS) faults.push('end-far');
  if (asked.services.some((slug) => !known.services.has(slug))) faults.push('service');
  if (decides && office === null) faults.push('officer');
  if (decides && office !== null && asked.technicalOffice !== '' && asked.technicalOffice !== office)
    faults.push('office-of-officer');
  if (faults.length > 0 || asked.endsAt === null) return { ok: false, faults };
  return {
    ok: true,
    token: {
      name,
      scopes,
      services: [...asked.services],
      // Who decides for an office sees what lies there and no more.
      technicalOffice: decides ? office : asked.technicalOffice === '' ? null : asked.technicalOffice,
      officerId: decides ? asked.officerId : null,
      endsAt: asked.endsAt,
    },
  };
}
