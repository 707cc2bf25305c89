import { describe, expect, test } from 'vitest';
import { office } from '../../../tests/definitions.ts';
import { judgeAnswer, mostLetters } from './judge-rules.ts';
import type { AnswerFault } from './judge-rules.ts';

const words = new Map([
  ['apabila', 'jika'],
  ['OPD', 'dinas'],
]);
const judged = (before: string, after: string) => judgeAnswer(before, JSON.stringify({ usulan: after }), words);
const kinds = (before: string, after: string): AnswerFault['kind'][] => {
  const answer = judged(before, after);
  return answer.kind === 'faulty' ? answer.faults.map(({ kind }) => kind) : [];
};

describe('an answer is proposed', () => {
  test('when it says the same thing in other words', () => {
    const before = 'Apabila pemohon membawa 2 lembar KTP, petugas OPD memeriksanya dalam 5 hari kerja.';
    const after = 'Bawa 2 lembar KTP. Jika lengkap, petugas dinas memeriksanya dalam 5 hari kerja.';
    expect(judged(before, after)).toEqual({ kind: 'proposed', text: after });
  });

  test('also between the fences that some models put around JSON', () => {
    const answer = '```json\n{"usulan": "Isi jika perlu."}\n```';
    expect(judgeAnswer('Diisi apabila perlu.', answer, words)).toEqual({ kind: 'proposed', text: 'Isi jika perlu.' });
  });

  test('and left alone when the model leaves the text as it is', () => {
    expect(judged('Isi jika perlu. ', 'Isi jika perlu.')).toEqual({ kind: 'plain' });
  });
});

describe('garbage is no proposal', () => {
  test.each(['', 'Tentu! Ini usulannya: Isi.', '{"usulan": 3}', '{"text": "Isi."}', '[]', '{"usulan": "Isi', 'null'])(
    '%j',
    (answer) => {
      expect(judgeAnswer('Isi apabila perlu.', answer, words)).toEqual({ kind: 'faulty', faults: [{ kind: 'not-json' }] });
    },
  );

  test('nothing, and far too much', () => {
    expect(kinds('Isi apabila perlu.', '  ')).toEqual(['empty']);
    const before = 'Isi apabila perlu.';
    expect(kinds(before, 'x'.repeat(mostLetters(before) + 1))).toEqual(['too-long']);
  });
});

describe('what would be another thing is found', () => {
  const cases: [before: string, after: string, kind: AnswerFault['kind']][] = [
    ['Bayar Rp50.000 apabila lulus.', 'Bayar Rp5.000 jika lulus.', 'numbers'],
    ['Bawa fotokopi apabila diminta.', 'Bawa 2 fotokopi jika diminta.', 'numbers'],
    ['Selesai dalam 5 hari kerja apabila lengkap.', 'Selesai dalam 5 hari jika lengkap.', 'units'],
    ['Lebar jalan 4 m apabila diukur.', 'Lebar jalan 4 km jika diukur.', 'units'],
    ['Sesuai Pasal 3 apabila berlaku.', 'Sesuai aturan 3 jika berlaku.', 'laws'],
    ['Menurut UU 17 apabila berlaku.', 'Menurut PP 17 jika berlaku.', 'laws'],
    ['Sesuai Peraturan Menteri Kesehatan apabila berlaku.', 'Sesuai aturan kesehatan jika berlaku.', 'laws'],
    ['Unggah KTP apabila diminta.', 'Unggah kartu penduduk jika diminta.', 'names'],
    ['Unggah kartu apabila diminta.', 'Unggah STR jika diminta.', 'names'],
    ['Simpan {nomor} apabila perlu.', 'Simpan nomor jika perlu.', 'marks'],
    ['Datang apabila perlu [?].', 'Datang jika perlu.', 'marks'],
    ['Buka https://oss.go.id apabila perlu.', 'Buka OSS jika perlu.', 'marks'],
    ['Tidak perlu datang apabila lengkap.', 'Perlu datang jika lengkap.', 'negation'],
    ['Isi apabila perlu.', 'Isi jika tidak perlu.', 'negation'],
    ['Isi nama tempat apabila ada.', 'Fill in the name of the place if you have one.', 'language'],
    ['Isi nama tempat apabila ada.', 'Заполните имя.', 'language'],
    ['Isi nama tempat apabila ada.', 'Isi **nama** jika ada.', 'markup'],
    ['Isi nama tempat jika ada.', 'Isi nama tempat apabila ada.', 'not-plainer'],
    ['Isi nama tempat.', 'Isi nama tempat yang Anda pakai untuk bekerja setiap hari.', 'not-plainer'],
  ];
  test.each(cases)('%j → %j: %s', (before, after, kind) => {
    expect(kinds(before, after)).toContain(kind);
  });

  test('with what went and what came, all at once', () => {
    const answer = judged('Bayar Rp50.000 dengan KTP apabila lulus.', 'Bayar Rp5.000 jika tidak lulus.');
    expect(answer).toMatchObject({
      kind: 'faulty',
      faults: [
        { kind: 'numbers', lost: ['50.000'], added: ['5.000'] },
        { kind: 'names', lost: ['KTP'], added: [] },
        { kind: 'negation' },
      ],
    });
  });
});

test('the office’s own words never make a fault of what they say plainly', () => {
  for (const [found, instead] of office.plainWords) {
    const answer = judgeAnswer(`Bawa ${found} ini.`, JSON.stringify({ usulan: `Bawa ${instead} ini.` }), office.plainWords);
    const faults = answer.kind === 'faulty' ? answer.faults.map(({ kind }) => kind) : [];
    expect(
      faults.filter((kind) => kind !== 'not-plainer' && kind !== 'negation'),
      `${found} → ${instead}`,
    ).toEqual([]);
  }
});
