import type { ApplicationState } from '../applications/actions.ts';
import type { PermitStanding } from '../permits/rules.ts';

/** How states are called in the interface: these words never change, whatever the screens say. */
export const stateCodes = {
  completeness: 'pemeriksaan_kelengkapan',
  technical: 'pemeriksaan_teknis',
  review: 'pemeriksaan_akhir',
  signing: 'penandatanganan',
  correction: 'perbaikan',
  payment: 'pembayaran',
  issued: 'terbit',
  refused: 'ditolak',
  withdrawn: 'ditarik',
} as const satisfies Record<Exclude<ApplicationState, 'draft'>, string>;

export type StateCode = (typeof stateCodes)[keyof typeof stateCodes];

/** A state by its code. */
export const stateOfCode = (code: StateCode): keyof typeof stateCodes | undefined =>
  (Object.keys(stateCodes) as (keyof typeof stateCodes)[]).find((state) => stateCodes[state] === code);

/** @throws for a draft: nobody outside is told of one. */
export function codeOfState(state: string): StateCode {
  const codes: Readonly<Record<string, StateCode>> = stateCodes;
  const code = codes[state];
  if (code === undefined) throw new Error(`an application in the state ${state} is told to nobody`);
  return code;
}

export const turnCodes = ['pemohon', 'kantor', 'selesai'] as const;

/** Who has the ball. */
export function turnOfState(state: ApplicationState): (typeof turnCodes)[number] {
  if (state === 'correction' || state === 'payment') return 'pemohon';
  return state === 'issued' || state === 'refused' || state === 'withdrawn' ? 'selesai' : 'kantor';
}

export const permitCodes = {
  valid: 'berlaku',
  expired: 'berakhir',
  suspended: 'dibekukan',
  replaced: 'diganti',
  revoked: 'dicabut',
} as const satisfies Record<PermitStanding, string>;
