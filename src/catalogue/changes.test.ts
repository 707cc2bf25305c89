import { expect, test } from 'vitest';
import { compiled, definition, document, field } from '../../tests/definitions.ts';
import { changesBetween, concernsApplicant } from './changes.ts';
import type { RawRecord } from './record.ts';

const between = (before: RawRecord, after: RawRecord) =>
  changesBetween(compiled(definition(before)), compiled(definition(after)));

const jenis = (more: RawRecord = {}) => field('jenis', 'radio', { options: ['kucing', 'anjing'], ...more });

const withAge = (more: RawRecord) => ({
  pages: [
    { title: 'Satu', questions: ['jenis'] },
    { title: 'Dua', questions: ['umur'] },
  ],
  form_fields: [jenis(), field('umur', 'integer', more)],
});

const withVaccine = (more: RawRecord) => ({ form_fields: [jenis()], requirements: [document('vaksin', more)] });

const anak = (fields: RawRecord[]) => field('anak', 'repeat', { fields });

const column = (id: string) => ({ id, label_id: `Kolom ${id}`, type: 'text' });

test('the same definition has no changes', () => {
  const same = { form_fields: [jenis()], requirements: [document('ktp')] };
  expect(between(same, same)).toEqual([]);
});

test('questions that are added are to be answered, those that are removed are gone', () => {
  expect(between({ form_fields: [field('lama', 'text')] }, { form_fields: [field('baru', 'text')] })).toEqual([
    { subject: 'question', how: 'added', id: 'baru', name: 'Isian baru', concern: 'answer' },
    { subject: 'question', how: 'removed', id: 'lama', name: 'Isian lama', concern: 'gone' },
  ]);
});

test('a question in another place of the form is the same question', () => {
  const [one, two] = [field('satu', 'text'), field('dua', 'text')];
  expect(between({ form_fields: [one, two] }, { form_fields: [two, one] })).toEqual([]);
});

test.each([
  ['other words', {}, { label_id: 'Jenis satwa' }, ['wording'], 'know'],
  ['another note', {}, { help_id: 'Pilih satu.' }, ['help'], 'know'],
  ['another kind', {}, { type: 'select' }, ['kind'], 'answer'],
  ['one option more', {}, { options: ['kucing', 'anjing', 'kuda'] }, ['options-added'], 'know'],
  ['one option less', {}, { options: ['kucing'] }, ['options-removed'], 'answer'],
  ['an option in other words', {}, { options: [{ value: 'kucing', label_id: 'Meong' }, 'anjing'] }, ['options-reworded'], 'know'],
  ['required', { required: false }, {}, ['required'], 'answer'],
  ['optional', {}, { required: false }, ['optional'], 'know'],
] as const)('a question that has %s', (_, before, after, aspects, concern) => {
  const [change, ...others] = between({ form_fields: [jenis(before)] }, { form_fields: [jenis(after)] });
  expect(others).toEqual([]);
  expect(change).toMatchObject({ subject: 'question', how: 'changed', id: 'jenis', concern });
  expect(change !== undefined && 'details' in change ? change.details.map(({ aspect }) => aspect) : []).toEqual(aspects);
});

test('a question that is asked in other cases is looked at again', () => {
  expect(between(withAge({}), withAge({ when: 'jenis == kucing' }))).toMatchObject([
    { id: 'umur', concern: 'answer', details: [{ aspect: 'condition' }] },
  ]);
});

test('other columns of a repeat group and another order of dates are looked at again', () => {
  expect(
    between(
      { form_fields: [anak([column('nama')]), field('mulai', 'date'), field('selesai', 'date')] },
      {
        form_fields: [
          anak([column('nama'), column('umur')]),
          field('mulai', 'date'),
          field('selesai', 'date', { not_before: 'mulai' }),
        ],
      },
    ),
  ).toMatchObject([
    { id: 'anak', concern: 'answer', details: [{ aspect: 'columns', before: 'Kolom nama', after: 'Kolom nama, Kolom umur' }] },
    { id: 'selesai', concern: 'answer', details: [{ aspect: 'order' }] },
  ]);
});

test('documents: what must be uploaded concerns applicants, what may be left out only informs', () => {
  expect(
    between(
      { requirements: [document('ktp'), document('foto', { mandatory: false }), document('lama')] },
      {
        requirements: [
          document('ktp', { name_id: 'KTP-el', help_id: 'Foto KTP asli.', where_to_get: 'Disdukcapil' }),
          document('foto'),
          document('str'),
          document('npwp', { mandatory: false }),
        ],
      },
    ),
  ).toEqual([
    {
      subject: 'document',
      how: 'changed',
      id: 'ktp',
      name: 'KTP-el',
      concern: 'know',
      details: [
        { aspect: 'wording', before: 'Dokumen ktp', after: 'KTP-el' },
        { aspect: 'help', before: '', after: 'Foto KTP asli.' },
        { aspect: 'where-to-get', before: '', after: 'Disdukcapil' },
      ],
    },
    {
      subject: 'document',
      how: 'changed',
      id: 'foto',
      name: 'Dokumen foto',
      concern: 'upload',
      details: [{ aspect: 'required', before: '', after: '' }],
    },
    { subject: 'document', how: 'added', id: 'str', name: 'Dokumen str', concern: 'upload' },
    { subject: 'document', how: 'added', id: 'npwp', name: 'Dokumen npwp', concern: 'know' },
    { subject: 'document', how: 'removed', id: 'lama', name: 'Dokumen lama', concern: 'gone' },
  ]);
});

test('a document that is asked for in other cases says when', () => {
  expect(between(withVaccine({}), withVaccine({ when: 'jenis == kucing', when_words: 'Untuk kucing' }))).toMatchObject([
    { id: 'vaksin', concern: 'upload', details: [{ aspect: 'condition', before: '', after: 'Untuk kucing' }] },
  ]);
});

test('facts inform, each once', () => {
  const changes = between(
    {},
    {
      name_id: 'Izin Teladan',
      who: 'Warga kota',
      fee: 'Rp50.000',
      working_days: 5,
      validity: '2 tahun',
      legal_basis: ['Peraturan Contoh 2/2026'],
      technical_team: 'Dinas Lain',
      output_name_id: 'Surat Lain',
      stages: [{ title: 'Berkas dibaca', working_days: 2 }],
      eligibility: [{ id: 'sendiri', ask_id: 'Milik Anda?', why_id: 'Hanya pemilik.', instead_id: 'Tanya pemilik.' }],
    },
  );
  expect(changes.map((change) => (change.subject === 'fact' ? change.fact : change.subject))).toEqual([
    'name',
    'who',
    'eligibility',
    'fee',
    'working-days',
    'validity',
    'output',
    'stages',
    'technical-office',
    'legal-basis',
  ]);
  expect(changes).toContainEqual({ subject: 'fact', fact: 'working-days', before: '3', after: '5', concern: 'know' });
  expect(changes.filter(concernsApplicant).map(({ subject }) => subject)).toEqual(['eligibility']);
});

test('a service that goes to a system of the state says so', () => {
  expect(between({}, { channel: 'oss' })[0]).toMatchObject({ subject: 'fact', fact: 'handled-elsewhere' });
  expect(between({ channel: 'oss' }, {})[0]).toMatchObject({ subject: 'fact', fact: 'handled-here' });
});
