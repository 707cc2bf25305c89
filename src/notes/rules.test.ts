import { expect, test } from 'vitest';
import { EDIT_MINUTES, labelOf, mayEdit, mayRemove } from './rules.ts';

const at = new Date('2026-11-24T02:00:00Z');
const note = { officerId: 'rahmat', at, removedAt: null };
const after = (minutes: number) => new Date(at.getTime() + minutes * 60_000);

test('its author changes a note while it is fresh, and takes it away at any time', () => {
  expect(mayEdit(note, { id: 'rahmat' }, after(EDIT_MINUTES - 1))).toBe(true);
  expect(mayEdit(note, { id: 'rahmat' }, after(EDIT_MINUTES))).toBe(false);
  expect(mayRemove(note, { id: 'rahmat' })).toBe(true);
});

test('nobody else does, and what was taken away is not touched again', () => {
  expect(mayEdit(note, { id: 'dewi' }, at)).toBe(false);
  expect(mayRemove(note, { id: 'dewi' })).toBe(false);
  expect(mayRemove({ ...note, removedAt: at }, { id: 'rahmat' })).toBe(false);
});

test('a label that the office does not have is none', () => {
  expect(labelOf('Telepon', ['Telepon'])).toBe('Telepon');
  expect(labelOf('Lain', ['Telepon'])).toBe(null);
});
