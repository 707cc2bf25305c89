import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compiled, definition, document, field } from '../../tests/definitions.ts';
import { evaluateForm } from './form.ts';
import type { Answers } from './service.ts';

const service = compiled(
  definition({
    form_fields: [
      field('tempat', 'radio', { options: ['rumah', 'pasar'] }),
      field('catatan', 'textarea', { required: false }),
      field('los', 'radio', { options: ['ya', 'tidak'], when: 'tempat == pasar' }),
      field('nomor_los', 'integer', { when: 'los' }),
    ],
    requirements: [document('ktp'), document('foto', { mandatory: false }), document('surat_los', { applies_when: 'punya_los' })],
    conditions: { punya_los: { words: 'Punya los di pasar', when: 'los and nomor_los != "0"' } },
  }),
);
const bare = { ...service, pages: service.pages.slice(1) };

const pagesOf = (answers: Answers) => evaluateForm(bare, answers).pages.map(({ id }) => id);
const missingOf = (answers: Answers) => evaluateForm(bare, answers).missing.map(({ questionId }) => questionId);
const documentsOf = (answers: Answers) => evaluateForm(bare, answers).documents.map(({ id }) => id);

const inMarket = { tempat: 'pasar', los: 'ya', nomor_los: '7' };

describe('a form', () => {
  test.each<[answers: Answers, pages: string[], missing: string[], documents: string[]]>([
    [{}, ['tempat', 'catatan'], ['tempat'], ['ktp', 'foto']],
    [{ tempat: 'rumah' }, ['tempat', 'catatan'], [], ['ktp', 'foto']],
    [{ tempat: 'pasar' }, ['tempat', 'catatan', 'los'], ['los'], ['ktp', 'foto']],
    [{ tempat: 'pasar', los: 'ya' }, ['tempat', 'catatan', 'los', 'nomor-los'], ['nomor_los'], ['ktp', 'foto', 'surat_los']],
    [inMarket, ['tempat', 'catatan', 'los', 'nomor-los'], [], ['ktp', 'foto', 'surat_los']],
  ])('with %j reaches %j', (answers, pages, missing, documents) => {
    expect(pagesOf(answers)).toEqual(pages);
    expect(missingOf(answers)).toEqual(missing);
    expect(documentsOf(answers)).toEqual(documents);
  });

  test('forgets answers that can no longer be reached, also in later conditions', () => {
    const moved = evaluateForm(bare, { ...inMarket, tempat: 'rumah' });
    expect(moved.answers).toEqual({ tempat: 'rumah' });
    expect(moved.documents.map(({ id }) => id)).toEqual(['ktp', 'foto']);
  });

  test('counts an answer that is none of the options as not given', () => {
    expect(missingOf({ tempat: 'hutan' })).toEqual(['tempat']);
    expect(evaluateForm(bare, { tempat: 'hutan' }).answers).toEqual({});
  });

  test('knows nothing of answers to questions that it does not have', () => {
    expect(evaluateForm(bare, { tempat: 'rumah', lain: 'x' }).answers).toEqual({ tempat: 'rumah' });
  });

  test('an empty text is no answer', () => {
    expect(evaluateForm(bare, { tempat: 'rumah', catatan: '' }).answers).toEqual({ tempat: 'rumah' });
  });

  test('is the same again when only its own answers are given, and misses only what it asks', () => {
    const anything = fc.dictionary(
      fc.constantFrom('tempat', 'catatan', 'los', 'nomor_los', 'lain'),
      fc.constantFrom('', 'rumah', 'pasar', 'ya', 'tidak', '0', '7'),
    );
    fc.assert(
      fc.property(anything, (given) => {
        const once = evaluateForm(bare, given);
        expect(evaluateForm(bare, once.answers)).toEqual(once);
        const asked = once.pages.flatMap(({ questions }) => questions.map(({ id }) => id));
        expect(asked).toEqual(
          expect.arrayContaining([...Object.keys(once.answers), ...once.missing.map(({ questionId }) => questionId)]),
        );
        for (const { questionId } of once.missing) expect(once.answers[questionId]).toBeUndefined();
      }),
    );
  });
});
