import { expect, test } from 'vitest';
import { office } from '../../tests/definitions.ts';
import { findKelurahan, kelurahanInWords } from './kelurahan.ts';

test('the city has 10 kecamatan and 59 kelurahan, each with a code of its kecamatan', () => {
  expect(office.kecamatan).toHaveLength(10);
  expect(office.kelurahan.size).toBe(59);
  for (const { code, kelurahan } of office.kecamatan)
    for (const one of kelurahan) expect(one.code).toMatch(new RegExp(`^${code.replaceAll('.', '\\.')}\\.1\\d{3}$`));
});

test('every kelurahan is found by its code, and by what it is shown as', () => {
  for (const code of office.kelurahan.keys()) {
    expect(findKelurahan(code, office)?.code).toBe(code);
    expect(findKelurahan(kelurahanInWords(code, office), office)?.code).toBe(code);
  }
});

test.each([
  ['Sungai Siring', '64.72.05.1004'],
  ['sungai siring pelita', '64.72.05.1004'],
  ['LOA BAHU', '64.72.06.1004'],
  ['Masjid', '64.72.02.1003'],
  ['Tenun', '64.72.02.1010'],
  ['  karang   asam ilir ', '64.72.06.1006'],
  ['Menteng', undefined],
  ['', undefined],
])('%j is %j', (typed, code) => {
  expect(findKelurahan(typed, office)?.code).toBe(code);
});

test('a name that two kelurahan have is not guessed', () => {
  const one = { name: 'Sidodadi', aliases: [], kecamatan: 'A', code: '1' };
  const kelurahan = new Map([
    ['1', one],
    ['2', { ...one, kecamatan: 'B', code: '2' }],
  ]);
  expect(findKelurahan('Sidodadi', { kelurahan })).toBeNull();
  expect(findKelurahan('Sidodadi, B', { kelurahan })?.code).toBe('2');
});

test('a code that is no longer known stays as it is', () => {
  expect(kelurahanInWords('64.72.99.1001', office)).toBe('64.72.99.1001');
});
