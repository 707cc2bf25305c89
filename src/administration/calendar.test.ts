import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDeskTest } from '../../tests/desk.ts';
import type { DeskTest } from '../../tests/desk.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { openPortal } from '../open-portal.ts';
import { createLog } from '../log.ts';

const words = textsId.administration;
let desk: DeskTest;
beforeAll(async () => {
  desk = await openDeskTest();
});
afterAll(() => desk.close());

const admin = () => desk.at('world-admin');
const typed = (date: string, month: string, nama: string) => ({
  'tanggal-hari': date,
  'tanggal-bulan': month,
  'tanggal-tahun': '2026',
  nama,
  jenis: 'closures',
  catatan: 'SE 12/2026',
  dilihat: String(desk.portal.officeParts.newest),
});

test('a holiday that is added moves the promise of what is sent from then on, and of nothing that was sent before', async () => {
  const before = await desk.sent();
  const promised = (await desk.application(before)).dueOn;
  expect(promised).toBe('2026-12-01');

  const asked = await admin().post(paths.officeCalendar, typed('26', '11', 'Kantor pindah'));
  expect(asked.html).toContain(words.calendar.confirm.title);
  expect(asked.html).toMatch(/\d+ berkas sedang berjalan/);
  expect(desk.portal.office.holidays.days.has('2026-11-26')).toBe(false);
  const saved = await admin().post(paths.officeCalendar, { ...typed('26', '11', 'Kantor pindah'), pasti: 'ya' });
  expect(saved.location).toBe(paths.officeCalendarAfter('2026', 'disimpan'));

  expect((await desk.application(before)).dueOn).toBe(promised);
  expect((await desk.application(await desk.sent())).dueOn).toBe('2026-12-02');
  const { html } = await admin().get(paths.officeChanges);
  for (const part of ['Kantor pindah', 'SE 12/2026', words.changes.parts.calendar]) expect(html).toContain(part);
  const { rows } = await desk.portal.db.execute<{ verb: string; detail: unknown }>(
    `select verb, detail from event where subject_kind = 'office'`,
  );
  expect(rows).toEqual([{ verb: 'change_office', detail: { key: '2026-11-26' } }]);
});

test('every other process hears of it, and a new one begins with it', async () => {
  const other = await openPortal(desk.portal.config, createLog('silent'), { clock: desk.portal.clock });
  try {
    expect(other.portal.office.holidays.days.get('2026-11-26')).toBe('Kantor pindah');
    await admin().post(paths.officeCalendar, { ...typed('30', '12', 'Tutup buku'), pasti: 'ya' });
    await expect.poll(() => other.portal.office.holidays.days.get('2026-12-30')).toBe('Tutup buku');
  } finally {
    await other.close();
  }
});

test('who fills a form in while somebody else changes the same day is told so, and nothing is written over', async () => {
  const dilihat = '0';
  const answer = await admin().post(paths.officeDay('2026-12-30'), { ...typed('30', '12', 'Lain'), dilihat, pasti: 'ya' });
  expect(answer.location).toBe(paths.officeCalendarAfter('2026', 'usang'));
  expect(desk.portal.office.holidays.days.get('2026-12-30')).toBe('Tutup buku');
  expect((await admin().get(answer.location ?? '')).html).toContain(words.stale.title);
});

test('a day is renamed, moved, taken out, and goes back to the file', async () => {
  const seen = () => ({ dilihat: String(desk.portal.officeParts.newest), pasti: 'ya' });
  await admin().post(paths.officeDay('2026-12-30'), { ...typed('31', '12', 'Tutup tahun'), ...seen() });
  expect(desk.portal.office.holidays.days.has('2026-12-30')).toBe(false);
  expect(desk.portal.office.holidays.days.get('2026-12-31')).toBe('Tutup tahun');
  await admin().post(paths.officeDay('2026-12-25'), { aksi: 'hapus', ...seen() });
  expect(desk.portal.office.holidays.days.has('2026-12-25')).toBe(false);
  await admin().post(paths.officeDay('2026-12-25'), { aksi: 'berkas', ...seen() });
  expect(desk.portal.office.holidays.days.get('2026-12-25')).toBe('Natal');
});

test('a proposal for the next year is marked as one, and counts only when the office says so', async () => {
  const { html } = await admin().get(paths.officeCalendarProposal('2027'));
  expect(html).toContain(words.calendar.listing.proposal.title);
  const daftar = /<textarea[^>]*>([^<]*)</.exec(html)?.[1] ?? '';
  expect(daftar).toContain('2027-08-17; libur nasional; Hari Kemerdekaan');
  const dilihat = String(desk.portal.officeParts.newest);
  const shown = await admin().post(paths.officeCalendarListPost, { tahun: '2027', daftar, dilihat });
  expect(shown.html).toContain(words.calendar.confirm.year('2027'));
  expect(desk.portal.office.holidays.years).toEqual([2026]);
  await admin().post(paths.officeCalendarListPost, { tahun: '2027', daftar, dilihat, pasti: 'ya' });
  expect(desk.portal.office.holidays.years).toEqual([2026, 2027]);
  const csv = await admin().get(paths.officeCalendarCsv('2027'));
  expect(csv.html).toContain('2027-08-17;libur nasional;Hari Kemerdekaan');
});

test('what is wrong is said beside its field, and nothing is stored', async () => {
  const newest = desk.portal.officeParts.newest;
  const wrong = await admin().post(paths.officeCalendar, { ...typed('31', '2', ''), jenis: '' });
  expect(wrong.status).toBe(422);
  for (const fault of ['day-wrong', 'name-missing', 'kind-missing'] as const)
    expect(wrong.html).toContain(words.calendar.faults[fault]);
  const lines = await admin().post(paths.officeCalendarListPost, { tahun: '2027', daftar: 'besok; libur; X', dilihat: '0' });
  expect(lines.status).toBe(422);
  const unreadable = new File([new Uint8Array([0xff, 0xfe, 0x80])], 'x.csv');
  const file = await admin().post(paths.officeCalendarListPost, { tahun: '2027', daftar: '', dilihat: '0', berkas: unreadable });
  expect(file.html).toContain(words.calendar.listing.unreadable);
  expect((await admin().get(paths.officeDay('2026-02-31'))).status).toBe(404);
  expect(desk.portal.officeParts.newest).toBe(newest);
});

test('the head reads, and nobody else sees it', async () => {
  const head = desk.at('world-nurbaiti');
  const { html, status } = await head.get(paths.officeCalendar);
  expect(status).toBe(200);
  expect(html).not.toContain(words.calendar.add.button);
  expect((await head.post(paths.officeCalendar, typed('1', '12', 'X'))).status).toBe(404);
  for (const path of [paths.officeCalendar, paths.officeChanges])
    expect((await desk.at('world-rahmat').get(path)).status).toBe(404);
});
