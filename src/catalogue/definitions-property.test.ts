import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compiled, definition, document, office } from '../../tests/definitions.ts';
import { faults as faultsEn } from '../web/texts/en/faults.ts';
import { faults } from '../web/texts/id/faults.ts';
import { answerInWords } from './answer-in-words.ts';
import { compileService } from './compile.ts';
import { courseWith, feeWith } from './course.ts';
import { KINDS } from './definition.ts';
import { faultInWords } from './fault.ts';
import { evaluateForm, walkedPages } from './form.ts';
import { fieldNames, postedOf } from './parse-answer.ts';
import { parsePage } from './parse-page.ts';
import type { RawRecord } from './record.ts';
import type { Answers } from './service.ts';

/** Definitions as offices write them, right and wrong, and answers as people and forgers post them: nothing may crash, and nothing may be kept that is not asked. */

const OPTIONS = ['baru', 'perpanjangan', 'ya', 'tidak'];
const ids = Array.from({ length: 8 }, (_, at) => `q${at}`);

const comparison = fc.tuple(
  fc.constantFrom(...ids),
  fc.constantFrom('== baru', '!= ya', 'in [baru, ya]', 'has baru', '> 3', '<= 2026-01-01', '== ""', ''),
);
const expression = fc.oneof(
  comparison.map(([id, rest]) => `${id} ${rest}`.trim()),
  fc
    .tuple(comparison, comparison, fc.constantFrom('and', 'or'))
    .map(([a, b, word]) => `not (${a.join(' ')}) ${word} ${b.join(' ')}`),
  fc.string({ maxLength: 12 }),
);
/** Mostly left out: a definition in which everything is wrong shows little. */
const sometimes = <T>(of: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: of });

const question = fc.record({
  id: fc.constantFrom(...ids, 'jenis_permohonan'),
  label_id: fc.constantFrom('Isian', 'Apa?'),
  type: fc.constantFrom(...KINDS),
  required: fc.boolean(),
  options: fc.oneof(fc.constant(undefined), fc.uniqueArray(fc.constantFrom(...OPTIONS), { minLength: 1 })),
  fields: sometimes(
    fc.array(
      fc.record({
        id: fc.constantFrom('nama', 'hp'),
        label_id: fc.constant('Nama'),
        type: fc.constantFrom('text', 'phone', 'select'),
      }),
      {
        maxLength: 2,
      },
    ),
  ),
  when: sometimes(expression),
  for: sometimes(fc.array(fc.constantFrom('new', 'renewal', 'change'), { maxLength: 2 })),
});

const anyDefinition: fc.Arbitrary<RawRecord> = fc
  .record({
    form_fields: fc.oneof(
      fc.array(question, { maxLength: 4 }),
      fc.uniqueArray(question, { selector: ({ id }) => id, maxLength: 4 }),
    ),
    requirements: fc.array(
      fc.record({
        id: fc.constantFrom('ktp', 'izin'),
        name_id: fc.constant('KTP'),
        help_id: fc.constant(''),
        mandatory: fc.boolean(),
        applies_when: sometimes(fc.constantFrom('perpanjangan', 'baru', 'lain lagi')),
        when: sometimes(expression),
      }),
      { maxLength: 3 },
    ),
    fees: sometimes(
      fc.array(fc.record({ fee: fc.constant('Rp10.000'), when: expression, words: fc.constant('Kalau begitu') }), {
        maxLength: 2,
      }),
    ),
    stages: sometimes(
      fc.array(
        fc.record({
          title: fc.constant('Tahap'),
          kind: sometimes(fc.constantFrom('completeness', 'technical', 'review', 'signing', 'lain')),
          when: sometimes(expression),
          working_days: sometimes(fc.integer({ min: 0, max: 9 })),
        }),
        { maxLength: 4 },
      ),
    ),
    transactions: sometimes(
      fc.array(fc.record({ kind: fc.constantFrom('new', 'renewal', 'change', 'salah') }), { minLength: 1, maxLength: 3 }),
    ),
    eligibility: sometimes(
      fc.array(
        fc.record({
          id: fc.constantFrom('boleh', 'and'),
          ask_id: fc.constant('Boleh?'),
          why_id: fc.constant('Sebab'),
          instead_id: fc.constant('Lain'),
        }),
        { maxLength: 2 },
      ),
    ),
    odd: sometimes(fc.jsonValue()),
  })
  .map((changes) => definition(withoutNothing(changes)));

const withoutNothing = (value: unknown): RawRecord => JSON.parse(JSON.stringify(value)) as RawRecord;

const compile = (record: RawRecord) => compileService(record, office, { file: 'services/izin-contoh.yaml' });

