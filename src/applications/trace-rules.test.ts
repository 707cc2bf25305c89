import { expect, test } from 'vitest';
import type { Question } from '../catalogue/service.ts';
import { numberTraces, personTraces, placeTraces } from './trace-rules.ts';

const question = (id: string, kind: Question['kind'] = 'text', profileField: Question['profileField'] = null): Question => ({
  id,
  kind,
  profileField,
  label: id,
  help: '',
  required: true,
  options: [],
  when: null,
  example: '',
  notBefore: null,
});
const service = {
  pages: [
    {
      id: 'diri',
      title: '',
      questions: [
        question('nik', 'nik', 'nik'),
        question('alamat', 'text', 'address'),
        question('kel', 'kelurahan', 'kelurahan'),
      ],
    },
    {
      id: 'tempat',
      title: '',
      questions: [question('alamat_tempat'), question('kelurahan_tempat', 'kelurahan'), question('titik', 'map')],
    },
    { id: 'str', title: '', questions: [question('nomor_str'), question('nomor_rumah'), question('tahun', 'year')] },
  ],
};
const answers = {
  nik: '9999010101900001',
  alamat: 'Jalan Rumah',
  kel: 'A',
  alamat_tempat: 'Jl. Contoh No. 12, RT 05',
  kelurahan_tempat: 'B',
  titik: '-0.50218,117.15380\nDekat pasar',
  nomor_str: 'UM 0000-1234',
  nomor_rumah: '12',
  tahun: '2020',
};
const of = (more: Partial<typeof answers> = {}) => ({ service, answers: { ...answers, ...more } });

test('a person is known by NIK, a firm by NIB', () => {
  expect(personTraces(of(), { nib: '1234567890123' })).toEqual(['n:9999010101900001', 'n:1234567890123']);
  expect(personTraces(of({ nik: '' }), null)).toEqual([]);
});

test('one address written in two ways is one place, and nobody’s home is one', () => {
  expect(placeTraces(of())).toEqual(['p:B|jalan contoh nomor 12 rt 05', 'p:-0.5022,117.1538']);
  expect(placeTraces(of({ alamat_tempat: 'JALAN CONTOH nomor 12 RT.05' }))[0]).toBe(placeTraces(of())[0]);
  expect(placeTraces(of({ alamat_tempat: '', titik: '' }))).toEqual([]);
  expect(placeTraces(of({ kelurahan_tempat: 'C' }))[0]).not.toBe(placeTraces(of())[0]);
});

test('points within some metres are one place', () => {
  expect(placeTraces(of({ titik: '-0.50221,117.15379' }))[1]).toBe(placeTraces(of())[1]);
  expect(placeTraces(of({ titik: '-0.50318,117.15380' }))[1]).not.toBe(placeTraces(of())[1]);
});

test('the number of a paper counts however it is written, and a short one not at all', () => {
  expect(numberTraces(of())).toEqual(['s:um00001234']);
  expect(numberTraces(of({ nomor_str: 'um 00001234' }))).toEqual(['s:um00001234']);
});
