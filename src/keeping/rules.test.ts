import { expect, test } from 'vitest';
import { closingDay, mayClose, monthsBefore } from './rules.ts';

test('months are counted by the calendar, at the same time of the day', () => {
  const now = new Date('2026-11-24T02:00:00Z');
  expect(monthsBefore(now, '2026-11-24', 24).toISOString()).toBe('2024-11-24T02:00:00.000Z');
});

test('an account is closed when its time is over, and never sooner than its warning says', () => {
  const limits = { accountMonths: 36, accountWarningDays: 30 };
  expect(closingDay('2023-12-20', '2026-11-24', limits)).toBe('2026-12-24');
  expect(closingDay('2024-01-10', '2026-12-01', limits)).toBe('2027-01-10');
});

test.each([
  [{ openCase: false, livingPermit: false, firm: false }, true],
  [{ openCase: true, livingPermit: false, firm: false }, false],
  [{ openCase: false, livingPermit: true, firm: false }, false],
  [{ openCase: false, livingPermit: false, firm: true }, false],
])('given %o it may be closed: %s', (ties, may) => {
  expect(mayClose(ties)).toBe(may);
});
