import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Certificate } from 'pkijs';
import { z } from 'zod';
import type { Portal } from '../../portal.ts';
import { createCertificate, RSA } from './certificate.ts';
import type { KeptCertificate, LetterSigner } from './letter-signer.ts';
import { localSigner } from './local-signer.ts';

const YEARS = 10;
const keptSchema = z.object({ certificate: z.base64(), key: z.base64() });
type Kept = z.infer<typeof keptSchema>;

/** Signs with a certificate that this portal made for itself and that says CONTOH in its subject. It lies sealed in the data folder. */
export async function openDemoSigner(
  portal: Pick<Portal, 'dataFolder' | 'seal' | 'clock' | 'office'>,
): Promise<LetterSigner & { certificate: KeptCertificate }> {
  const file = join(portal.dataFolder, 'signing', 'demo-certificate');
  const kept = (await read(portal, file)) ?? (await make(portal, file));
  const der = Buffer.from(kept.certificate, 'base64');
  const certificate = Certificate.fromBER(new Uint8Array(der));
  const key = await crypto.subtle.importKey('pkcs8', Buffer.from(kept.key, 'base64'), RSA, false, ['sign']);
  return localSigner({ certificate, chain: [], key, issuer: DEMO_ISSUER, demo: true });
}

const DEMO_ISSUER = 'Pintu (CONTOH)';

async function read({ seal }: Pick<Portal, 'seal'>, file: string): Promise<Kept | null> {
  const sealed = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return sealed === null ? null : keptSchema.parse(seal.openJson(sealed));
}

async function make(portal: Pick<Portal, 'seal' | 'clock' | 'office'>, file: string): Promise<Kept> {
  const { office, clock, seal } = portal;
  const from = clock.now();
  const until = new Date(from);
  until.setUTCFullYear(from.getUTCFullYear() + YEARS);
  const made = await createCertificate({
    commonName: `CONTOH ${office.head.name}`,
    organisation: `CONTOH ${office.shortName}`,
    from,
    until,
  });
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const aside = `${file}.${randomUUID()}`;
  const kept = { certificate: made.certificate.toString('base64'), key: made.key.toString('base64') };
  await writeFile(aside, seal.closeJson(kept), { mode: 0o600 });
  try {
    // Of two processes that make one at the same moment the first wins, and both sign with it.
    await link(aside, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await rm(aside, { force: true });
  }
  const first = await read(portal, file);
  if (first === null) throw new Error('the example certificate is gone as soon as it was made');
  return first;
}
