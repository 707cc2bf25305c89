import { randomBytes } from 'node:crypto';
import { BitString, Integer, OctetString, Utf8String } from 'asn1js';
import { AttributeTypeAndValue, BasicConstraints, Certificate, Extension } from 'pkijs';

/** The kind of key and signature: what certificates for officials in this country use, and every reader of PDF knows. */
export const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;

const COMMON_NAME = '2.5.4.3';
const ORGANISATION = '2.5.4.10';
const BASIC_CONSTRAINTS = '2.5.29.19';
const KEY_USAGE = '2.5.29.15';
const SUBJECT_KEY_ID = '2.5.29.14';

/** digitalSignature and nonRepudiation: the first two bits. */
const SIGNS_DOCUMENTS = Uint8Array.of(0b1100_0000);

/** A fresh key with a certificate that it signs itself. Answers both as DER, the key as PKCS #8. */
export async function createCertificate(given: {
  commonName: string;
  organisation: string;
  from: Date;
  until: Date;
}): Promise<{ certificate: Buffer; key: Buffer }> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(
    { ...RSA, modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) },
    true,
    ['sign', 'verify'],
  );
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ valueHex: positive(randomBytes(16)) });
  for (const name of [certificate.subject, certificate.issuer])
    name.typesAndValues.push(
      new AttributeTypeAndValue({ type: COMMON_NAME, value: new Utf8String({ value: given.commonName }) }),
      new AttributeTypeAndValue({ type: ORGANISATION, value: new Utf8String({ value: given.organisation }) }),
    );
  certificate.notBefore.value = given.from;
  certificate.notAfter.value = given.until;
  await certificate.subjectPublicKeyInfo.importKey(publicKey);
  const keyBits = Uint8Array.from(certificate.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView);
  const keyId = await crypto.subtle.digest('SHA-1', keyBits);
  certificate.extensions = [
    extension(BASIC_CONSTRAINTS, true, new BasicConstraints({ cA: false }).toSchema().toBER()),
    extension(KEY_USAGE, true, new BitString({ valueHex: SIGNS_DOCUMENTS.buffer, unusedBits: 6 }).toBER()),
    extension(SUBJECT_KEY_ID, false, new OctetString({ valueHex: keyId }).toBER()),
  ];
  await certificate.sign(privateKey, RSA.hash);
  return {
    certificate: Buffer.from(certificate.toSchema(true).toBER()),
    key: Buffer.from(await crypto.subtle.exportKey('pkcs8', privateKey)),
  };
}

const extension = (extnID: string, critical: boolean, extnValue: ArrayBuffer) => new Extension({ extnID, critical, extnValue });

/** Bytes of a number that reads as positive and not zero. */
function positive(bytes: Buffer): ArrayBuffer {
  const copy = Uint8Array.from(bytes);
  copy[0] = ((copy[0] ?? 0) & 0x7f) | 0x40;
  return copy.buffer;
}
