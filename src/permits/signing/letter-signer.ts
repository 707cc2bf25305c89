import type { Portal } from '../../portal.ts';
import { openBsreSigner } from './bsre-signer.ts';
import { openDemoSigner } from './demo-signer.ts';
import { openFileSigner } from './file-signer.ts';

/** What the signature says besides itself. */
export type SignatureWords = { name: string; reason: string; location: string; contact: string };

/**
 * Why a letter was not signed, each with what can be done.
 * - `wrong-passphrase`: type it again; the authority locks an account after several.
 * - `not-registered`, `account`: the authority does not let this official sign (not enrolled; expired, suspended, not verified): settle it there.
 * - `unreachable`, `timed-out`: the service says nothing, or too late: try again later.
 * - `refused`: it does not take this letter, or does not know this portal.
 * - `garbled`: what came back is not our letter with a whole signature: nothing was issued.
 */
export type SigningFault =
  | 'wrong-passphrase'
  | 'not-registered'
  | 'account'
  | 'unreachable'
  | 'timed-out'
  | 'refused'
  | 'garbled';

/** A PDF with its signature, or why there is none. */
export type SignedPdf = { ok: true; pdf: Buffer } | { ok: false; fault: SigningFault };

/** Whether letters can be signed now, as far as it can be told without signing one. */
export type SignerStanding = 'ready' | 'expired' | Extract<SigningFault, 'not-registered' | 'account' | 'unreachable'>;

/** The certificate that is kept here. */
export type KeptCertificate = {
  validFrom: Date;
  validUntil: Date;
  /** It says of itself that it is an example and proves nothing. */
  demo: boolean;
};

/** Who signs the office's letters, and how: a certificate kept here, or the authority's signing service. */
export type LetterSigner = {
  /** Who issued the certificate, in words for the letter's footer. */
  issuer: string;
  /** Null = the authority keeps it. */
  certificate: KeptCertificate | null;
  /** Whether the official types a passphrase for what they sign. It is kept nowhere. */
  asksPassphrase: boolean;
  standing: (now: Date) => Promise<SignerStanding>;
  sign: (pdf: Buffer, given: { at: Date; words: SignatureWords; passphrase: string }) => Promise<SignedPdf>;
};

type SigningPortal = Pick<Portal, 'config' | 'dataFolder' | 'seal' | 'clock' | 'office'>;

const opened = new WeakMap<SigningPortal['config'], Promise<LetterSigner | null>>();

/** The office's signer; null = it has none yet, so nothing can be signed. The example certificate is made on its first use, in demo mode only. */
export async function letterSigner(portal: SigningPortal): Promise<LetterSigner | null> {
  const known = opened.get(portal.config);
  if (known !== undefined) return known;
  const opening = open(portal);
  opened.set(portal.config, opening);
  opening.catch(() => opened.delete(portal.config));
  return opening;
}

async function open(portal: SigningPortal): Promise<LetterSigner | null> {
  const { signing, mode } = portal.config;
  if (signing?.kind === 'bsre') return openBsreSigner(signing);
  if (signing?.kind === 'file') return openFileSigner(signing);
  return mode === 'demo' ? openDemoSigner(portal) : null;
}
