import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPdfSignature } from '../../../tests/pdf-signature.ts';
import { frozenClock, WORLD_DATE } from '../../clock.ts';
import { readOffice } from '../../catalogue/office.ts';
import { createSeal } from '../../database/seal.ts';
import { packageRoot } from '../../package-root.ts';
import { permits } from '../../web/texts/id/permits.ts';
import { letterAsPdf } from '../letter/typeset.ts';
import { letterOf, readServices } from '../../../tests/letters.ts';
import { openDemoSigner } from './demo-signer.ts';
import type { LetterSigner } from './letter-signer.ts';

const seal = createSeal('5a'.repeat(32));
const words = {
  name: 'Hj. Nurbaiti',
  reason: permits.signature.reason('Izin'),
  location: 'Kota',
  contact: 'contoh.go.id',
};
let folder: string;
let signer: LetterSigner;
let letter: Buffer;
let pdf: Buffer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pintu-signing-'));
  signer = await open();
  const service = (await readServices()).services.get('sip-perawat');
  if (service === undefined) throw new Error('the nurse’s permit is gone');
  letter = letterAsPdf(await letterOf(service));
  pdf = await signed(signer);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function signed(by: LetterSigner): Promise<Buffer> {
  const made = await by.sign(letter, { at: WORLD_DATE, words, passphrase: '' });
  if (!made.ok) throw new Error(made.fault);
  return made.pdf;
}

const open = async () =>
  openDemoSigner({ dataFolder: folder, seal, clock: frozenClock(), office: await readOffice(join(packageRoot, 'office')) });

describe('a signed letter', () => {
  test('carries a PAdES baseline B signature over the whole file', async () => {
    expect(await readPdfSignature(pdf)).toMatchObject({
      subFilter: 'ETSI.CAdES.detached',
      coversAll: true,
      digestAgrees: true,
      signatureValid: true,
      namesCertificate: true,
    });
  });

  test('has the attributes of the baseline and no other: the time of signing stands in the PDF', async () => {
    const { signedAttributes } = await readPdfSignature(pdf);
    expect(signedAttributes.toSorted()).toEqual(
      ['1.2.840.113549.1.9.3', '1.2.840.113549.1.9.4', '1.2.840.113549.1.9.16.2.47'].toSorted(),
    );
    expect(pdf.toString('latin1')).toContain('/M (D:20261124020000Z)');
  });

  test('says that its certificate is an example', async () => {
    expect((await readPdfSignature(pdf)).subject).toMatch(/^CONTOH .*, CONTOH /);
  });

  test('shows every later change of a byte', async () => {
    const changed = Buffer.from(pdf);
    const place = changed.indexOf('/Title');
    changed[place + 8] = (changed[place + 8] ?? 0) ^ 1;
    expect(await readPdfSignature(changed)).toMatchObject({ digestAgrees: false, signatureValid: false });
  });
});

describe('the example certificate', () => {
  test('is made once and lies sealed in the data folder', async () => {
    const kept = await readFile(join(folder, 'signing/demo-certificate'));
    expect(kept.toString('latin1')).not.toContain('certificate');
    const again = await signed(await open());
    expect(again.equals(pdf)).toBe(true);
  });

  test('of two processes that make it at once both sign with the same', async () => {
    const other = await mkdtemp(join(tmpdir(), 'pintu-signing-'));
    const office = await readOffice(join(packageRoot, 'office'));
    const portal = { dataFolder: other, seal, clock: frozenClock(), office };
    const signers = await Promise.all([openDemoSigner(portal), openDemoSigner(portal)]);
    const [first, second] = await Promise.all(signers.map(signed));
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true);
    await rm(other, { recursive: true });
  });
});
