import type { Portal } from '../../portal.ts';
import { openDemoSigner } from './demo-signer.ts';

/** Who signs the office's letters, and how: a certificate kept here now, an authority's signing service where the office has one. */
export type LetterSigner = {
  certificate: {
    /** Who issued it, in words for the letter's footer. */
    issuer: string;
    validFrom: Date;
    validUntil: Date;
    /** It says of itself that it is an example and proves nothing. */
    demo: boolean;
  };
  /** A detached CAdES signature (CMS, DER) over bytes. */
  sign: (content: Uint8Array) => Promise<Buffer>;
};

type SigningPortal = Pick<Portal, 'config' | 'dataFolder' | 'seal' | 'clock' | 'office'>;

const opened = new WeakMap<SigningPortal['seal'], Promise<LetterSigner>>();

/** The office's signer; null = it has none yet, so nothing can be signed. The example certificate is made on its first use, in demo mode only. */
export async function letterSigner(portal: SigningPortal): Promise<LetterSigner | null> {
  if (portal.config.mode !== 'demo') return null;
  const known = opened.get(portal.seal);
  if (known !== undefined) return known;
  const opening = openDemoSigner(portal);
  opened.set(portal.seal, opening);
  opening.catch(() => opened.delete(portal.seal));
  return opening;
}
