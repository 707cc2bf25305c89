import { plainAddPlaceholder } from '@signpdf/placeholder-plain';
import { SignPdf } from '@signpdf/signpdf';
import { Signer, SUBFILTER_ETSI_CADES_DETACHED } from '@signpdf/utils';
import type { LetterSigner } from './letter-signer.ts';

/** What the signature dictionary says besides the signature. */
export type SignatureWords = { name: string; reason: string; location: string; contact: string };

/** Bytes kept free for a signature: ours takes 2 kB; an authority's with its chain may take more. */
const SIGNATURE_BYTES = 16_384;

/** A PDF with a PAdES baseline B signature over the whole of it. From here on not one byte may change. */
export async function signPdf(pdf: Buffer, signer: LetterSigner, at: Date, words: SignatureWords): Promise<Buffer> {
  const prepared = plainAddPlaceholder({
    pdfBuffer: pdf,
    name: words.name,
    reason: words.reason,
    location: words.location,
    contactInfo: words.contact,
    signingTime: at,
    signatureLength: SIGNATURE_BYTES,
    subFilter: SUBFILTER_ETSI_CADES_DETACHED,
    appName: 'Pintu',
  });
  return new SignPdf().sign(prepared, new DetachedSigner(signer), at);
}

/** Our signer as the library wants it. */
class DetachedSigner extends Signer {
  readonly #signer: LetterSigner;

  constructor(signer: LetterSigner) {
    super();
    this.#signer = signer;
  }

  override sign(pdf: Buffer): Promise<Buffer> {
    return this.#signer.sign(pdf);
  }
}
