import { createPrivateKey } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { letterOf, readServices } from '../../../tests/letters.ts';
import { readPdfSignature } from '../../../tests/pdf-signature.ts';
import { WORLD_DATE } from '../../clock.ts';
import type { CertificateSettings } from '../../config.ts';
import { letterAsPdf } from '../letter/typeset.ts';
import { createCertificate } from './certificate.ts';
import { openFileSigner } from './file-signer.ts';
import { readSignatures } from './read-signatures.ts';

let folder: string;
let settings: CertificateSettings;
const made: { certificate: Buffer; key: Buffer }[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pintu-certificate-'));
  for (const commonName of ['Kepala Dinas', 'Orang Lain'])
    made.push(await createCertificate({ commonName, organisation: 'Dinas', from: WORLD_DATE, until: new Date('2028-03-14') }));
  settings = {
    kind: 'file',
    certificateFile: join(folder, 'c.pem'),
    keyFile: join(folder, 'k.pem'),
    password: 'kata sandi kunci',
  };
  await writeFile(settings.certificateFile, made.map(({ certificate }) => asPem(certificate)).join(''));
  await writeFile(settings.keyFile, locked(made[0]!.key));
});
afterAll(() => rm(folder, { recursive: true }));

const asPem = (der: Buffer): string =>
  `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replaceAll(/(.{64})/g, '$1\n')}\n-----END CERTIFICATE-----\n`;
const locked = (key: Buffer): string =>
  createPrivateKey({ key, format: 'der', type: 'pkcs8' })
    .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'kata sandi kunci' })
    .toString();

test('a certificate of the office signs with its locked key, and tells until when', async () => {
  const signer = await openFileSigner(settings);
  expect(signer).toMatchObject({ issuer: 'Kepala Dinas', asksPassphrase: false, certificate: { demo: false } });
  expect(await signer.standing(new Date('2028-03-13T00:00:00Z'))).toBe('ready');
  expect(await signer.standing(new Date('2028-03-15T00:00:00Z'))).toBe('expired');
  const letter = letterAsPdf(await letterOf((await readServices()).services.get('sip-perawat')!));
  const words = { name: 'Kepala', reason: 'Izin', location: 'Kota', contact: '' };
  const signed = await signer.sign(letter, { at: WORLD_DATE, words, passphrase: '' });
  if (!signed.ok) throw new Error(signed.fault);
  expect(await readPdfSignature(signed.pdf)).toMatchObject({ coversAll: true, signatureValid: true, namesCertificate: true });
  const appended = Buffer.concat([signed.pdf, Buffer.from('\n% more')]);
  expect(await readSignatures(appended)).toMatchObject([{ signer: 'Kepala Dinas', whole: true, coversFile: false }]);
  const changed = Buffer.from(signed.pdf);
  changed[200] = (changed[200] ?? 0) ^ 1;
  expect(await readSignatures(changed)).toMatchObject([{ whole: false }]);
  expect(await readSignatures(letter)).toEqual([]);
});

test.each([
  ['SIGN_CERTIFICATE_FILE: cannot be read', () => ({ certificateFile: '/nowhere.pem' })],
  ['SIGN_CERTIFICATE_FILE: holds no certificate as PEM', () => ({ certificateFile: settings.keyFile })],
  ['SIGN_KEY_FILE: holds no key that SIGN_KEY_PASSWORD opens', () => ({ password: 'lain' })],
  ['SIGN_KEY_FILE: holds no key that SIGN_KEY_PASSWORD opens', () => ({ keyFile: settings.certificateFile })],
] as const)('a fault names its setting: %s', async (said, other) => {
  await expect(openFileSigner({ ...settings, ...other() })).rejects.toThrow(said);
});

test('a key of another certificate is refused', async () => {
  const keyFile = join(folder, 'other.pem');
  await writeFile(keyFile, locked(made[1]!.key));
  await expect(openFileSigner({ ...settings, keyFile })).rejects.toThrow('SIGN_KEY_FILE: does not belong to the certificate');
});
