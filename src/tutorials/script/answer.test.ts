import { expect, test } from 'vitest';
import type { Question, QuestionKind } from '../../catalogue/service.ts';
import { answerWith } from './answer.ts';

const question = (kind: QuestionKind): Question => ({
  id: 'q',
  label: 'Isian',
  help: '',
  kind,
  required: true,
  options: kind === 'radio' || kind === 'select' ? [{ value: 'baru', label: 'Permohonan baru' }] : [],
  when: null,
  example: '',
  profileField: null,
  notBefore: null,
});
const office = {
  kelurahan: new Map([['1', { code: '1', name: 'Sungai Contoh', aliases: [], kecamatan: 'Contoh Hulu' }]]),
};

test.each<[QuestionKind, string, object]>([
  ['text', 'Klinik', { verb: 'type', target: { role: 'textbox', name: 'Isian' }, text: 'Klinik' }],
  ['decimal', '2.5', { verb: 'type', text: '2,5' }],
  ['repeat', 'satu\ndua', { verb: 'type', text: 'satu\ndua' }],
  ['map', 'Dekat pasar', { verb: 'type', text: 'Dekat pasar' }],
  ['radio', 'baru', { verb: 'choose', target: { role: 'radio', name: 'Permohonan baru', within: 'Isian' } }],
  ['select', 'baru', { verb: 'select', target: { role: 'combobox', name: 'Isian' }, option: 'Permohonan baru' }],
  ['kelurahan', '1', { verb: 'select', option: 'Sungai Contoh' }],
  ['date', '2026-12-05', { verb: 'date', target: { role: 'group', name: 'Isian' }, date: '2026-12-05' }],
  ['datetime', '2026-12-05T09:00', { verb: 'date', date: '2026-12-05T09:00' }],
])('a question of kind %s is answered with %s by the control that the page has for it', (kind, answer, action) => {
  expect(answerWith(question(kind), answer, office)).toMatchObject(action);
});
