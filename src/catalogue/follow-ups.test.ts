import { join } from 'node:path';
import { expect, test } from 'vitest';
import { office } from '../../tests/definitions.ts';
import { packageRoot } from '../package-root.ts';
import { evaluateForm } from './form.ts';
import { readCatalogue } from './read-catalogue.ts';

const { services } = await readCatalogue(join(packageRoot, 'services'), office);
const using = [...services.values()].filter(({ requirements }) =>
  requirements.some(({ whenLabel }) => whenLabel === 'dikuasakan'),
);
const PROXY = ['nama_penerima_kuasa', 'hp_penerima_kuasa'];

test('whoever hands in a letter of a proxy is asked who it is, at the very end', () => {
  expect(using.length).toBeGreaterThan(10);
  for (const service of using) {
    const outcome = evaluateForm(service, { dikuasakan: 'ya' });
    expect(
      outcome.pages.at(-1)?.questions.map(({ id }) => id),
      service.slug,
    ).toEqual(PROXY);
    expect(
      outcome.missing.map(({ questionId }) => questionId),
      service.slug,
    ).toEqual(expect.arrayContaining(PROXY));
  }
});

test('nobody else is asked', () => {
  for (const service of using) {
    const asked = evaluateForm(service, { dikuasakan: 'tidak' }).pages.flatMap(({ questions }) => questions.map(({ id }) => id));
    expect(
      asked.filter((id) => PROXY.includes(id)),
      service.slug,
    ).toEqual([]);
  }
});
