import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalisePhone } from './phone.ts';

test.each([
  ['0812 0000 1234', '+6281200001234'],
  ['+62 812-0000-1234', '+6281200001234'],
  ['62812.0000.1234', '+6281200001234'],
  ['(0812) 00001234', '+6281200001234'],
  ['08123456', null],
  ['0812345678901234', null],
  ['0541 739614', null],
  ['0802 0000 1234', null],
  ['+1 812 0000 1234', null],
  ['0812 0000 12E4', null],
  ['', null],
])('%j is %j', (typed, phone) => {
  expect(normalisePhone(typed)).toBe(phone);
});

test('however a number is written, it is the same number', () => {
  const number = fc.stringMatching(/^8[1-9]\d{6,11}$/);
  const prefix = fc.constantFrom('0', '62', '+62', '+62 ');
  const sign = fc.constantFrom('', ' ', '-', '.');
  fc.assert(
    fc.property(number, prefix, sign, (digits, before, between) => {
      expect(normalisePhone(before + digits.match(/.{1,4}/g)?.join(between))).toBe(`+62${digits}`);
    }),
  );
});
