import { describe, expect, test } from 'vitest';
import { compiled, definition, document, faultsOf, field, office } from '../../tests/definitions.ts';
import { evaluateForm } from './form.ts';
import type { RawRecord } from './record.ts';
import type { Answers, Service } from './service.ts';

/** A service that asks for one document under a label, and the questions that it has besides "Data Anda". */
function withLabel(label: string, fields: readonly RawRecord[] = [], more: RawRecord = {}): Service {
  return compiled(definition({ requirements: [document('surat', { applies_when: label })], form_fields: fields, ...more }));
}

const isAsked = (service: Service, answers: Answers): boolean => evaluateForm(service, answers).documents.length === 1;
const questionsOf = ({ pages }: Service) => pages.slice(1).flatMap(({ questions }) => questions);

const kinds = field('jenis_permohonan', 'radio', { options: ['baru', 'perpanjangan'] });

describe('a label of applies_when', () => {
  test('that the office explains follows the question of the service', () => {
    const service = withLabel('perpanjangan', [kinds]);
    expect(questionsOf(service).map(({ id }) => id)).toEqual(['jenis_permohonan']);
    expect(isAsked(service, { jenis_permohonan: 'perpanjangan' })).toBe(true);
    expect(isAsked(service, { jenis_permohonan: 'baru' })).toBe(false);
    expect(service.requirements[0]?.whenInWords).toBe('Memperpanjang izin lama');
  });

  test('that the office explains asks the office’s question when the service asks nothing that fits', () => {
    const service = withLabel('perpanjangan');
    const [asked] = questionsOf(service);
    expect(asked).toMatchObject({ id: 'perpanjangan', label: 'Apakah Anda memperpanjang izin yang lama?', required: true });
    expect(asked?.options).toEqual([
      { value: 'ya', label: 'Ya' },
      { value: 'tidak', label: 'Tidak' },
    ]);
    expect(isAsked(service, { perpanjangan: 'ya' })).toBe(true);
    expect(isAsked(service, { perpanjangan: 'tidak' })).toBe(false);
  });

  test('two labels that need the same answer ask for it once', () => {
    const service = compiled(
      definition({
        requirements: [
          document('gambar', { applies_when: 'ukuran_sedang_besar' }),
          document('bangunan', { applies_when: 'ukuran_besar' }),
        ],
      }),
    );
    expect(questionsOf(service).map(({ id }) => id)).toEqual(['ukuran_reklame']);
    const documents = (ukuran_reklame: string) => evaluateForm(service, { ukuran_reklame }).documents.map(({ id }) => id);
    expect([documents('kecil'), documents('sedang'), documents('besar')]).toEqual([[], ['gambar'], ['gambar', 'bangunan']]);
  });

  test('that is the name of a yes/no question follows it', () => {
    const service = withLabel('punya_kolam', [field('punya_kolam', 'radio', { options: ['ya', 'tidak'] })]);
    expect(questionsOf(service)).toHaveLength(1);
    expect(isAsked(service, { punya_kolam: 'ya' })).toBe(true);
    expect(isAsked(service, { punya_kolam: 'tidak' })).toBe(false);
  });

  test.each(['radio', 'select'] as const)('that is an option of one %s follows that option', (type) => {
    const service = withLabel('hotel', [field('usaha', type, { options: ['hotel', 'warung'] })]);
    expect(questionsOf(service)).toHaveLength(1);
    expect(isAsked(service, { usaha: 'hotel' })).toBe(true);
    expect(isAsked(service, { usaha: 'warung' })).toBe(false);
  });

  test('that is an option of two questions is asked, because either could be meant', () => {
    const options = ['hotel', 'warung'];
    const service = withLabel('hotel', [field('usaha', 'radio', { options }), field('usaha_lama', 'radio', { options })]);
    expect(questionsOf(service).map(({ id }) => id)).toEqual(['usaha', 'usaha_lama', 'hotel']);
  });

  test.each([
    ['pakai_genset', 'pakai_genset', 'Apakah ini berlaku untuk Anda: pakai genset?', 'Pakai genset'],
    ['nib_lama', 'nib_lama', 'Apakah ini berlaku untuk Anda: NIB lama?', 'NIB lama'],
    [
      'Usaha milik orang asing',
      'usaha_milik_orang_asing',
      'Apakah ini berlaku untuk Anda: usaha milik orang asing?',
      'Usaha milik orang asing',
    ],
    ['5-lantai', 'syarat_5_lantai', 'Apakah ini berlaku untuk Anda: 5-lantai?', '5-lantai'],
    ['in', 'syarat_in', 'Apakah ini berlaku untuk Anda: in?', 'In'],
  ])('that nobody knows, %j, becomes a yes/no question that must be answered', (label, id, question, words) => {
    const service = withLabel(label);
    expect(questionsOf(service)).toMatchObject([{ id, label: question, kind: 'radio', required: true }]);
    expect(service.requirements[0]?.whenInWords).toBe(words);
    expect(isAsked(service, { [id]: 'ya' })).toBe(true);
    expect(isAsked(service, { [id]: 'tidak' })).toBe(false);
    const unanswered = evaluateForm(service, {});
    expect(unanswered.documents).toEqual([]);
    expect(unanswered.missing.map(({ questionId }) => questionId)).toContain(id);
  });

  test.each([
    ['perpanjangan', 'jenis_permohonan', 'perpanjangan'],
    ['ukuran_besar', 'ukuran_reklame', 'ukuran_besar'],
  ])('is never answered by what people write freely: %s beside the text %s', (label, id, asked) => {
    const service = withLabel(label, [field(id, 'text')]);
    expect(questionsOf(service).map((question) => question.id)).toEqual([id, asked]);
    expect(isAsked(service, { [id]: 'perpanjangan' })).toBe(false);
    expect(isAsked(service, { [id]: 'apa saja', [asked]: 'ya' })).toBe(true);
  });

  test('never takes the name of a question that says something else', () => {
    const service = withLabel('pakai_genset', [field('pakai_genset', 'text')]);
    expect(questionsOf(service).map(({ id }) => id)).toEqual(['pakai_genset', 'pakai_genset_berlaku']);
    expect(isAsked(service, { pakai_genset: 'ya' })).toBe(false);
    expect(isAsked(service, { pakai_genset: 'apa saja', pakai_genset_berlaku: 'ya' })).toBe(true);
  });

  test('means what the definition itself says before what the office says', () => {
    const service = withLabel('perpanjangan', [kinds], {
      conditions: { perpanjangan: { words: 'Permohonan pertama', when: 'jenis_permohonan == baru' } },
    });
    expect(service.requirements[0]?.whenInWords).toBe('Permohonan pertama');
    expect(isAsked(service, { jenis_permohonan: 'baru' })).toBe(true);
  });

  test('that is nearly one that the office knows is a slip of the pen', () => {
    const text = JSON.stringify(definition({ requirements: [document('surat', { applies_when: 'perpanjagan' })] }));
    expect(faultsOf(text)).toEqual([
      expect.stringMatching(/applies_when: "perpanjagan" is not one of .*, did you mean "perpanjangan"\?$/),
    ]);
  });

  test('with another number than one that the office knows is another label', () => {
    expect(questionsOf(withLabel('tidak_praktik_3_tahun')).map(({ id }) => id)).toEqual(['tidak_praktik_3_tahun']);
  });
});

test('every label of the office can be used by a service that asks nothing', () => {
  for (const label of office.conditions.keys()) {
    const service = withLabel(label);
    const besides = office.conditions.get(label)?.besides?.questions ?? [];
    const [asked, ...rest] = questionsOf(service).map(({ id }) => id);
    expect(rest, label).toEqual(besides.map(({ id }) => id));
    expect(service.requirements[0]?.when?.questions, label).toEqual([asked]);
  }
});
