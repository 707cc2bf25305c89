import { describe, expect, test } from 'vitest';
import { firstName, initials } from './person-name.ts';

describe('a person is greeted by the first name that is not a title', () => {
  test.each([
    ['Siti Rahmawati', 'Siti', 'SR'],
    ['dr. Yusuf Hakim', 'Yusuf', 'YH'],
    ['Hj. Nurbaiti', 'Nurbaiti', 'N'],
    ['Aminah', 'Aminah', 'A'],
    ['  Andi  Baso Tenri ', 'Andi', 'AT'],
    ['Rina Wati, S.Kep.', 'Rina', 'RW'],
    ['dr.', 'dr.', ''],
    ['', '', ''],
  ])('given %j', (name, first, letters) => {
    expect(firstName(name)).toBe(first);
    expect(initials(name)).toBe(letters);
  });
});
