import { describe, expect, test } from 'vitest';
import { addMonths, judgeValidUntil, proposedValidUntil, readReference, standingOf } from './rules.ts';

describe('how a permit stands on 24 November 2026', () => {
  test.each([
    ['valid', null, 'valid'],
    ['valid', '2031-11-24', 'valid'],
    ['valid', '2026-11-24', 'valid'],
    ['valid', '2026-11-23', 'expired'],
    ['revoked', '2031-11-24', 'revoked'],
    ['revoked', '2020-01-01', 'revoked'],
    ['revoked', null, 'revoked'],
  ] as const)('%s, last day %s: %s', (state, validUntil, standing) => {
    expect(standingOf({ state, validUntil }, '2026-11-24')).toBe(standing);
  });
});

describe('so many months later', () => {
  test.each([
    ['2026-11-24', 60, '2031-11-24'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-12-31', 1, '2027-01-31'],
  ])('%s and %i months: %s', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });
});

const service = (rule: Parameters<typeof proposedValidUntil>[0]['validity']['rule']) => ({ validity: { text: '', rule } });

describe('the last day of validity', () => {
  test('follows from the months of the definition', () => {
    expect(proposedValidUntil(service({ kind: 'months', months: 24 }), {}, '2026-11-24')).toBe('2028-11-24');
  });
  test.each([
    [{ selesai: '2026-12-12' }, '2026-12-12'],
    [{ selesai: '2026-12-12T17:00' }, '2026-12-12'],
    [{}, null],
    [{ selesai: 'besok' }, null],
  ])('follows from the answers %o: %s', (answers, day) => {
    expect(proposedValidUntil(service({ kind: 'question', question: 'selesai' }), answers, '2026-11-24')).toBe(day);
  });
  test('is left to the head where the definition says no more', () => {
    expect(proposedValidUntil(service({ kind: 'head-decides' }), {}, '2026-11-24')).toBeNull();
  });
  test.each([
    [undefined, { ok: false, reason: 'missing' }],
    ['2026-11-23', { ok: false, reason: 'past' }],
    ['2026-11-24', { ok: true, validUntil: '2026-11-24' }],
    [null, { ok: true, validUntil: null }],
  ])('given as %s on 24 November 2026: %o', (validUntil, verdict) => {
    expect(judgeValidUntil(validUntil, '2026-11-24')).toEqual(verdict);
  });
});

describe('what somebody pastes to have a permit checked', () => {
  const token = 'aB3-_'.repeat(6) + 'xy';
  test.each([
    [token, { kind: 'token', value: token }],
    [` https://izin.contoh.go.id/cek/${token} `, { kind: 'token', value: token }],
    [`http://localhost:3000/cek/${token}?x=1`, { kind: 'token', value: token }],
    ['503/12/SIPP/100.26/XI/2026', { kind: 'number', value: '503/12/SIPP/100.26/XI/2026' }],
    ['nomor: 503 / 12 / sipp / 100.26 / xi / 2026', { kind: 'number', value: '503/12/SIPP/100.26/XI/2026' }],
    ['No. 503/12/SIPP', { kind: 'number', value: '503/12/SIPP' }],
    ['   ', null],
    ['9'.repeat(81), null],
  ])('%s', (pasted, reference) => {
    expect(readReference(pasted)).toEqual(reference);
  });
});
