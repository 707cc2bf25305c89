import { expect, test } from 'vitest';
import type { Question, QuestionKind } from '../../catalogue/service.ts';
import { textsId } from '../../web/texts/texts.ts';
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
  [
    'repeat',
    'satu\ndua',
    {
      verb: 'fill-rest',
      target: { role: 'group', name: 'Isian' },
      actions: [{ verb: 'type', target: { role: 'textbox', name: 'Isian ke-1', within: 'Isian' }, text: 'satu' }],
    },
  ],
  [
    'map',
    '-0.50218,117.15380\nDekat pasar',
    {
      verb: 'fill-rest',
      target: { role: 'group', name: 'Isian' },
      actions: [
        { verb: 'type', target: { role: 'textbox', name: 'Alamat atau patokan terdekat', within: 'Isian' }, text: 'Dekat pasar' },
        { verb: 'type', target: { role: 'textbox', name: 'Lintang', within: 'Isian' }, text: '-0.50218' },
        { verb: 'type', target: { role: 'textbox', name: 'Bujur', within: 'Isian' }, text: '117.15380' },
      ],
    },
  ],
  [
    'schedule',
    'senin,rabu 08:00-14:00',
    {
      verb: 'fill-rest',
      actions: [
        { verb: 'choose', target: { role: 'checkbox', name: 'Senin', within: 'Jam ke-1' } },
        { verb: 'choose', target: { role: 'checkbox', name: 'Rabu', within: 'Jam ke-1' } },
        { verb: 'type', target: { role: 'textbox', name: 'Mulai jam', within: 'Jam ke-1' }, text: '08.00' },
        { verb: 'type', target: { role: 'textbox', name: 'Sampai jam', within: 'Jam ke-1' }, text: '14.00' },
      ],
    },
  ],
  ['checkbox', 'ya', { verb: 'choose', target: { role: 'checkbox', name: 'Isian' } }],
  ['phone', '+6281200001234', { verb: 'type', text: '0812 0000 1234' }],
  ['radio', 'baru', { verb: 'choose', target: { role: 'radio', name: 'Permohonan baru', within: 'Isian' } }],
  ['select', 'baru', { verb: 'select', target: { role: 'combobox', name: 'Isian' }, option: 'Permohonan baru' }],
  ['kelurahan', '1', { verb: 'select', option: 'Sungai Contoh' }],
  ['date', '2026-12-05', { verb: 'date', target: { role: 'group', name: 'Isian' }, date: '2026-12-05' }],
  ['datetime', '2026-12-05T09:00', { verb: 'date', date: '2026-12-05T09:00' }],
])('a question of kind %s is answered with %s by the control that the page has for it', (kind, answer, action) => {
  expect(answerWith(question(kind), answer, { office, t: textsId })).toMatchObject(action);
});
