import { createHash } from 'node:crypto';
import { fromBER, OctetString } from 'asn1js';
import { Certificate, ContentInfo, SignedData } from 'pkijs';
import type { SignerInfo } from 'pkijs';

const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const COMMON_NAME = '2.5.4.3';
/** More signatures than any letter has are not looked at. */
const MOST_SIGNATURES = 8;
const BYTE_RANGE = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g;

/** One signature of a PDF, as the file alone tells. */
export type ReadSignature = {
  /** Who signed, and who says so, by the names of the certificate. */
  signer: string;
  issuer: string;
  /** Whether what it covers is unchanged, and the signature is its key's. */
  whole: boolean;
  /** Whether it covers all of the file but itself: nothing was added behind it. */
  coversFile: boolean;
};

/** The signatures of a PDF in their order. What cannot be read as one counts as broken, never as missing. */
export async function readSignatures(pdf: Buffer): Promise<ReadSignature[]> {
  const text = pdf.toString('latin1');
  const ranges = [...text.matchAll(BYTE_RANGE)].slice(0, MOST_SIGNATURES).map((found) => found.slice(1).map(Number));
  return Promise.all(ranges.map((range) => readOne(pdf, range)));
}

async function readOne(pdf: Buffer, [start = 0, length = 0, restart = 0, restLength = 0]: number[]): Promise<ReadSignature> {
  const broken = { signer: '', issuer: '', whole: false, coversFile: false };
  if (length > restart || restart + restLength > pdf.length) return broken;
  const content = Buffer.concat([pdf.subarray(start, start + length), pdf.subarray(restart, restart + restLength)]);
  const between = pdf.subarray(length, restart).toString('latin1').trim();
  if (!/^<[0-9a-fA-F\s]+>$/.test(between)) return broken;
  try {
    const signed = signedDataOf(Buffer.from(between.slice(1, -1).replaceAll(/\s/g, ''), 'hex'));
    const [info] = signed.signerInfos;
    const certificate = certificateOf(signed, info);
    if (info === undefined || certificate === undefined) return broken;
    return {
      signer: nameIn(certificate.subject),
      issuer: nameIn(certificate.issuer),
      whole: digestFits(info, content) && (await isOfKey(signed, content)),
      coversFile: start === 0 && restart + restLength === pdf.length,
    };
  } catch {
    return broken;
  }
}

/** The place of a signature is filled with zeros behind it. */
function signedDataOf(padded: Buffer): SignedData {
  const { offset } = fromBER(Uint8Array.from(padded));
  const exact = Uint8Array.from(padded.subarray(0, offset));
  return new SignedData({ schema: ContentInfo.fromBER(exact).content });
}

function certificateOf({ certificates = [] }: SignedData, info: SignerInfo | undefined): Certificate | undefined {
  const own = certificates.filter((each) => each instanceof Certificate);
  const sid: unknown = info?.sid;
  const serial =
    typeof sid === 'object' && sid !== null && 'serialNumber' in sid ? (sid.serialNumber as Certificate['serialNumber']) : null;
  return own.find((each) => serial !== null && each.serialNumber.isEqual(serial)) ?? own[0];
}

const nameIn = ({ typesAndValues }: Certificate['subject']): string =>
  typesAndValues.find(({ type }) => type === COMMON_NAME)?.value.valueBlock.value ?? '';

function digestFits(info: SignerInfo, content: Buffer): boolean {
  const named: unknown = info.signedAttrs?.attributes.find(({ type }) => type === MESSAGE_DIGEST)?.values[0];
  if (!(named instanceof OctetString)) return false;
  const told = Buffer.from(named.valueBlock.valueHexView);
  const algorithm = { 20: 'sha1', 32: 'sha256', 48: 'sha384', 64: 'sha512' }[told.length];
  return algorithm !== undefined && createHash(algorithm).update(content).digest().equals(told);
}

/** The library throws where a signature does not fit. */
async function isOfKey(signed: SignedData, content: Buffer): Promise<boolean> {
  try {
    return await signed.verify({ signer: 0, data: Uint8Array.from(content).buffer, checkChain: false });
  } catch {
    return false;
  }
}
