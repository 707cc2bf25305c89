import { ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
  Attribute,
  ContentInfo,
  EncapsulatedContentInfo,
  GeneralName,
  GeneralNames,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import type { Certificate } from 'pkijs';

const DATA = '1.2.840.113549.1.7.1';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';

/** RFC 5035: which certificate was signed with is itself signed. Without it a signature is CMS, not CAdES, whatever its PDF says. */
export const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';

/**
 * A detached CAdES baseline B signature over bytes, as DER. The time of signing is no signed attribute: PAdES has it in the PDF's dictionary
 * (ETSI EN 319 142-1, 6.3).
 */
export async function signDetached(
  content: Uint8Array,
  certificate: Certificate,
  key: CryptoKey,
  chain: readonly Certificate[] = [],
): Promise<Buffer> {
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(content));
  const attributes = [
    new Attribute({ type: CONTENT_TYPE, values: [new ObjectIdentifier({ value: DATA })] }),
    new Attribute({ type: MESSAGE_DIGEST, values: [new OctetString({ valueHex: digest })] }),
    new Attribute({ type: SIGNING_CERTIFICATE_V2, values: [await signingCertificate(certificate)] }),
  ];
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: DATA }),
    certificates: [certificate, ...chain],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes: inDerOrder(attributes) }),
      }),
    ],
  });
  await signed.sign(key, 0, 'SHA-256', Uint8Array.from(content).buffer);
  const info = new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: signed.toSchema(true) });
  return Buffer.from(info.toSchema().toBER());
}

/** SigningCertificateV2 with one ESSCertIDv2: SHA-256, the default, is left out as DER asks. */
async function signingCertificate(certificate: Certificate): Promise<Sequence> {
  const hash = await crypto.subtle.digest('SHA-256', certificate.toSchema().toBER());
  const issuer = new GeneralNames({ names: [new GeneralName({ type: 4, value: certificate.issuer })] });
  const issuerSerial = new Sequence({ value: [issuer.toSchema(), certificate.serialNumber] });
  const certId = new Sequence({ value: [new OctetString({ valueHex: hash }), issuerSerial] });
  return new Sequence({ value: [new Sequence({ value: [certId] })] });
}

/** A SET OF in DER is ordered by its encoded members; readers hash it in that order. */
const inDerOrder = (attributes: readonly Attribute[]): Attribute[] =>
  attributes.toSorted((a, b) => Buffer.compare(encoded(a), encoded(b)));

const encoded = (attribute: Attribute): Buffer => Buffer.from(attribute.toSchema().toBER());
