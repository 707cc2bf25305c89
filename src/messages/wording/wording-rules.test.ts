import { describe, expect, test } from 'vitest';
import { fillWords, judgeWording } from './wording-rules.ts';

const message = { fieldNames: ['nama layanan', 'alamat'], obligatory: ['alamat'], isCode: false };
const values = { 'nama layanan': 'Izin praktik perawat', alamat: 'https://izin.contoh.go.id/permohonan/SMR-1' };
const subject = 'Kabar {nama layanan}';
const kinds = (body: string, given = subject) => judgeWording(message, { subject: given, body }, values).map(({ kind }) => kind);

describe('words of the office', () => {
  test.each([
    ['Lihat di {alamat}', []],
    ['', ['missing']],
    ['Lihat di halaman kami.', ['obligatory']],
    ['Lihat {alamt} {alamat}', ['unknown-field']],
    ['Lihat {alamat', ['unknown-field', 'obligatory']],
    ['Lihat <b>{alamat}</b>', ['markup']],
    ['Lihat https://contoh.com atau {alamat}', ['link']],
    ['Lihat www.contoh.xyz atau {alamat}', ['link']],
    ['Lihat contoh.com/menang atau {alamat}', ['link']],
    ['Ketik javascript:alert(1) {alamat}', ['link']],
    ['Jam 08.00 sampai 16.00, biaya Rp1.000. {alamat}', []],
    [
      '{alamat} satu dua tiga empat lima enam tujuh delapan sembilan sepuluh satu dua tiga empat lima enam tujuh delapan sembilan sepuluh.',
      ['long-sentence'],
    ],
    [`{alamat} ${'kata. '.repeat(200)}`, ['too-long']],
  ])('given %j the faults are %j', (body, faults) => {
    expect(kinds(body)).toEqual(faults);
  });

  test('a field of several words counts as one', () => {
    expect(kinds(`{alamat} ${'{nama layanan} '.repeat(19)}`)).toEqual([]);
  });

  test('a misspelt field is told with the one that was probably meant', () => {
    expect(judgeWording(message, { subject, body: 'Lihat {alamt} {alamat}' }, values)[0]).toMatchObject({ meant: '{alamat}' });
  });

  test('what fills an SMS is measured with its fields filled in', () => {
    expect(kinds('Lihat {alamat}', 'Panjang. '.repeat(13))).toEqual([]);
    const long = { ...values, 'nama layanan': 'Izin '.repeat(60) };
    expect(judgeWording(message, { subject, body: 'Lihat {alamat}' }, long)).toMatchObject([{ kind: 'too-long-for-sms' }]);
  });
});

test('what stands for a field is never read as a field, and a line that holds nothing falls away', () => {
  const filled = fillWords({ subject: 'Kabar  {a}', body: 'Baris satu {a}\n{b}\nBaris tiga' }, { a: '{b} $& {a}', b: '' });
  expect(filled).toEqual({ subject: 'Kabar {b} $& {a}', body: 'Baris satu {b} $& {a}\nBaris tiga' });
});
