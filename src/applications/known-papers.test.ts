import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPortal } from '../../tests/portal.ts';
import { knownByOf } from '../catalogue/known-by.ts';
import { openPageReader } from '../files/page-reader.ts';
import { findingOfPaper } from '../files/read-paper.ts';
import { documentFor } from '../world/documents/document-for.ts';
import { documentKind } from '../world/documents/document-kind.ts';
import { filmPerson } from '../world/people.ts';

let world: Awaited<ReturnType<typeof openTestPortal>>;

beforeAll(async () => {
  world = await openTestPortal();
});
afterAll(() => world.close());

test('nothing is told of any document of the world that is handed in for what it was drawn for, in any service', async () => {
  const { catalogue, office } = world.portal;
  const asked = [...catalogue.services.values()].flatMap(({ requirements }) => requirements);
  const known = asked.filter((each) => knownByOf(each, office).length > 0);
  expect(new Set(known.map(({ id }) => id)).size).toBeGreaterThan(7);
  // Of those that may be any paper one of each look.
  const different = new Map([
    ...asked.map((each) => [documentKind(each), each] as const),
    ...known.map((each) => [`${each.name}|${knownByOf(each, office).join('|')}`, each] as const),
  ]);
  const reader = await openPageReader();
  const told: string[] = [];
  for (const requirement of different.values()) {
    const { bytes, contentType } = await documentFor(requirement, filmPerson);
    const finding = await findingOfPaper(reader, { bytes, contentType, knownBy: knownByOf(requirement, office) });
    if (finding !== null) told.push(`${requirement.id}, ${requirement.name}: ${finding}`);
  }
  reader.close();
  expect(told).toEqual([]);
}, 300_000);
