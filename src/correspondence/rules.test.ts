import { beforeAll, describe, expect, test } from 'vitest';
import { readOffice } from '../catalogue/office.ts';
import type { Office } from '../catalogue/office.ts';
import { LONGEST_TEXT, mayObject, objectionDueOn, objectionUntil, readWritten } from './rules.ts';

let office: Office;
beforeAll(async () => {
  office = await readOffice('office');
});
const at = (local: string) => new Date(`${local}+08:00`);

describe('what somebody wrote', () => {
  test.each([
    ['  halo \r\n dunia  ', 'halo \n dunia'],
    ['a\u0000b\u001B[31mc', 'ab[31mc'],
    ['satu\tdua', 'satu\tdua'],
    ['x'.repeat(LONGEST_TEXT), 'x'.repeat(LONGEST_TEXT)],
  ])('%j is taken as plain text', (text, value) => {
    expect(readWritten(text)).toEqual({ ok: true, value });
  });

  test.each([
    ['', 'missing'],
    [' \r\n\u0000 ', 'missing'],
    ['x'.repeat(LONGEST_TEXT + 1), 'long'],
  ])('%# is not taken', (text, reason) => {
    expect(readWritten(text)).toMatchObject({ ok: false, reason });
  });
});

describe('an objection', () => {
  const refused = { state: 'refused', decidedAt: at('2026-11-13T11:20') } as const;

  test('can be written on 21 working days after the decision, with holidays and closures left out', () => {
    expect(objectionUntil(refused, { ...office, holidays: { days: new Map(), years: [] } })).toBe('2026-12-14');
    const closed = new Map([['2026-11-16', 'tutup']]);
    expect(objectionUntil(refused, { ...office, holidays: { days: closed, years: [] } })).toBe('2026-12-15');
  });

  test.each([
    ['2026-12-14T23:59', true],
    ['2026-12-15T00:00', false],
  ])('its last day counts whole: at %s %j', (now, ok) => {
    const calendar = { ...office, holidays: { days: new Map<string, string>(), years: [] } };
    expect(mayObject(refused, { objected: false, now: at(now), office: calendar }).ok).toBe(ok);
  });

  test('is possible once, and only to a refusal', () => {
    const now = at('2026-11-16T09:00');
    expect(mayObject(refused, { objected: true, now, office })).toEqual({ ok: false, reason: 'already' });
    expect(mayObject({ ...refused, state: 'issued' }, { objected: false, now, office })).toEqual({
      ok: false,
      reason: 'not-refused',
    });
  });

  test('is answered within the office’s working days', () => {
    const calendar = { ...office, holidays: { days: new Map<string, string>(), years: [] } };
    expect(objectionDueOn(at('2026-11-13T23:00'), calendar)).toBe('2026-11-27');
  });
});
