import { expect, test } from 'vitest';
import { office } from '../../tests/definitions.ts';
import { addressOf, dayNumber, placeInWords, placeOf, queueBounds, viewOf } from './queue-rules.ts';

test('an address that names nothing, or nonsense, asks for the usual view', () => {
  const usual = { part: 'giliran', service: '', stage: '', officer: '', office: '', order: 'batas' };
  expect(viewOf({})).toEqual(usual);
  expect(viewOf({ bagian: 'apa', tahap: 'draft', urut: 'x' })).toEqual(usual);
});

test('a view that was written into an address is read from it', () => {
  const view = viewOf({
    bagian: 'lewat',
    izin: 'sip-perawat',
    tahap: 'technical',
    petugas: 'saya',
    dinas: 'Dinas',
    urut: 'masuk',
  });
  expect(viewOf(addressOf(view))).toEqual(view);
});

test('what is over stands in no part but the one of all', () => {
  expect(viewOf({ bagian: 'lewat', tahap: 'issued' }).part).toBe('semua');
});

test('a place goes through an address, and nonsense is none', () => {
  const key = [9824, 'SMR-2026-000123'];
  expect(placeOf('after', placeInWords(key))).toEqual({ side: 'after', key });
  expect(placeOf('after', 'x')).toBeNull();
  expect(placeOf('before', undefined)).toBeNull();
});

test('what is promised for today is late when the office has closed', () => {
  const today = dayNumber('2026-11-24');
  expect(queueBounds(new Date('2026-11-24T10:00:00+08:00'), office)).toMatchObject({
    notLateFrom: today,
    today,
    newSince: new Date('2026-11-23T00:00:00+08:00'),
  });
  expect(queueBounds(new Date('2026-11-24T20:00:00+08:00'), office)).toMatchObject({ notLateFrom: today + 1, today: null });
});

test('so many working days ahead: none is today, three from Tuesday are Friday, and four reach over the weekend', () => {
  const { within } = queueBounds(new Date('2026-11-24T10:00:00+08:00'), office);
  expect([within[0], within[3], within[4]]).toEqual(['2026-11-24', '2026-11-27', '2026-11-30'].map(dayNumber));
});
