import { describe, expect, test } from 'vitest';
import { compiled, definition, document, field, office } from '../../../tests/definitions.ts';
import type { RawRecord } from '../../catalogue/record.ts';
import { textsId as t } from '../../web/texts/texts.ts';
import { makeScript } from '../script/make-script.ts';
import { scriptLines } from '../script/script-lines.ts';
import { filmPerson } from '../../world/people.ts';
import { documentSpeech, questionSpeech, sentencesOf } from './speech-rules.ts';

function speechOf(asked: RawRecord): string {
  const service = compiled(definition({ form_fields: [asked] }));
  const question = service.pages.flatMap(({ questions }) => questions).find(({ id }) => id === asked['id']);
  if (question === undefined) throw new Error('the question is not asked');
  return questionSpeech(t, question);
}

describe('what is heard at a question', () => {
  test.each([
    [
      'a field, with the help that the film says',
      field('str', 'text', { label_id: 'Nomor STR', help_id: 'Salin persis seperti pada STR.' }),
      'Di kolom Nomor STR, salin persis seperti pada STR.',
    ],
    [
      'a help that the film leaves to reading',
      field('usaha', 'text', { label_id: 'Nama usaha', help_id: 'Contoh: Toko Contoh' }),
      'Di kolom Nama usaha, ketik jawaban Anda. Contoh: Toko Contoh.',
    ],
    [
      'what a kind of answer needs, where the definition says nothing',
      field('mulai', 'date', { label_id: 'Tanggal mulai' }),
      `Isi Tanggal mulai dengan hari, bulan, lalu tahun. ${t.applications.form.date}`,
    ],
    [
      'one that may be left empty',
      field('luas', 'integer', { label_id: 'Luas', required: false }),
      'Di kolom Luas, ketik jawaban Anda. Ini boleh dikosongkan.',
    ],
    [
      'a question with short answers: all of them, the film’s as an example',
      field('sewa', 'radio', { label_id: 'Apakah tempat ini disewa?', options: ['ya', 'tidak'] }),
      'Apakah tempat ini disewa? Di contoh ini, pilih Tidak. Untuk Anda, pilih yang sesuai: Ya, atau Tidak.',
    ],
    [
      'long answers are counted',
      field('jenis', 'radio', { label_id: 'Jenis tempat', options: ['rumah sakit, klinik, atau apotek', 'tempat sendiri'] }),
      'Contoh di video: Pada Jenis tempat, pilih Rumah sakit, klinik, atau apotek. Untuk Anda, pilih yang sesuai. Pilihan 1: Rumah sakit, klinik, atau apotek. Pilihan 2: Tempat sendiri.',
    ],
  ])('%s', (_, asked, expected) => {
    expect(speechOf(asked)).toBe(expected);
  });

  test('HTML and phonemes in a label are words like others', () => {
    expect(speechOf(field('aneh', 'text', { label_id: '<b>Nama</b> [[l@Nkap]]' }))).toBe(
      'Di kolom <b>Nama</b> [[l@Nkap]], ketik jawaban Anda.',
    );
  });

  test('the sentence of the film is heard at its question', () => {
    const asked = field('str', 'text', { label_id: 'Nomor STR', help_id: 'Salin persis seperti pada STR.' });
    const service = compiled(definition({ form_fields: [asked] }));
    const said = scriptLines(makeScript({ service, person: filmPerson, office })).map(({ text }) => text);
    expect(said).toContain(speechOf(asked));
  });
});

test('at a document is heard how the film hands in the first one, and its own help', () => {
  const service = compiled(
    definition({ requirements: [document('ktp', { name_id: 'KTP', help_id: 'Terbaca jelas. Jangan difotokopi.' })] }),
  );
  const [ktp] = service.requirements;
  expect(ktp && documentSpeech(t, ktp)).toBe('Tekan Pilih file: KTP, lalu pilih fotonya. Terbaca jelas. Jangan difotokopi.');
});

test.each([
  ['Isi Nama. Lalu tekan Lanjut.', ['Isi Nama.', 'Lalu tekan Lanjut.']],
  ['Tulis RT. 05 dan No. 12 di sini.', ['Tulis RT. 05 dan No. 12 di sini.']],
  ['Contoh: 16.00-20.00 WITA. Boleh kosong.', ['Contoh: 16.00-20.00 WITA.', 'Boleh kosong.']],
  ['… — ?', []],
])('"%s" is spoken as %j', (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences);
});
