import { randomBytes } from 'node:crypto';
import type { Answers, Service } from '../catalogue/service.ts';
import type { Portal } from '../portal.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { composeLetter } from './letter/compose.ts';
import type { Letter } from './letter/letter.ts';
import { letterAsPdf } from './letter/typeset.ts';
import { qrCode } from './qr.ts';
import type { SignatureWords } from './signing/letter-signer.ts';

type LetterOf = { service: Service; answers: Answers; day: string; validUntil: string | null };

/** 24 random bytes: 32 characters that fit an address, and that nobody guesses. */
const TOKEN_BYTES = 24;

/** A letter that is ready to be signed: its PDF, what the signature says, and the token that its QR code leads to. */
export type DrawnLetter = { token: string; pdf: Buffer; words: SignatureWords };

/** Sets a letter with its number and QR code. @throws UnsetPaper when the office's own layout does not bear it. */
export async function drawLetter(
  portal: Pick<Portal, 'office' | 'config'>,
  given: LetterOf & { number: string; issuer: string; onSilence: boolean },
): Promise<DrawnLetter> {
  const { office, config } = portal;
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const address = `${config.url}${paths.verify(token)}`;
  const letter = composeLetter({
    ...given,
    office,
    signing: { number: given.number, qr: { svg: await qrCode(address), address }, issuer: given.issuer },
    demo: config.mode === 'demo',
    texts: textsId.permits.letter,
  });
  const words = {
    name: office.head.name,
    reason: textsId.permits.signature.reason(letter.title),
    location: office.city,
    contact: office.website,
  };
  return { token, pdf: letterAsPdf(letter), words };
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
