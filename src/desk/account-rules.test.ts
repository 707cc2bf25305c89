import { expect, test } from 'vitest';
import type { Service } from '../catalogue/service.ts';
import { differingFromAccount } from './account-rules.ts';

const questions = [
  { id: 'nama', profileField: 'name' },
  { id: 'nik', profileField: 'nik' },
];
const service = { pages: [{ questions }] } as unknown as Pick<Service, 'pages'>;
const andi = { name: 'Andi Baso Tenri', nik: '9999010101900001' };

test.each([
  [{ nama: 'Andi Baso Tenri', nik: andi.nik }, []],
  [{ nama: 'ANDI  BASO TENRI, S.Kep.', nik: andi.nik }, []],
  [{ nama: 'Siti Rahmawati', nik: andi.nik }, ['name']],
  [{ nama: 'Siti Rahmawati', nik: '9999014305980001' }, ['name', 'nik']],
  [{ nama: '', nik: '' }, []],
])('%j differs from the account in %j', (answers, fields) => {
  expect(differingFromAccount({ service, answers }, andi)).toEqual(fields);
});

test('an account that tells no NIK differs in none', () => {
  expect(differingFromAccount({ service, answers: { nama: andi.name, nik: andi.nik } }, { ...andi, nik: null })).toEqual([]);
});
