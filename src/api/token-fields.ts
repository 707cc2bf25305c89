import type { Scope } from './scope-rules.ts';

/** Names of the fields of the form that makes a token. */
export const tokenFields = {
  scope: (scope: Scope) => `lingkup-${scope.replace(':', '-')}`,
  service: (slug: string) => `layanan-${slug}`,
} as const;
