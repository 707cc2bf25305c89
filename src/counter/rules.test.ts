import { describe, expect, test } from 'vitest';
import {
  counterMayOpen,
  HAND_OVER_MINUTES,
  handOverEndsAt,
  handOverInWords,
  isLeft,
  isOpen,
  KIOSK_QUIET_MINUTES,
  quietAt,
  QUIET_MINUTES,
  readHandOverCode,
} from './rules.ts';

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 24, 2, minutes));
const service = (given: { officerId?: string | null; usedAt?: number; endedAt?: Date }) => ({
  officerId: given.officerId === undefined ? 'rahmat' : given.officerId,
  lastUsedAt: at(given.usedAt ?? 0),
  endedAt: given.endedAt ?? null,
});

describe('a service at the counter', () => {
  test('ends by itself after a quiet time, on the owner’s own phone later', () => {
    expect(isOpen(service({}), 'draft', at(QUIET_MINUTES.officer - 1))).toBe(true);
    expect(isOpen(service({}), 'draft', at(QUIET_MINUTES.officer))).toBe(false);
    expect(isOpen(service({ officerId: null }), 'draft', at(QUIET_MINUTES.officer))).toBe(true);
    expect(quietAt(service({ usedAt: 3 }))).toEqual(at(3 + QUIET_MINUTES.officer));
  });

  test('is open while it is the applicant’s turn and nobody ended it', () => {
    expect(isOpen(service({}), 'correction', at(1))).toBe(true);
    expect(isOpen(service({}), 'completeness', at(1))).toBe(false);
    expect(isOpen(service({ endedAt: at(0) }), 'draft', at(1))).toBe(false);
  });

  test.each([
    ['GET', '/isian/data-anda', true, true],
    ['POST', '/dokumen/ktp', true, true],
    ['GET', '/periksa', true, true],
    ['POST', '/pengiriman', false, true],
    ['GET', '/loket', false, true],
    ['POST', '/loket', false, true],
    ['POST', '/persetujuan', false, false],
    ['GET', '/penolong', false, false],
    ['POST', '/penghapusan', false, false],
    ['GET', '/tanda-terima', false, false],
  ])('%s %s: an officer %s, the owner’s phone %s', (method, tail, officer, owner) => {
    expect(counterMayOpen({ officerId: 'rahmat' }, method, tail)).toBe(officer);
    expect(counterMayOpen({ officerId: null }, method, tail)).toBe(owner);
  });
});

describe('a code that hands over', () => {
  test('is read however it was typed', () => {
    expect(handOverInWords('K7M2QX')).toBe('K7M-2QX');
    for (const typed of ['K7M-2QX', ' k7m 2qx ', 'K7M2QX']) expect(readHandOverCode(typed)).toBe('K7M2QX');
    // No zero, no one: they are taken for letters.
    for (const typed of ['', 'K7M', 'K7M-2QX-4', 'K7M20X', 'K7M21X']) expect(readHandOverCode(typed)).toBeNull();
  });

  test('counts for minutes', () => {
    expect(handOverEndsAt(at(0))).toEqual(at(HAND_OVER_MINUTES));
  });
});

test('a kiosk was left when nothing was pressed for so long', () => {
  expect(isLeft(at(0).getTime(), at(KIOSK_QUIET_MINUTES - 1))).toBe(false);
  expect(isLeft(at(0).getTime(), at(KIOSK_QUIET_MINUTES))).toBe(true);
});
