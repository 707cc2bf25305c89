import { stringify } from 'yaml';
import { nameFrom, openText, setPart, written } from './definition-text.ts';

/** The longest everyday name of a service, in letters. */
const LONGEST_NAME = 49;

export type NewService = { name: string; slug: string; category: string; from: string };

/** What is wrong with a new service, by field. */
export type NewServiceFaults = { name?: 'name' | 'nameLong'; slug?: 'slug' | 'taken'; from?: 'from' };

/** Judges what was typed for a new service; without a slug one is made from the name. @param taken slugs that are used, or were. */
export function judgeNewService(
  typed: NewService,
  taken: readonly string[],
): { ok: true; service: NewService } | { ok: false; faults: NewServiceFaults } {
  const name = typed.name.trim().replaceAll(/\s+/g, ' ');
  const slug = typed.slug.trim() === '' ? nameFrom(name, taken, '-') : typed.slug.trim();
  const faults: NewServiceFaults = {};
  if (name === '') faults.name = 'name';
  else if (name.length > LONGEST_NAME) faults.name = 'nameLong';
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > 80) faults.slug = 'slug';
  else if (taken.includes(slug)) faults.slug = 'taken';
  return Object.keys(faults).length > 0 ? { ok: false, faults } : { ok: true, service: { ...typed, name, slug } };
}

/**
 * The first text of a new service. From nothing it has an identity card and no facts: what nobody has said yet is left empty, and told as still to be written. A copy
 * keeps everything but names and what belongs to the other alone.
 * @param source the text to copy; null = from nothing.
 */
export function newServiceText({ name, slug, category }: NewService, source: string | null): string | null {
  if (source === null) return stringify(blank(name, slug, category), { lineWidth: 0 });
  const document = openText(source);
  if (document === null) return null;
  setPart(document, ['slug'], slug);
  setPart(document, ['name_id'], name);
  setPart(document, ['short_name'], name);
  for (const key of ['name_en', 'short_name_en', 'letter_code', 'synonyms']) setPart(document, [key], undefined);
  return written(document);
}

const blank = (name: string, slug: string, category: string) => ({
  slug,
  name_id: name,
  short_name: name,
  category_id: category,
  channel: 'local',
  who: '',
  requirements: [
    {
      id: 'ktp',
      name_id: 'KTP-el pemohon',
      help_id: 'Foto atau pindai KTP asli. Tulisan dan foto harus terbaca.',
      mandatory: true,
    },
  ],
  form_fields: [],
  working_days: null,
  fee: '',
  validity: '',
  legal_basis: [],
  technical_team: '',
  output_name_id: name,
});
