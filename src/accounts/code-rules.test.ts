import { describe, expect, it } from 'vitest';
import { resendAt, whatToSend } from './code-rules.ts';

describe('what a phone is sent', () => {
  it.each([
    ['sign-up', 'none', 'code'],
    ['sign-up', 'incomplete', 'code'],
    ['sign-up', 'complete', 'has-account'],
    ['new-password', 'none', 'no-account'],
    ['new-password', 'incomplete', 'code'],
    ['new-password', 'complete', 'code'],
  ] as const)('for %s with an account that is %s: %s', (purpose, standing, told) =>
    expect(whatToSend(purpose, standing)).toBe(told),
  );
});

describe('asking for another code', () => {
  const sent = Date.UTC(2026, 10, 24, 2);
  it('has to wait a minute', () => expect(resendAt(sent, new Date(sent + 59_999))).toEqual(new Date(sent + 60_000)));
  it('is possible after it', () => expect(resendAt(sent, new Date(sent + 60_000))).toBeNull());
});
