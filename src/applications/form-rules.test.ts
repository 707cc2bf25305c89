import { describe, expect, test } from 'vitest';
import { compiled, definition, document, field } from '../../tests/definitions.ts';
import { evaluateForm } from '../catalogue/form.ts';
import type { Answers } from '../catalogue/service.ts';
import { followingFrom, leftToMend, mendableQuestions, standingOf } from './correction-rules.ts';
import { partAfter, partsOf, resumeAt } from './form-rules.ts';
import type { Part } from './form-rules.ts';

const service = compiled(
  definition({
    form_fields: [
      field('jenis', 'radio', { options: ['baru', 'lama'] }),
      field('nomor_lama', 'text', { when: 'jenis == lama' }),
      field('catatan', 'text', { required: false }),
    ],
    pages: [
      { title: 'Jenis', questions: ['jenis'] },
      { title: 'Lama', questions: ['nomor_lama'] },
      { title: 'Catatan', questions: ['catatan'] },
    ],
    requirements: [document('ktp'), document('izin_lama', { applies_when: 'lama' }), document('peta', { mandatory: false })],
    conditions: { lama: { words: 'Memperpanjang', when: 'jenis == lama' } },
  }),
);

/** "Data Anda", answered. */
const known: Answers = Object.fromEntries(service.pages[0]?.questions.map(({ id, example }) => [id, example]) ?? []);
const outcomeOf = (answers: Answers) => evaluateForm(service, { ...known, ...answers });
const name = (part: Part) => (part.kind === 'page' ? part.page.id : part.kind);
const ktp = [{ requirement: 'ktp' }];

describe('a form', () => {
  test.each<[Answers, string]>([
    [{ jenis: 'baru' }, 'data-anda jenis catatan documents review'],
    [{ jenis: 'lama' }, 'data-anda jenis lama catatan documents review'],
  ])('after %j has the parts %s', (answers, parts) => {
    expect(partsOf(outcomeOf(answers)).map(name).join(' ')).toBe(parts);
  });

  test.each<[string, Answers, { requirement: string }[], string]>([
    ['nothing but the person', {}, [], 'jenis'],
    ['an answer that opens a page', { jenis: 'lama' }, [], 'lama'],
    ['all but an optional page that was not seen', { jenis: 'baru' }, [], 'catatan'],
    ['an optional page left empty', { jenis: 'baru', catatan: '' }, [], 'documents'],
    ['every document that must be there', { jenis: 'baru', catatan: '' }, ktp, 'review'],
    ['a document that follows from an answer missing', { jenis: 'lama', nomor_lama: '1', catatan: '' }, ktp, 'documents'],
  ])('with %s goes on at the first part that is not done', (_, answers, held, part) => {
    expect(name(resumeAt(outcomeOf(answers), { ...known, ...answers }, held))).toBe(part);
  });

  test.each<[string, string, Answers, boolean, string]>([
    ['the next page', 'jenis', { jenis: 'lama' }, false, 'lama'],
    ['over a page that is not asked', 'jenis', { jenis: 'baru' }, false, 'catatan'],
    ['from a page that is not asked any more', 'lama', { jenis: 'baru' }, false, 'catatan'],
    ['the documents after the last', 'catatan', { jenis: 'baru' }, false, 'documents'],
    ['the review, for who came from there', 'jenis', { jenis: 'baru', catatan: '' }, true, 'review'],
    ['but first a page that the answer opened', 'jenis', { jenis: 'lama', catatan: '' }, true, 'lama'],
  ])('leads to %s', (_, from, answers, fromReview, part) => {
    const all = { ...known, ...answers };
    expect(name(partAfter(from, { service, outcome: outcomeOf(answers), answers: all, fromReview }))).toBe(part);
  });
});

describe('a correction that names the kind', () => {
  const items = [{ kind: 'question' as const, item: 'jenis', mendedAt: null }];
  const before = outcomeOf({ jenis: 'baru' });
  const after = outcomeOf({ jenis: 'lama' });

  test('lets only that be changed, and what follows from it when it is missing', () => {
    expect(mendableQuestions(before, ktp, items)).toEqual(['jenis']);
    expect(mendableQuestions(after, ktp, items)).toEqual(['jenis', 'nomor_lama']);
    expect(followingFrom(after, ktp, items).documents.map(({ id }) => id)).toEqual(['izin_lama']);
  });

  test('is done when all of it is there', () => {
    expect(leftToMend(before, ktp, items)).toBe(1);
    expect(leftToMend(after, ktp, [{ ...items[0]!, mendedAt: new Date(0) }])).toBe(2);
    expect(leftToMend(before, ktp, [{ ...items[0]!, mendedAt: new Date(0) }])).toBe(0);
  });

  test('an item that is not asked for any more holds nothing up', () => {
    const paper = { kind: 'document' as const, item: 'izin_lama', mendedAt: null };
    expect(standingOf(after, paper)).toBe('open');
    expect(standingOf(before, paper)).toBe('moot');
    expect(leftToMend(before, ktp, [paper])).toBe(0);
  });
});
