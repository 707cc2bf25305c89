import { expect, test } from 'vitest';
import { calendarFile } from './calendar.ts';

const plan = {
  id: '7d1f',
  sequence: 2,
  day: '2026-11-26',
  begins: '09:00',
  ends: '11:00',
  plannedAt: new Date('2026-11-24T02:00:00Z'),
};
const office = { zone: 'Asia/Makassar', shortName: 'Kantor; izin' };
const url = 'https://izin.contoh.go.id/permohonan/SMR-1/kunjungan';
const file = (text: string) => calendarFile({ plan, title: 'Kunjungan, petugas', text, url }, office);

test('a calendar gets the visit in the time of the world, and takes a newer one for it', () => {
  const lines = file('Siap').split('\r\n');
  for (const line of ['DTSTART:20261126T010000Z', 'DTEND:20261126T030000Z', 'SEQUENCE:2', 'UID:7d1f@izin.contoh.go.id'])
    expect(lines).toContain(line);
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
  expect(lines.at(-2)).toBe('END:VCALENDAR');
});

test('signs of the format are escaped, so that no text adds a line of its own', () => {
  const lines = file('Satu; dua, tiga\nEND:VEVENT \\ x').split('\r\n');
  expect(lines).toContain(String.raw`DESCRIPTION:Satu\; dua\, tiga\nEND:VEVENT \\ x`);
  expect(lines).toContain(String.raw`SUMMARY:Kunjungan\, petugas`);
});

test('no line has more than 75 octets, and folded ones are whole when they are put together', () => {
  const text = 'Siapkan kunci — ruangan “utama” '.repeat(12).trim();
  const lines = file(text).split('\r\n');
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(file(text).replaceAll('\r\n ', '')).toContain(`DESCRIPTION:${text}`);
});
