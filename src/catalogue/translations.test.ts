import { expect, test } from 'vitest';
import { compiled, definition, field, office } from '../../tests/definitions.ts';
import { translationsToCheck } from './translations.ts';
import { untranslatedOf } from './untranslated.ts';

const before = definition({
  who: 'Pemilik pagar',
  who_en: 'Owners of fences',
  form_fields: [
    field('a', 'text', { label_id: 'Tinggi pagar', label_en: 'Height of the fence', help_id: 'Dalam cm.' }),
    field('b', 'text', { label_id: 'Warna pagar', label_en: 'Colour of the fence' }),
  ],
});
const fields = before['form_fields'] as object[];
const check = (after: typeof before, bare: readonly string[] = []) =>
  translationsToCheck(before, after, bare).map(({ path, english }) => [path, english]);

test('English that stayed while its Indonesian changed is to be checked, wherever it stands by now', () => {
  expect(check(before)).toEqual([]);
  const moved = { ...before, form_fields: [fields[1], { ...fields[0], label_id: 'Tinggi dinding' }] };
  expect(check(moved)).toEqual([['form_fields[1].label_id', 'Height of the fence']]);
  expect(check({ ...before, who: 'Siapa saja', who_en: 'Anybody' })).toEqual([]);
});

test('a new text without English is to be translated; one that was live without it is left alone', () => {
  const after = { ...before, form_fields: [{ ...fields[0], help_id: 'Diukur dalam cm.' }, fields[1]] };
  expect(check(after, ['Diukur dalam cm.'])).toEqual([['form_fields[0].help_id', null]]);
  expect(check(before, ['Dalam cm.'])).toEqual([]);
  expect(translationsToCheck(null, before, ['Dalam cm.'])).toMatchObject([
    { path: 'form_fields[0].help_id', englishAt: ['form_fields', 0, 'help_en'] },
  ]);
});

test('what has no English of one service is found as of all', () => {
  const service = compiled(
    definition({ who: 'Pemilik pagar kayu', form_fields: [field('a', 'text', { help_id: 'Ukur pagarnya.' })] }),
  );
  expect(untranslatedOf(service, office)).toEqual(expect.arrayContaining(['Pemilik pagar kayu', 'Ukur pagarnya.']));
});
