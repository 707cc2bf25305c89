import { expect, test } from 'vitest';
import { headAndRest } from './service-line.ts';

test.each([
  ['5 tahun, atau berakhir lebih cepat; dapat diperpanjang', '5 tahun', 'Atau berakhir lebih cepat; dapat diperpanjang.'],
  ['Gratis; wajib tanam pengganti', 'Gratis', 'Wajib tanam pengganti.'],
  ['Sekali pakai', 'Sekali pakai', ''],
  ['Pajak (tarif, nilai sewa) saja, sekali.', 'Pajak (tarif, nilai sewa) saja', 'Sekali.'],
  ['Rp1.250,50 sekali', 'Rp1.250,50 sekali', ''],
])('the deciding part of %j stands alone', (text, head, rest) => {
  expect(headAndRest(text)).toEqual({ head, rest });
});
