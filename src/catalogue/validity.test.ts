import { expect, test } from 'vitest';
import { compiled, definition, faultsOf, field } from '../../tests/definitions.ts';
import { validityRule } from './validity.ts';

test.each([
  ['5 tahun, atau berakhir lebih cepat', { kind: 'months', months: 60 }],
  ['1 tahun [?]', { kind: 'months', months: 12 }],
  ['6 bulan', { kind: 'months', months: 6 }],
  ['3-5 tahun', { kind: 'head-decides' }],
  ['Sekali pakai', { kind: 'head-decides' }],
  ['Selama lembaga beroperasi', { kind: 'head-decides' }],
])('%j is %j', (validity, rule) => {
  expect(validityRule({ validity })).toEqual(rule);
});

test('what the definition says in so many words wins over the text', () => {
  expect(validityRule({ validity: '5 tahun', validity_months: 18 })).toEqual({ kind: 'months', months: 18 });
  expect(validityRule({ validity: '5 tahun', validity_months: 18, valid_until: 'akhir' })).toEqual({
    kind: 'question',
    question: 'akhir',
  });
});

test('a permit may be valid until an answer, which must be a date', () => {
  const until = definition({ valid_until: 'akhir', form_fields: [field('akhir', 'date')] });
  expect(compiled(until).validity.rule).toEqual({ kind: 'question', question: 'akhir' });
  expect(faultsOf(JSON.stringify(definition({ valid_until: 'akhir', form_fields: [field('akhir', 'text')] })))).toHaveLength(1);
});
