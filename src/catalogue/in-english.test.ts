import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compiled, definition, document, field, office } from '../../tests/definitions.ts';
import { packageRoot } from '../package-root.ts';
import { serviceInEnglish } from './english-service.ts';
import { isForeign, markForeign, withoutMarks } from './foreign.ts';
import { catalogueInEnglish, officeInEnglish } from './in-english.ts';
import { readCatalogue } from './read-catalogue.ts';
import { untranslated } from './untranslated.ts';

const catalogue = await readCatalogue(join(packageRoot, 'services'), office);
const english = catalogueInEnglish(catalogue, office);

/** Every text of a value, with the key that it stands under. */
function textsOf(value: unknown, key = ''): [key: string, text: string][] {
  if (typeof value === 'string') return [[key, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([own, part]) => textsOf(part, Array.isArray(value) ? key : own));
}

test('nothing that citizens read of the services and the office lacks its English', () => {
  expect(untranslated(catalogue, office)).toEqual([]);
});

test('a text without English is named by the check', () => {
  const bare = { ...office, english: new Map([...office.english].filter(([text]) => text !== 'Nomor STR')) };
  expect(untranslated(catalogue, bare)).toEqual(['Nomor STR']);
});

test('no label, help, document or option of a service is the same in both languages, unless it is a name', () => {
  const names = /^(STR|SIP|NIB|NPSN|NPWP.*|PBG.*|SP4N.*|Rehabilitasi)$/;
  const said = ['label', 'help', 'title', 'name', 'whenInWords', 'who', 'shortName', 'outputName', 'text'];
  const same = [...catalogue.services.values()].flatMap((service) => {
    const indonesian = textsOf({ pages: service.pages, requirements: service.requirements, who: service.who });
    const ours = textsOf(english.services.get(service.slug)?.pages).concat(
      textsOf(english.services.get(service.slug)?.requirements),
    );
    const known = new Set(ours.map(([, text]) => text));
    return indonesian.flatMap(([key, text]) =>
      said.includes(key) && text !== '' && known.has(text) && !names.test(text) ? [text] : [],
    );
  });
  expect([...new Set(same)]).toEqual([]);
});

describe('a service in English', () => {
  const nurse = english.services.get('sip-perawat');

  test('has the same ids, conditions and version, so that answers fit both', () => {
    const own = catalogue.services.get('sip-perawat');
    expect(nurse?.pages.map(({ id, questions }) => [id, questions.map((each) => each.id)])).toEqual(
      own?.pages.map(({ id, questions }) => [id, questions.map((each) => each.id)]),
    );
    expect(nurse?.sha256).toBe(own?.sha256);
    expect(nurse?.technicalOffice).toBe(own?.technicalOffice);
  });

  test('keeps its name by law, and is found by either name', () => {
    expect(nurse?.shortName).toBe('Nurse practice permit');
    expect(withoutMarks(nurse?.officialName ?? '')).toBe('Surat Izin Praktik Perawat (SIPP)');
    for (const query of ['nurse', 'perawat', 'suster']) expect(english.search(query)[0]?.slug).toBe('sip-perawat');
  });

  test('says what the definition says in English before what the office says', () => {
    const own = compiled(definition({ form_fields: [field('nomor', 'text', { label_id: 'Nomor STR', label_en: 'Your STR' })] }));
    expect(serviceInEnglish(own, office).pages.at(-1)?.questions[0]?.label).toBe('Your STR');
  });

  test('marks what has no English', () => {
    const own = compiled(definition({ requirements: [document('surat')] }));
    const [requirement] = serviceInEnglish(own, office).requirements;
    expect(isForeign(requirement?.name ?? '')).toBe(true);
    expect(withoutMarks(requirement?.name ?? '')).toBe('Dokumen surat');
  });
});

test('the office tells reasons and how to object in English, and rules of law as they are', () => {
  const told = officeInEnglish(office);
  expect(told.reasons.corrections[0]?.sentence).toBe('The text of this document cannot be read.');
  expect(told.objection.how[0]).toMatch(/^Write an objection/);
  expect(isForeign(told.objection.legalBasis)).toBe(true);
});

test('a page says which of its texts are Indonesian, and never inside a tag', () => {
  const [text] = serviceInEnglish(compiled(definition({ requirements: [document('surat')] })), office).requirements;
  const html = `<title>${text?.name}</title><p title="${text?.name}">The ${text?.name}.</p>`;
  expect(markForeign(html)).toBe(
    '<title>Dokumen surat</title><p title="Dokumen surat">The <span lang="id">Dokumen surat</span>.</p>',
  );
});
