import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openNurse } from '../../tests/own-application.ts';
import type { Nurse } from '../../tests/own-application.ts';
import { saveLanguage } from '../accounts/store.ts';
import { newestMessages } from '../messages/store.ts';
import { packageRoot } from '../package-root.ts';
import { tellApplicant } from './notices.ts';
import type { NoticeKind } from './notices.ts';

let nurse: Nurse;
let draft: string;

beforeAll(async () => {
  const folder = await mkdtemp(join(inject('testServer').folder, 'own-messages-'));
  const [servicesFolder, officeFolder] = [join(folder, 'services'), join(folder, 'office')];
  await cp(join(packageRoot, 'services'), servicesFolder, { recursive: true });
  await cp(join(packageRoot, 'office'), officeFolder, { recursive: true });
  await append(join(servicesFolder, 'sip-perawat.yaml'), [
    'messages:',
    '  received: Simpan STR asli untuk {layanan}.',
    '  received_en: Keep your original STR.',
    '  issued: Ambil papan nama di loket 3 dengan nomor {nomor}.',
  ]);
  await append(join(officeFolder, 'office.yaml'), [
    'messages:',
    '  issued: Terima kasih dari {kantor}.',
    '  issued_en: Thank you from {kantor}.',
    '  refused: Kami siap menjelaskan.',
  ]);
  nurse = await openNurse({ config: { servicesFolder, officeFolder } });
  draft = await nurse.fill();
});
afterAll(() => nurse.close());

const append = async (file: string, lines: readonly string[]) =>
  writeFile(file, `${await readFile(file, 'utf8')}\n${lines.join('\n')}\n`);

/** What the nurse is told, line by line. */
async function told(notice: NoticeKind): Promise<string[]> {
  const { portal } = nurse;
  const application = await nurse.load(draft);
  await portal.db.transaction((tx) => tellApplicant(portal, tx, { ...application, number: 'SMR-1' }, notice));
  const [newest] = await newestMessages(portal.db, portal.seal, 1);
  return newest?.content.body.split('\n') ?? [];
}

const SENT: NoticeKind = { kind: 'sent', number: 'SMR-1', dueOn: null };

test('a notice holds the sentence of its service, with what its marks stand for, before the address', async () => {
  const lines = await told(SENT);
  expect(lines[2]).toBe('Simpan STR asli untuk Izin praktik perawat.');
  expect(lines[3]).toMatch(/^Lihat keadaannya/);
});

test('what the office says for every service comes after it, and a notice without one is as ever', async () => {
  const lines = await told({ kind: 'issued' });
  expect(lines.slice(1, 3)).toEqual([
    'Ambil papan nama di loket 3 dengan nomor SMR-1.',
    'Terima kasih dari DPMPTSP Kota Samarinda.',
  ]);
  expect((await told({ kind: 'refused' }))[1]).toBe('Kami siap menjelaskan.');
  expect(await told({ kind: 'correction', items: 2 })).toHaveLength(3);
  expect(await told({ kind: 'sent-again', number: 'SMR-1', dueOn: null })).toHaveLength(4);
});

test('who reads English is told in English', async () => {
  const { db, seal } = nurse.portal;
  await saveLanguage(db, seal, nurse.person.id, 'en');
  expect((await told(SENT))[2]).toBe('Keep your original STR.');
  expect((await told({ kind: 'issued' }))[2]).toBe('Thank you from DPMPTSP Kota Samarinda.');
});
