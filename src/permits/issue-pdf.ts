import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Answers, Service } from '../catalogue/service.ts';
import type { Portal } from '../portal.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { composeLetter } from './letter/compose.ts';
import type { Letter } from './letter/letter.ts';
import { letterAsPdf } from './letter/typeset.ts';
import { qrCode } from './qr.ts';
import type { LetterSigner } from './signing/letter-signer.ts';
import { signPdf } from './signing/sign-pdf.ts';

type LetterOf = { service: Service; answers: Answers; day: string; validUntil: string | null };

/** 24 random bytes: 32 characters that fit an address, and that nobody guesses. */
const TOKEN_BYTES = 24;

/** The signed PDF of a letter, with the token that its QR code leads to. */
export async function issuePdf(
  portal: Pick<Portal, 'office' | 'config'>,
  signer: LetterSigner,
  given: LetterOf & { at: Date; number: string },
): Promise<{ id: string; token: string; bytes: Buffer; sha256: string }> {
  const { office, config } = portal;
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const address = `${config.url}${paths.verify(token)}`;
  const letter = composeLetter({
    ...given,
    office,
    signing: {
      number: given.number,
      qr: { svg: await qrCode(address), address },
      issuer: signer.certificate.issuer,
    },
    demo: config.mode === 'demo',
    texts: textsId.permits.letter,
  });
  const bytes = await signPdf(letterAsPdf(letter), signer, given.at, {
    name: office.head.name,
    reason: textsId.permits.signature.reason(letter.title),
    location: office.city,
    contact: office.website,
  });
  return { id: randomUUID(), token, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** The letter as the head reads it before signing: no number, no QR code, and it says so. */
export const previewLetter = (portal: Pick<Portal, 'office' | 'config'>, given: LetterOf): Letter =>
  composeLetter({
    ...given,
    office: portal.office,
    signing: null,
    demo: portal.config.mode === 'demo',
    texts: textsId.permits.letter,
  });
