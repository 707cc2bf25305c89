import type { PermitStanding } from './rules.ts';

/** One issued permit, opened. Its PDF lies in the file store under its id and never changes. */
export type Permit = {
  id: string;
  applicationId: string;
  service: string;
  number: string;
  token: string;
  /** Expired is computed: `standingOf`. */
  state: Exclude<PermitStanding, 'expired'>;
  issuedAt: Date;
  /** Last local day of validity; null = without end. */
  validUntil: string | null;
  outputName: string;
  /** The full name of who holds it: for officers and the holder only. */
  holder: string;
  sha256: string;
  bytes: number;
  revokedAt: Date | null;
  /** Code from the office's list. */
  revocationReason: string | null;
};
