import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Certificate } from 'pkijs';
import { ConfigFault } from '../../config-fault.ts';
import type { CertificateSettings } from '../../config.ts';
import { RSA } from './certificate.ts';
import type { KeptCertificate, LetterSigner } from './letter-signer.ts';
import { localSigner } from './local-signer.ts';

const PEM = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;
const COMMON_NAME = '2.5.4.3';

/**
 * Signs with the office's own certificate: PEM files, the certificate first, then those of who issued it; an RSA key, locked or not.
 * @throws ConfigFault naming the setting, when a file cannot be read, is none of these, or key and certificate do not belong together.
 */
export async function openFileSigner(settings: CertificateSettings): Promise<LetterSigner & { certificate: KeptCertificate }> {
  const { certificateFile, keyFile, password } = settings;
  const pems = (await read(certificateFile, 'SIGN_CERTIFICATE_FILE')).match(PEM) ?? [];
  const certificates = pems.map((pem) =>
    orFault('SIGN_CERTIFICATE_FILE', 'holds no certificate', () => new X509Certificate(pem)),
  );
  const [own, ...issuers] = certificates;
  if (own === undefined) throw new ConfigFault('SIGN_CERTIFICATE_FILE: holds no certificate as PEM');
  const keyText = await read(keyFile, 'SIGN_KEY_FILE');
  const key = orFault('SIGN_KEY_FILE', 'holds no key that SIGN_KEY_PASSWORD opens', () =>
    createPrivateKey({ key: keyText, format: 'pem', ...(password === null ? {} : { passphrase: password }) }),
  );
  if (key.asymmetricKeyType !== 'rsa') throw new ConfigFault('SIGN_KEY_FILE: must be an RSA key');
  if (!own.checkPrivateKey(key)) throw new ConfigFault('SIGN_KEY_FILE: does not belong to the certificate');
  const [certificate, ...chain] = [own, ...issuers].map((each) => Certificate.fromBER(new Uint8Array(each.raw)));
  if (certificate === undefined) throw new ConfigFault('SIGN_CERTIFICATE_FILE: holds no certificate');
  const pkcs8 = key.export({ type: 'pkcs8', format: 'der' });
  return localSigner({
    certificate,
    chain,
    key: await crypto.subtle.importKey('pkcs8', Uint8Array.from(pkcs8), RSA, false, ['sign']),
    issuer: nameOf(certificate),
    demo: false,
  });
}

/** Who issued it, by name. */
const nameOf = ({ issuer }: Certificate): string =>
  issuer.typesAndValues.find(({ type }) => type === COMMON_NAME)?.value.valueBlock.value ?? '';

async function read(file: string, setting: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new ConfigFault(`${setting}: cannot be read`);
  }
}

function orFault<Result>(setting: string, said: string, make: () => Result): Result {
  try {
    return make();
  } catch {
    throw new ConfigFault(`${setting}: ${said}`);
  }
}
