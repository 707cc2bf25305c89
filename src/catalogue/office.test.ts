import { join } from 'node:path';
import { expect, test } from 'vitest';
import { office } from '../../tests/definitions.ts';
import { packageRoot } from '../package-root.ts';
import { isIconName } from '../web/components/icon-shapes.ts';
import { parseCondition } from './conditions.ts';
import { readCatalogue } from './read-catalogue.ts';

const { services, categories, popular } = await readCatalogue(join(packageRoot, 'services'), office);

test('what the office names in one file is there in the others', () => {
  expect(popular).toEqual(office.popular);
  expect(categories.map(({ id }) => id)).toEqual(office.categories.map(({ id }) => id));
  for (const { icon } of office.categories) expect(isIconName(icon), icon).toBe(true);
});

test('every label that a service uses is explained by the office, and every explained label is used', () => {
  const used = new Set(
    [...services.values()].flatMap(({ requirements }) => requirements.flatMap(({ whenLabel }) => whenLabel ?? [])),
  );
  expect([...used].toSorted()).toEqual([...office.conditions.keys()].toSorted());
});

test('every condition of the office can be read', () => {
  for (const [label, { when }] of office.conditions)
    for (const source of when) expect(parseCondition(source, null).ok, `${label}: ${source}`).toBe(true);
});

test('every reason has a code of its own, and sentences of at most 20 words', () => {
  const { corrections, refusals, revocations, suspensions, exports } = office.reasons;
  for (const list of [corrections, refusals, revocations, suspensions, exports])
    expect(new Set(list.map(({ code }) => code)).size).toBe(list.length);
  const sentences = [
    ...corrections.flatMap(({ sentence, remedy }) => [sentence, remedy]),
    ...refusals.flatMap(({ sentence, again }) => [sentence, again]),
    ...[...revocations, ...suspensions].map(({ sentence }) => sentence),
  ];
  for (const sentence of sentences.flatMap((text) => text.split(/(?<=\.)\s+/)))
    expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(20);
});

test('synonyms are written as they are looked up: small letters, at most two words', () => {
  for (const word of office.synonyms.keys()) expect(word).toMatch(/^[\p{Ll}\p{N}]+( [\p{Ll}\p{N}]+)?$/u);
});

test('what the office has not confirmed is known to be so', () => {
  expect(office.unconfirmed).toEqual(expect.arrayContaining(['hours', 'numbers', 'head', 'objection', 'complaints', 'holidays']));
});
