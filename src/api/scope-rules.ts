/**
 * What another system may do. To add one, add a row here, its words in `web/texts/id/api.ts`, and name it at an endpoint. `personal`: it opens what is
 * told of people, so that whoever makes the token is warned.
 */
export const scopes = {
  'layanan:baca': { personal: false },
  'status:baca': { personal: false },
  'permohonan:baca': { personal: false },
  /** Answers and the name of the applicant, in what another scope opens. */
  'pribadi:baca': { personal: true },
  'dokumen:baca': { personal: true },
  'izin:baca': { personal: false },
  'keputusan:tulis': { personal: false },
} as const satisfies Record<string, { personal: boolean }>;

export type Scope = keyof typeof scopes;

/** All of them, in the order of the table. */
export const allScopes = Object.keys(scopes) as readonly Scope[];

/** Whether a stored or posted word is one of them; an older portal may have had others. */
export const isScope = (word: string): word is Scope => Object.hasOwn(scopes, word);

/** Those of some scopes that are not among what a token has. */
export const missingScopes = (needed: readonly Scope[], has: readonly Scope[]): Scope[] =>
  needed.filter((scope) => !has.includes(scope));
