import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDeskTest } from '../../tests/desk.ts';
import type { DeskTest } from '../../tests/desk.ts';
import { WORLD_DATE } from '../clock.ts';
import { runRemindJob } from '../keeping/remind-job.ts';
import { newestMessages } from '../messages/store.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';

const words = textsId.administration;
let desk: DeskTest;
beforeAll(async () => {
  desk = await openDeskTest();
});
afterAll(() => desk.close());

const admin = () => desk.at('world-admin');
const acting = () => ({
  nama: 'Contoh Pengganti, S.H.',
  jabatan: 'Plh. Kepala Dinas',
  pangkat: 'Pembina (CONTOH)',
  nip: 'CONTOH 1',
  'atas-nama': 'a.n. Wali Kota',
  'mulai-hari': '25',
  'mulai-bulan': '11',
  'mulai-tahun': '2026',
  'sampai-hari': '26',
  'sampai-bulan': '11',
  'sampai-tahun': '2026',
  catatan: 'SP 800/15',
  dilihat: String(desk.portal.officeParts.newest),
});
const days = (count: number) => new Date(WORLD_DATE.getTime() + count * 86_400_000);

test('who acts for the head stands on letters in their days and in no others', async () => {
  const { name } = desk.portal.office.head;
  expect((await admin().post(paths.officeHead, acting())).location).toBe(paths.officeHeadAfter('disimpan'));
  const signer = (count: number) => {
    desk.setNow(days(count));
    return desk.portal.office.head;
  };
  expect([0, 1, 2, 3].map((count) => signer(count).name)).toEqual([name, acting().nama, acting().nama, name]);
  // One and the same object for a day: what is made of the office is made once.
  expect(signer(1)).toBe(signer(1));
  desk.setNow(days(0));
  const { html } = await admin().get(paths.officeHead);
  for (const part of [acting().nama, 'Plh. Kepala Dinas', words.head.remove]) expect(html).toContain(part);
});

test('a term that has not begun can be taken back, one that has cannot', async () => {
  const later = { ...acting(), 'mulai-bulan': '12', 'sampai-bulan': '12' };
  await admin().post(paths.officeHead, later);
  expect(desk.portal.office.heads).toHaveLength(3);
  const seen = () => ({ dilihat: String(desk.portal.officeParts.newest) });
  await admin().post(paths.officeHeadRemoval('2026-12-25'), seen());
  expect(desk.portal.office.heads).toHaveLength(2);
  desk.setNow(days(1));
  expect((await admin().post(paths.officeHeadRemoval('2026-11-25'), seen())).status).toBe(404);
  desk.setNow(days(0));
});

test('what is wrong is said beside its field; the head reads and changes nothing', async () => {
  const wrong = await admin().post(paths.officeHead, { ...acting(), nama: '', 'mulai-hari': '20' });
  expect(wrong.status).toBe(422);
  for (const fault of ['missing', 'day-past'] as const) expect(wrong.html).toContain(words.head.faults[fault]);
  expect((await desk.at('world-nurbaiti').get(paths.officeHead)).status).toBe(200);
  expect((await desk.at('world-nurbaiti').post(paths.officeHead, acting())).status).toBe(404);
});

test('an office that services name and nobody works for stands out', async () => {
  const { html } = await admin().get(paths.officeAgencies);
  for (const part of ['dr. Yusuf Hakim', words.agencies.nobody, words.agencies.missing.text]) expect(html).toContain(part);
  await admin().post(paths.officerAct('world-yusuf', 'kunci'));
  expect((await admin().get(paths.officeAgencies)).html).not.toContain('dr. Yusuf Hakim');
  await admin().post(paths.officerAct('world-yusuf', 'buka'));
  expect((await desk.at('world-rahmat').get(paths.officeAgencies)).status).toBe(404);
});

test('the administrator is told once that the holidays of the next year are missing', async () => {
  const told = async () =>
    (await newestMessages(desk.portal.db, desk.portal.seal, 200)).filter(
      ({ content }) => content.subject === words.messages.holidays({ year: 2027, address: '' }).subject,
    );
  await runRemindJob(desk.portal);
  expect((await told()).map(({ content }) => content.to)).toEqual(expect.arrayContaining(['+6281200005006']));
  const count = (await told()).length;
  await runRemindJob(desk.portal);
  expect(await told()).toHaveLength(count);
});
