import { describe, expect, test } from 'vitest';
import { compiled, definition, field, office } from '../../../tests/definitions.ts';
import { stringify } from 'yaml';
import { columnFields, setColumns } from './column-rules.ts';
import { conditionChoices, conditionIn } from './condition-rules.ts';
import { entriesOf, openText, recordOf, written } from './definition-text.ts';
import type { DefinitionText } from './definition-text.ts';
import { eligibilityFields, setEligibility } from './eligibility-rules.ts';
import { feeFields, setFee } from './fee-rules.ts';
import { answeredBefore, questionMoves } from './order-rules.ts';
import { questionFields, setQuestion } from './question-rules.ts';
import { setStage, stageFields } from './stage-rules.ts';

/** A definition with every list, also with what no field of a form holds. */
const rich = definition({
  form_fields: [
    field('jenis_permohonan', 'radio', { options: ['baru', 'perpanjangan'] }),
    field('warna', 'radio', { options: ['merah', { value: 'biru', label_id: 'Biru', label_en: 'Blue' }] }),
    field('penjaga', 'repeat', {
      fields: [
        { id: 'nama', label_id: 'Nama', label_en: 'Name', type: 'text' },
        { id: 'giliran', label_id: 'Giliran', type: 'select', required: false, options: ['pagi', 'malam'] },
      ],
    }),
    field('alasan', 'text'),
  ],
  pages: [
    { title: 'Satu', questions: ['jenis_permohonan', 'warna'] },
    { title: 'Dua', questions: ['penjaga', 'alasan'] },
  ],
  eligibility: [
    {
      id: 'milik',
      ask_id: 'Milik Anda?',
      ask_en: 'Yours?',
      for: ['renewal', 'new'],
      why_id: 'A',
      instead_id: 'B',
      link: 'https://a.id',
    },
    { id: 'jalan', ask_id: 'Di jalan?', help_id: 'C', must: 'tidak', why_id: 'A', instead_id: 'B' },
  ],
  fees: [
    { fee: 'Rp1', fee_en: 'Rp1', when: 'warna == biru', words: 'Yang biru' },
    { fee: 'Rp2', when: 'warna in [merah, biru]', words: 'Lainnya' },
  ],
  stages: [
    { title: 'Kelengkapan', title_en: 'Check', kind: 'completeness', working_days: 1 },
    { title: 'Dinas', text: 'Diperiksa.', kind: 'technical', office: 'Dinas X', site_visit: false },
    { title: 'Akhir', kind: 'review', by: ['technical', 'front_desk'], when: 'warna == merah' },
    { title: 'Tanda tangan', kind: 'signing' },
  ],
});
const text = stringify(rich, { lineWidth: 0 });
const opened = (): DefinitionText => openText(text)!;
const groups = conditionChoices(rich, office, { labels: false });

test('the definition of these tests is good', () => {
  expect(compiled(rich).course).toHaveLength(4);
});

test('saving every form without having changed anything leaves the text letter by letter', () => {
  const document = opened();
  const each = (list: string, save: (at: number, entry: Parameters<typeof conditionIn>[0]) => void) => {
    for (const { at, entry } of entriesOf(recordOf(document), list)) save(at, entry);
  };
  each('eligibility', (at, entry) => setEligibility(document, at, eligibilityFields(entry)));
  each('fees', (at, entry) => setFee(document, at, feeFields(entry, conditionIn(entry, groups)), groups));
  each('stages', (at, entry) => setStage(document, at, stageFields(entry, conditionIn(entry, groups)), groups));
  each('form_fields', (at, entry) => {
    const condition = conditionIn(entry, groups);
    setQuestion(document, at, questionFields(rich, entry, { condition, office }), { groups, office });
  });
  expect(written(document)).toBe(text);
});

describe('columns', () => {
  const path = ['form_fields', 2];
  const fields = columnFields(entriesOf(rich, 'form_fields')[2]!.entry, office);
  const columnsAfter = (typed: Record<string, string>, isRepeat = true) => {
    const document = opened();
    setColumns(document, path, { fields: typed, isRepeat, office });
    return entriesOf(recordOf(document), 'form_fields')[2]?.entry['fields'];
  };

  test('keep their ids and their English, whatever is called otherwise', () => {
    expect(columnsAfter({ ...fields, kolom_1_nama: 'Nama lengkap' })).toEqual([
      { id: 'nama', label_id: 'Nama lengkap', label_en: 'Name', type: 'text' },
      { id: 'giliran', label_id: 'Giliran', type: 'select', required: false, options: ['pagi', 'malam'] },
    ]);
  });

  test('come with an id of their own and go when their words go; the last one takes the list with it', () => {
    const added = columnsAfter({ ...fields, kolom_1_nama: '', kolom_3_nama: 'Nama', kolom_3_jenis: 'nik', kolom_3_wajib: 'ya' });
    expect(added).toMatchObject([{ id: 'giliran' }, { id: 'nama_2', label_id: 'Nama', type: 'nik' }]);
    expect(columnsAfter({})).toBeUndefined();
    expect(columnsAfter(fields, false)).toBeUndefined();
  });

  test('keep the values of choices whose words stay', () => {
    expect(columnsAfter({ ...fields, kolom_2_pilihan: 'Malam\nSiang' })).toMatchObject([
      {},
      { options: ['malam', { value: 'siang', label_id: 'Siang' }] },
    ]);
  });
});

describe('what a question can depend on', () => {
  test('stands on an earlier page, or is chosen before the form begins', () => {
    expect([...answeredBefore(rich, 'alasan')].toSorted()).toEqual(['jenis_permohonan', 'warna']);
    expect([...answeredBefore(rich, 'warna')]).toEqual(['jenis_permohonan']);
    expect([...answeredBefore(rich, '')].toSorted()).toEqual(['jenis_permohonan', 'warna']);
  });

  test('is earlier in order where no pages are named', () => {
    const plain = definition({ form_fields: ['a', 'b', 'c'].map((id) => field(id, 'text')) });
    expect([...answeredBefore(plain, 'b')]).toEqual(['a', 'jenis_permohonan']);
    expect([...answeredBefore(plain, '')]).toEqual(['a', 'b', 'c', 'jenis_permohonan']);
  });
});

test('a question goes up and down over the edges of its page, and nowhere from the ends of the form', () => {
  expect([0, 1, 2, 3].map((at) => questionMoves(rich, at))).toEqual([
    { up: false, down: true },
    { up: true, down: true },
    { up: true, down: true },
    { up: true, down: false },
  ]);
});

test('a question that was saved without words gets its id from the first that it gets, also on its page', () => {
  const document = opened();
  const place = setQuestion(document, null, { jenis: 'text', halaman: '2' }, { groups, office });
  setQuestion(document, place, { pertanyaan: 'Tinggi pagar', jenis: 'text', halaman: '2' }, { groups, office });
  expect(recordOf(document)).toMatchObject({ pages: [{}, { questions: ['penjaga', 'alasan', 'tinggi_pagar'] }] });
  const asked = openText(text.replace('when: warna == biru', 'when: isian != ""'))!;
  const kept = setQuestion(asked, null, { jenis: 'text' }, { groups, office });
  setQuestion(asked, kept, { pertanyaan: 'Tinggi pagar', jenis: 'text' }, { groups, office });
  expect(entriesOf(recordOf(asked), 'form_fields').at(-1)?.entry['id']).toBe('isian');
});
