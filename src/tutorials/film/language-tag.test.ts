import { expect, test } from 'vitest';
import { languageTag } from './language-tag.ts';

test.each([
  ['id', 'ind'],
  ['id-ID', 'ind'],
  ['en', 'eng'],
  ['jv', 'jav'],
  ['bjn', 'bjn'],
  ['xx', 'und'],
  ['', 'und'],
])('a film in "%s" is tagged %s', (language, tag) => {
  expect(languageTag(language)).toBe(tag);
});
