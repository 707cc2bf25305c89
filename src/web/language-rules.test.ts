import { expect, test } from 'vitest';
import { isOfDesk, languageOf } from './language-rules.ts';

const none = { asked: undefined, person: undefined, cookie: undefined, accepted: undefined };

test.each([
  ['nothing', none, 'id'],
  ['a browser that prefers English', { ...none, accepted: 'en-US,en;q=0.9,id;q=0.8' }, 'en'],
  ['a browser that knows no Indonesian', { ...none, accepted: 'en-GB' }, 'en'],
  ['a browser that prefers Indonesian', { ...none, accepted: 'id-ID,id;q=0.9,en;q=0.8' }, 'id'],
  ['a browser that wants both alike', { ...none, accepted: 'en,id' }, 'id'],
  ['a browser of another language', { ...none, accepted: 'jv,ms;q=0.5' }, 'id'],
  ['English refused', { ...none, accepted: 'en;q=0' }, 'id'],
  ['a header that makes no sense', { ...none, accepted: ';;q=x,,en;q=' }, 'id'],
  ['a choice on the device before the browser', { ...none, cookie: 'id', accepted: 'en' }, 'id'],
  ['a choice of the person before that of the device', { ...none, person: 'id' as const, cookie: 'en' }, 'id'],
  ['what the address asks for before all', { ...none, asked: 'en', person: 'id' as const }, 'en'],
  ['a language that is none of ours', { ...none, asked: 'jv', cookie: 'xx' }, 'id'],
])('given %s', (_, signs, language) => {
  expect(languageOf(signs)).toBe(language);
});

test('the desk is Indonesian, and only the desk', () => {
  for (const path of ['/petugas', '/petugas/permohonan/1']) expect(isOfDesk(path)).toBe(true);
  for (const path of ['/', '/petugasan', '/layanan/petugas']) expect(isOfDesk(path)).toBe(false);
});
