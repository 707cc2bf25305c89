import { expect, test } from 'vitest';
import { readToken, tokenStanding } from './token-rules.ts';

const now = new Date('2026-11-24T02:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
const known = { services: new Set(['sip-perawat']), officers: new Map([['yusuf', 'Dinas Kesehatan']]) };
const asked = { name: ' Sistem ', scopes: ['status:baca'], services: [], technicalOffice: '', officerId: '', endsAt: inDays(30) };

test.each([
  [{ endsAt: inDays(30), revokedAt: null }, 'good'],
  [{ endsAt: inDays(14), revokedAt: null }, 'ending'],
  [{ endsAt: now, revokedAt: null }, 'over'],
  [{ endsAt: inDays(30), revokedAt: now }, 'revoked'],
])('a token of %j is %s', (token, standing) => expect(tokenStanding(token, now)).toBe(standing));

test.each([
  [{ name: '  ' }, ['name']],
  [{ name: 'x'.repeat(81) }, ['name-long']],
  [{ scopes: ['semua:boleh'] }, ['scopes']],
  [{ scopes: ['pribadi:baca'] }, ['personal-alone']],
  [{ endsAt: null }, ['end']],
  [{ endsAt: now }, ['end-past']],
  [{ endsAt: inDays(367) }, ['end-far']],
  [{ services: ['tidak-ada'] }, ['service']],
  [{ scopes: ['keputusan:tulis'] }, ['officer']],
  [{ scopes: ['keputusan:tulis'], officerId: 'yusuf', technicalOffice: 'Dinas Perhubungan' }, ['office-of-officer']],
])('asked for with %j it is refused: %j', (wrong, faults) =>
  expect(readToken({ ...asked, ...wrong }, known, now)).toEqual({ ok: false, faults }),
);

test('a token that decides sees its officer’s office alone; one that does not keeps no officer', () => {
  const decides = readToken({ ...asked, scopes: ['keputusan:tulis'], officerId: 'yusuf' }, known, now);
  expect(decides).toMatchObject({ ok: true, token: { name: 'Sistem', technicalOffice: 'Dinas Kesehatan', officerId: 'yusuf' } });
  expect(readToken({ ...asked, officerId: 'yusuf' }, known, now)).toMatchObject({ ok: true, token: { officerId: null } });
});
