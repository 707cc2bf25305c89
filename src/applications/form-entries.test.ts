import { expect, test } from 'vitest';
import type { Question } from '../catalogue/service.ts';
import { entriesOn, withEntryAdded, withEntryRemoved } from './form-entries.ts';

const question = (kind: 'repeat' | 'schedule'): Question => ({
  id: 'q',
  label: 'Isian',
  help: '',
  kind,
  required: false,
  options: [],
  when: null,
  example: '',
  profileField: null,
  notBefore: null,
});

test('one more entry is empty, and what stood there stays', () => {
  const values = { 'q-1': 'Siti', lain: 'x' };
  expect(withEntryAdded(question('repeat'), values)).toEqual({ 'q-1': 'Siti', 'q-2': '', lain: 'x' });
});

test('an entry that is taken out lets those behind it move up', () => {
  const values = { 'q-1': 'Siti', 'q-2': 'Andi', 'q-3': 'Aminah' };
  expect(withEntryRemoved(question('repeat'), values, 2)).toEqual({ 'q-1': 'Siti', 'q-2': 'Aminah' });
});

test.each([0, 4, 1.5, Number.NaN])('entry %s is not there, so nothing is taken out', (entry) => {
  const values = { 'q-1': 'Siti', 'q-2': 'Andi', 'q-3': '' };
  expect(withEntryRemoved(question('repeat'), values, entry)).toEqual(values);
});

test('hours for other days are one more line, and a ticked day moves up with its hours', () => {
  const values = {
    'q-1-senin': 'ya',
    'q-1-mulai': '8',
    'q-1-selesai': '9',
    'q-2-rabu': 'ya',
    'q-2-mulai': '10',
    'q-2-selesai': '11',
  };
  expect(entriesOn(question('schedule'), values).shown).toBe(2);
  expect(entriesOn(question('schedule'), withEntryAdded(question('schedule'), values)).shown).toBe(3);
  expect(withEntryRemoved(question('schedule'), values, 1)).toEqual({ 'q-1-rabu': 'ya', 'q-1-mulai': '10', 'q-1-selesai': '11' });
});

test('there is no entry beyond the most', () => {
  const full = Object.fromEntries(Array.from({ length: 7 }, (_, at) => [`q-${at + 1}-mulai`, '8']));
  expect(entriesOn(question('schedule'), withEntryAdded(question('schedule'), full)).shown).toBe(7);
});
