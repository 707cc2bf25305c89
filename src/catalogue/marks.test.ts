import { describe, expect, test } from 'vitest';
import { compiled, definition, document, field } from '../../tests/definitions.ts';
import { forCitizens, isUnsure } from './marks.ts';

test.each([
  ['Gratis [?]', 'Gratis'],
  ['UU 17/2023 tentang Kesehatan [K]', 'UU 17/2023 tentang Kesehatan'],
  ['Permenkes 39/2014 [S: nomor; isi K]', 'Permenkes 39/2014'],
  ['Perda 4/2025 (reklame, menurut berita) [S/?]', 'Perda 4/2025'],
  ['Permenkes 26/2019 (aturan lama; cek apakah dicabut oleh Permenkes 13/2025) [S/?]', 'Permenkes 26/2019 (aturan lama)'],
  ['2-3 tahun, dapat diperpanjang [?] (Jakarta: 3 tahun [S])', '2-3 tahun, dapat diperpanjang'],
  ['Isi formulir. SOP kota: tanya kantor [?].', 'Isi formulir.'],
  ['Daftar taman kota: minta ke DLH [?].', ''],
  ['Minta ke kelurahan.', 'Minta ke kelurahan.'],
  ['Foto (depan; belakang). Jelas.', 'Foto (depan; belakang). Jelas.'],
  ['Pilih [ya] atau [tidak]', 'Pilih [ya] atau [tidak]'],
])('%j is read by citizens as %j', (text, read) => {
  expect(forCitizens(text)).toBe(read);
});

test.each([
  ['Gratis [?]', true],
  ['Gratis [S/?]', true],
  ['Gratis [?, cek pasal]', true],
  ['Gratis [S]', false],
  ['Gratis?', false],
])('%j is unsure: %j', (text, unsure) => {
  expect(isUnsure(text)).toBe(unsure);
});

describe('what the office must confirm', () => {
  const service = compiled(
    definition({
      fee: 'Gratis [?]',
      validity: '2 tahun',
      working_days_confidence: '?',
      channel_note: 'Tanya: tautkan atau gantikan [?].',
      legal_basis: ['Perda 1/2020 [S]', 'Perda 2/2021 [?]'],
      requirements: [
        document('a', { confidence: '?' }),
        document('b', { confidence: 'S' }),
        document('c', { help_id: 'Asli [?].' }),
      ],
      form_fields: [field('taman', 'select')],
    }),
  );

  test('is named for officers, fact by fact, in the definition’s own words', () => {
    expect(service.uncertainties).toEqual([
      'Lama proses: 3',
      'Biaya: Gratis [?]',
      'Tempat mengurus: Tanya: tautkan atau gantikan [?].',
      'Dasar hukum: Perda 2/2021 [?]',
      'Dokumen: Dokumen a.',
      'Dokumen: Dokumen c. Asli [?].',
      'Pertanyaan: Isian taman. Daftar pilihan belum ada. Pemohon menulis sendiri jawabannya.',
    ]);
    expect(service.requirements.map(({ uncertain }) => uncertain)).toEqual([true, false, true]);
  });

  test('keeps an unsure rule off the permit while there is a sure one', () => {
    expect(service.legalBasis).toEqual(['Perda 1/2020']);
    expect(compiled(definition({ legal_basis: ['Perda 2/2021 [?]'] })).legalBasis).toEqual(['Perda 2/2021']);
  });
});
