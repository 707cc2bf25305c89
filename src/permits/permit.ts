import type { PermitState } from './rules.ts';

/** One issued permit, opened. Its PDF lies in the file store under its id and never changes. */
export type Permit = {
  id: string;
  applicationId: string;
  service: string;
  number: string;
  token: string;
  /** Expired is computed: `standingOf`. */
  state: PermitState;
  issuedAt: Date;
  /** Last local day of validity; null = without end. */
  validUntil: string | null;
  outputName: string;
  /** The full name of who holds it: for officers and the holder only. */
  holder: string;
  sha256: string;
  bytes: number;
  /** Nobody decided in time, and the portal issued it by the rule of its service. */
  onSilence: boolean;
  revokedAt: Date | null;
  /** Codes from the office's lists. */
  revocationReason: string | null;
  suspendedAt: Date | null;
  suspensionReason: string | null;
  /** What the officer wrote about it for the holder. */
  standingNote: string | null;
  /** Id of the permit that took its place. */
  replacedBy: string | null;
};
