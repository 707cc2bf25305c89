import { describe, expect, test } from 'vitest';
import { isFault, pauseBefore, whatsAppFault } from './fault-rules.ts';

test.each([
  [401, 190, 'token-refused'],
  [403, 10, 'token-refused'],
  [403, 200, 'token-refused'],
  [429, 130429, 'rate-limit'],
  [400, 131056, 'rate-limit'],
  [400, 131026, 'not-on-whatsapp'],
  [404, 132001, 'template-refused'],
  [400, 132015, 'template-refused'],
  [403, 131031, 'account-blocked'],
  [400, 100, 'message-refused'],
  [500, 131000, 'server-fault'],
  [503, null, 'server-fault'],
  [401, null, 'token-refused'],
  [429, null, 'rate-limit'],
  [400, 999_999, 'message-refused'],
  [200, null, 'broken'],
] as const)('WhatsApp answers %d with code %s: %s', (status, code, fault) => expect(whatsAppFault(status, code)).toBe(fault));

describe('a message is tried again', () => {
  test('after pauses that grow, and not for ever', () => {
    const pauses = [1, 2, 3, 4, 5].map((attempts) => pauseBefore('notice', 'unreachable', attempts) ?? 0);
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
    expect(new Set(pauses).size).toBe(5);
    expect(pauses[0]).toBeGreaterThan(0);
    expect(pauseBefore('reminder', 'unreachable', 6)).toBeNull();
  });

  test('sooner when it is a code, all tries within the life of the code', () => {
    const pauses = [1, 2, 3].map((attempts) => pauseBefore('code', 'server-fault', attempts) ?? 0);
    expect(pauses.reduce((sum, pause) => sum + pause)).toBeLessThan(120);
    expect(pauseBefore('code', 'server-fault', 4)).toBeNull();
  });

  test.each(['unreachable', 'timed-out', 'server-fault', 'rate-limit', 'broken'] as const)('when it was %s', (fault) =>
    expect(pauseBefore('notice', fault, 1)).not.toBeNull(),
  );

  test.each([
    'no-address',
    'no-server',
    'sign-in-refused',
    'token-refused',
    'account-blocked',
    'address-refused',
    'message-refused',
    'template-refused',
    'not-on-whatsapp',
    'expired',
  ] as const)('never by itself when it was %s', (fault) => expect(pauseBefore('notice', fault, 1)).toBeNull());
});

test('a symbol that somebody else wrote is none of ours', () => {
  expect(isFault('unreachable')).toBe(true);
  expect(isFault('constructor')).toBe(false);
});