describe('a definition that anybody wrote', () => {
  test('compiles or has faults, each with a sentence in both languages', () => {
    const seen = { good: 0, bad: 0 };
    fc.assert(
      fc.property(anyDefinition, (record) => {
        const result = compile(record);
        seen['service' in result ? 'good' : 'bad'] += 1;
        if ('service' in result) return;
        expect(result.faults.length).toBeGreaterThan(0);
        for (const fault of result.faults) {
          expect(faultInWords(fault)).not.toMatch(/undefined|\[object/);
          expect(faults.definition(fault)).toMatch(/\S.*[.?!]$|\S/);
          expect(faults.definition(fault)).not.toMatch(/undefined|\[object/);
        }
      }),
      { numRuns: 400 },
    );
    // Only wrong ones, or only right ones, would prove little.
    expect(Math.min(seen.good, seen.bad)).toBeGreaterThan(5);
  });

  test('of any value at any key is read without a crash', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('form_fields', 'requirements', 'stages', 'transactions', 'eligibility', 'fees', 'pages', 'conditions'),
        fc.jsonValue(),
        (key, value) => {
          const result = compile(definition({ [key]: value }));
          expect('service' in result || result.faults.length > 0).toBe(true);
        },
      ),
    );
  });
});

/** One question of every kind, some of them asked only after certain answers, and pages that go away. */
const everyKind = compiled(
  definition({
    form_fields: [
      { id: 'jenis_permohonan', label_id: 'Jenis', type: 'radio', required: true, options: ['baru', 'perpanjangan'] },
      ...KINDS.map((type, at) => ({
        id: `q_${type}`,
        label_id: `Isian ${type}`,
        type,
        required: at % 2 === 0,
        ...(type === 'radio' || type === 'select' ? { options: ['baru', 'ya'] } : {}),
        ...(at % 3 === 1 ? { when: 'jenis_permohonan == perpanjangan' } : {}),
      })),
      {
        id: 'akhir',
        label_id: 'Akhir',
        type: 'checkbox',
        required: false,
        options: ['baru', 'ya'],
        when: 'q_integer > 3 or q_checkbox',
      },
      { id: 'tim', label_id: 'Tim', type: 'repeat', required: false, fields: [{ id: 'nama', label_id: 'Nama', type: 'text' }] },
    ],
    requirements: [document('ktp'), document('lama', { for: ['renewal'] }), document('banyak', { when: 'akhir has ya' })],
    fees: [{ fee: 'Rp10.000', when: 'q_integer >= 100', words: 'Lebih dari 100' }],
  }),
);
const questions = everyKind.pages.flatMap((page) => page.questions);

const answer = fc.oneof(
  fc.constantFrom(
    ...OPTIONS,
    '7',
    '2026-11-24',
    '2026-11-24T10:00',
    'baru\nya',
    'senin 08:00-14:00',
    '-0.50218,117.15380\nPasar',
    'a\tb\nc',
  ),
  fc.string(),
);
const anyAnswers: fc.Arbitrary<Answers> = fc.dictionary(fc.constantFrom(...questions.map(({ id }) => id), 'tidak_ada'), answer);

describe('answers that anybody gave', () => {
  test('are pruned to what is asked, and pruning again takes nothing more', () => {
    fc.assert(
      fc.property(anyAnswers, (given) => {
        const outcome = evaluateForm(everyKind, given);
        const asked = new Set(outcome.pages.flatMap((page) => page.questions.map(({ id }) => id)));
        for (const [id, value] of Object.entries(outcome.answers)) {
          expect(asked.has(id), id).toBe(true);
          expect(value).toBe(given[id]);
        }
        expect(evaluateForm(everyKind, outcome.answers).answers).toEqual(outcome.answers);
        for (const { questionId } of outcome.missing) expect(outcome.answers[questionId]).toBeUndefined();
        for (const page of walkedPages(outcome)) expect(page.questions.length).toBeGreaterThan(0);
        expect(courseWith(everyKind, given).map(({ kind }) => kind)).toEqual(['completeness', 'technical', 'signing']);
        expect(feeWith(everyKind, given).text).not.toBe('');
      }),
    );
  });

  test('as posted are accepted or get a sentence in both languages, and what is accepted is shown and read in words', () => {
    const posted = fc.constantFrom(...questions).chain((asked) => {
      const names = fieldNames(asked).slice(0, 12);
      const value = fc.oneof(fc.constantFrom('ya', '8', '08.00', '14.00', '-0,5', '117,1', 'x'), fc.string());
      return fc.tuple(fc.constant(asked), fc.dictionary(fc.constantFrom(...names), value));
    });
    fc.assert(
      fc.property(posted, ([asked, fields]) => {
        const parsed = parsePage({ questions: [asked] }, fields, { today: '2026-11-24', office });
        if (!parsed.ok)
          for (const fault of parsed.faults)
            for (const said of [faults.field(fault, asked), faultsEn.field(fault, asked)]) {
              expect(said).toMatch(/\S.*\.$/);
              expect(said).not.toMatch(/undefined|\[object/);
            }
        else {
          const stored = parsed.answers[asked.id] ?? '';
          expect(answerInWords(asked, stored, office)).not.toMatch(/undefined|\[object/);
          expect(parsePage({ questions: [asked] }, postedOf(asked, stored), { today: '2026-11-24', office }).answers).toEqual(
            parsed.answers,
          );
        }
      }),
      { numRuns: 400 },
    );
  });
});
