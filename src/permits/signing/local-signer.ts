import type { Certificate } from 'pkijs';
import { signDetached } from './cades.ts';
import type { KeptCertificate, LetterSigner } from './letter-signer.ts';
import { signPdf } from './sign-pdf.ts';

/** Signs with a certificate and a key that this process holds. @param chain the certificates of who issued it, which the signature carries along. */
export function localSigner(given: {
  certificate: Certificate;
  chain: readonly Certificate[];
  key: CryptoKey;
  issuer: string;
  demo: boolean;
}): LetterSigner & { certificate: KeptCertificate } {
  const { certificate, chain, key, issuer, demo } = given;
  const [validFrom, validUntil] = [certificate.notBefore.value, certificate.notAfter.value];
  return {
    issuer,
    certificate: { validFrom, validUntil, demo },
    asksPassphrase: false,
    standing: (now) => Promise.resolve(now < validFrom || now > validUntil ? 'expired' : 'ready'),
    sign: async (pdf, { at, words }) => ({
      ok: true,
      pdf: await signPdf(pdf, (content) => signDetached(content, certificate, key, chain), at, words),
    }),
  };
}
