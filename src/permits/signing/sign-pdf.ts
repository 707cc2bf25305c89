import { plainAddPlaceholder } from '@signpdf/placeholder-plain';
import { SignPdf } from '@signpdf/signpdf';
import { Signer, SUBFILTER_ETSI_CADES_DETACHED } from '@signpdf/utils';
import type { SignatureWords } from './letter-signer.ts';

/** Makes a detached CAdES signature (CMS, DER) over bytes. */
type Sign = (content: Uint8Array) => Promise<Buffer>;

/** Bytes kept free for a signature: ours takes 2 kB; an authority's with its chain may take more. */
const SIGNATURE_BYTES = 16_384;

/** A PDF with a PAdES baseline B signature over the whole of it. From here on not one byte may change. */
export async function signPdf(pdf: Buffer, sign: Sign, at: Date, words: SignatureWords): Promise<Buffer> {
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
  return new SignPdf().sign(prepared, new DetachedSigner(sign), at);
}

/** Our signer as the library wants it. */
class DetachedSigner extends Signer {
  readonly #sign: Sign;

  constructor(sign: Sign) {
    super();
    this.#sign = sign;
  }

  override sign(pdf: Buffer): Promise<Buffer> {
    return this.#sign(pdf);
  }
}
