import { expect, test } from 'vitest';
import { exampleAnswers } from '../catalogue/examples.ts';
import { readServices } from '../../tests/letters.ts';
import { compiled, definition, document, field, office } from '../../tests/definitions.ts';
import { fieldNames } from '../catalogue/parse-answer.ts';
import type { RawRecord } from '../catalogue/record.ts';
import type { Answers } from '../catalogue/service.ts';
import { moveDraft } from './moving-rules.ts';
import type { TypedPage } from './typed-rules.ts';

type Draft = { answers?: Answers; documents?: readonly string[]; typed?: readonly TypedPage[] };

/** What becomes of a draft with "Data Anda" answered. */
function moved(before: RawRecord, after: RawRecord, { answers = {}, documents = [], typed = [] }: Draft) {
  const [was, is] = [compiled(definition(before)), compiled(definition(after))];
  const applicant = Object.fromEntries(was.pages[0]!.questions.map(({ id, example }) => [id, example]));
  const draft = {
    answers: { ...applicant, ...answers },
    documents: documents.map((requirement) => ({ requirement })),
    typed,
  };
  const { todo, gone, ...rest } = moveDraft(was, is, draft, { today: '2026-11-24', office });
  return {
    ...rest,
    todo: [...todo.questions.map(({ question }) => question.id), ...todo.documents.map(({ id }) => id)],
    gone: [...gone.questions.map(({ question }) => question.id), ...gone.documents.map(({ id }) => id)],
  };
}

const form = (...form_fields: RawRecord[]) => ({ form_fields });
const dates = (more: RawRecord) => form(field('mulai', 'date'), field('selesai', 'date', more));
const pages = (title: string, ...questions: string[]) => ({ title, questions });
const jenis = (options: readonly string[], more: RawRecord = {}) => field('jenis', 'radio', { options, ...more });
const typedOn = (page: string, values: Record<string, string>): TypedPage => ({
  page,
  values,
  showing: 'abc',
  order: 3,
  at: new Date(0),
});

test('answers of questions that ask the same stay, whatever they are called', () => {
  const { answers, todo, gone } = moved(form(field('nama', 'text')), form(field('nama', 'text', { label_id: 'Nama usaha' })), {
    answers: { nama: 'Warung' },
  });
  expect(answers['nama']).toBe('Warung');
  expect([...todo, ...gone]).toEqual([]);
});

test('a question that is new is open; one that was open before is not told as new', () => {
  const lama = field('lama', 'text');
  expect(moved(form(lama), form(lama, field('baru', 'text', { required: false })), {}).todo).toEqual(['baru']);
});

test('a question that is gone keeps its answer, which counts for nothing, and is told', () => {
  const { answers, gone } = moved(form(field('lama', 'text')), form(field('baru', 'text')), { answers: { lama: 'ada' } });
  expect(gone).toEqual(['lama']);
  expect(answers['lama']).toBe('ada');
});

test.each<[string, RawRecord, RawRecord, string, string | undefined]>([
  ['an option that is gone', jenis(['kucing', 'anjing']), jenis(['kucing']), 'anjing', undefined],
  ['an option that stayed', jenis(['kucing', 'anjing']), jenis(['kucing']), 'kucing', 'kucing'],
  ['words of one kind in another', field('jenis', 'text'), field('jenis', 'date'), 'kucing', undefined],
  ['a line where many may stand', field('jenis', 'text'), field('jenis', 'textarea'), 'kucing', 'kucing'],
  ['nothing, which must be answered now', jenis(['kucing'], { required: false }), jenis(['kucing']), '', undefined],
  [
    'nothing, which may stay so',
    field('jenis', 'text', { required: false }),
    field('jenis', 'textarea', { required: false }),
    '',
    '',
  ],
  [
    'one of several that is gone',
    field('jenis', 'checkbox', { options: ['kucing', 'anjing'] }),
    field('jenis', 'checkbox', { options: ['kucing'] }),
    'kucing\nanjing',
    undefined,
  ],
])('%s', (_, before, after, answer, kept) => {
  const { answers, todo } = moved(form(before), form(after), { answers: { jenis: answer } });
  expect(answers['jenis']).toBe(kept);
  expect(todo).toEqual(kept === undefined ? ['jenis'] : []);
});

test('an end that may not come before its beginning any more is asked again', () => {
  const { answers, todo } = moved(dates({}), dates({ not_before: 'mulai' }), {
    answers: { mulai: '2026-12-02', selesai: '2026-12-01' },
  });
  expect(answers['mulai']).toBe('2026-12-02');
  expect(todo).toEqual(['selesai']);
});

test('an answer to a question that was gone and comes back as another one is not read as its answer', () => {
  const { answers } = moved(form(field('lain', 'text')), form(field('lain', 'text'), field('jenis', 'date')), {
    answers: { lain: 'ada', jenis: 'kucing' },
  });
  expect(answers['jenis']).toBeUndefined();
});

test('documents: kept by id, missing ones named once, those not asked any more told', () => {
  const { todo, gone } = moved(
    { requirements: [document('ktp'), document('str'), document('lama')] },
    { requirements: [document('ktp', { name_id: 'KTP-el' }), document('str'), document('foto')] },
    { documents: ['ktp', 'lama'] },
  );
  expect(todo).toEqual(['foto']);
  expect(gone).toEqual(['lama']);
});

test('what was typed goes with its question; what was typed at a question that is gone is told', () => {
  const fields = ['satu', 'dua', 'tiga'].map((id) => field(id, 'text'));
  const { typed, gone } = moved(
    { form_fields: fields, pages: [pages('Awal', 'satu', 'dua'), pages('Akhir', 'tiga')] },
    { form_fields: fields.slice(0, 2), pages: [pages('Awal', 'satu'), pages('Akhir', 'dua')] },
    { typed: [typedOn('awal', { satu: 'a', dua: 'b' }), typedOn('akhir', { tiga: 'c' })] },
  );
  expect(typed.map(({ page, values }) => [page, values])).toEqual([
    ['awal', { satu: 'a' }],
    ['akhir', { dua: 'b' }],
  ]);
  expect(gone).toEqual(['tiga']);
});

test('under the definition that it has a draft keeps everything, whatever the service', async () => {
  const { services } = await readServices();
  for (const service of services.values()) {
    const answers = exampleAnswers(service);
    const documents = service.requirements.map(({ id }) => ({ requirement: id }));
    const typed = service.pages.map(({ id, questions }) =>
      typedOn(id, Object.fromEntries(questions.flatMap(fieldNames).map((name) => [name, 'x']))),
    );
    const same = moveDraft(service, service, { answers, documents, typed }, { today: '2026-11-24', office });
    const nothing = { questions: [], documents: [] };
    expect(same, service.slug).toEqual({ answers, typed, todo: nothing, gone: nothing });
  }
});
