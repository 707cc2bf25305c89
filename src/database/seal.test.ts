import { describe, expect, test } from 'vitest';
import { createSeal } from './seal.ts';

const seal = createSeal('5a'.repeat(32));

describe('what is sealed', () => {
  test.each(['', 'Siti Rahmawati', 'é\u0000\uD83D\uDE00'.repeat(1000)])(
    'opens as it was, and never looks the same twice',
    (text) => {
      const [once, twice] = [seal.close(text), seal.close(text)];
      expect(seal.open(once).toString('utf8')).toBe(text);
      expect(once.equals(twice)).toBe(false);
      if (text !== '') expect(once.includes(text)).toBe(false);
    },
  );

  test('may be any value', () => {
    const value = { nik: '9999014305980001', email: null, answers: ['a'] };
    expect(seal.openJson(seal.closeJson(value))).toEqual(value);
  });

  test.each<[string, (sealed: Buffer) => Buffer]>([
    [
      'of which a bit was changed',
      (sealed) => Buffer.from(sealed.map((byte, at) => (at === sealed.length - 1 ? byte ^ 1 : byte))),
    ],
    ['whose tag was changed', (sealed) => Buffer.from(sealed.map((byte, at) => (at === 12 ? byte ^ 1 : byte)))],
    ['that was cut off', (sealed) => sealed.subarray(0, -1)],
    ['of which only four bytes of the tag are left', (sealed) => sealed.subarray(0, 16)],
    ['that is nothing', () => Buffer.alloc(0)],
    ['that another key closed', () => createSeal('a5'.repeat(32)).close('halo')],
  ])('%s does not open', (_, change) => {
    expect(() => seal.open(change(seal.close('halo')))).toThrow();
  });
});

describe('the keyed hash', () => {
  test('is the same for the same value, and another for every purpose, value and key', () => {
    const hash = seal.hash('phone', '+6281200001234');
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(seal.hash('phone', '+6281200001234')).toBe(hash);
    const others = [
      seal.hash('nik', '+6281200001234'),
      seal.hash('phone', '+6281200001235'),
      createSeal('a5'.repeat(32)).hash('phone', '+6281200001234'),
    ];
    expect(new Set([hash, ...others]).size).toBe(4);
  });
});
