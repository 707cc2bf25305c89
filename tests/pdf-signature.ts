import { createHash } from 'node:crypto';
import { fromBER, OctetString, Sequence } from 'asn1js';
import { Certificate, ContentInfo, SignedData, SignedDataVerifyError } from 'pkijs';
import { SIGNING_CERTIFICATE_V2 } from '../src/permits/signing/cades.ts';

const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';

/** What a reader of PDF finds out about a signature; everything is computed from the file alone. */
export type FoundSignature = {
  subFilter: string;
  /** Whether the signed ranges are the whole file but for the signature itself. */
  coversAll: boolean;
  digestAgrees: boolean;
  signatureValid: boolean;
  /** Whether the signed attribute names the certificate that signed. */
  namesCertificate: boolean;
  signedAttributes: readonly string[];
  subject: string;
};

/** Takes a signed PDF apart and checks its one signature. */
export async function readPdfSignature(pdf: Buffer): Promise<FoundSignature> {
  const text = pdf.toString('latin1');
  const range = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/.exec(text)?.slice(1).map(Number) ?? [];
  const [start = -1, length = -1, restart = -1, restLength = -1] = range;
  const content = Buffer.concat([pdf.subarray(start, start + length), pdf.subarray(restart, restart + restLength)]);
  const hex = text.slice(length + 1, restart - 1);
  const cms = exactDer(Buffer.from(hex, 'hex'));
  const signed = new SignedData({ schema: ContentInfo.fromBER(cms).content });
  const [info] = signed.signerInfos;
  const [certificate] = signed.certificates ?? [];
  if (info?.signedAttrs === undefined || !(certificate instanceof Certificate)) throw new Error('the signature has no signer');
  const attribute = (type: string) => info.signedAttrs?.attributes.find((each) => each.type === type)?.values[0];
  const digest: unknown = attribute(MESSAGE_DIGEST);
  return {
    subFilter: /\/SubFilter \/([\w.]+)/.exec(text)?.[1] ?? '',
    coversAll: start === 0 && restart + restLength === pdf.length && text[length] === '<' && text[restart - 1] === '>',
    digestAgrees: digest instanceof OctetString && Buffer.from(digest.valueBlock.valueHexView).equals(sha256(content)),
    signatureValid: await verifies(signed, content),
    namesCertificate: certHash(attribute(SIGNING_CERTIFICATE_V2)).equals(sha256(Buffer.from(certificate.toSchema().toBER()))),
    signedAttributes: info.signedAttrs.attributes.map(({ type }) => type),
    subject: certificate.subject.typesAndValues.map(({ value }) => value.valueBlock.value).join(', '),
  };
}

/** A digest that does not agree is thrown by the library; any other fault is ours. */
async function verifies(signed: SignedData, content: Buffer): Promise<boolean> {
  try {
    return await signed.verify({ signer: 0, data: Uint8Array.from(content).buffer, checkChain: false });
  } catch (error) {
    if (error instanceof SignedDataVerifyError) return false;
    throw error;
  }
}

const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

/** The signature without the zeros that fill its place. */
function exactDer(padded: Buffer): ArrayBuffer {
  const { offset } = fromBER(Uint8Array.from(padded));
  return Uint8Array.from(padded.subarray(0, offset)).buffer;
}

/** The hash inside SigningCertificateV2. */
function certHash(value: unknown): Buffer {
  const certs = value instanceof Sequence ? value.valueBlock.value[0] : undefined;
  const first = certs instanceof Sequence ? certs.valueBlock.value[0] : undefined;
  const hash = first instanceof Sequence ? first.valueBlock.value[0] : undefined;
  return hash instanceof OctetString ? Buffer.from(hash.valueBlock.valueHexView) : Buffer.alloc(0);
}
