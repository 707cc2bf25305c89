import { serviceInEnglish } from './english-service.ts';
import { isForeign, withoutMarks } from './foreign.ts';
import { catalogueInEnglish, officeInEnglish } from './in-english.ts';
import type { Office } from './office.ts';
import type { Catalogue } from './read-catalogue.ts';
import { isRecord } from './record.ts';
import type { Service } from './service.ts';

/** What stays Indonesian on purpose: names by law, and what only officers and the reader of definitions see. */
const LEFT_OUT = ['officialName', 'legalBasis', 'source', 'english', 'knownBy'];

/** Indonesian texts that citizens read and that have no English yet, each once, in the order in which they are met. */
export function untranslated(catalogue: Catalogue, office: Office): string[] {
  const { services, categories } = catalogueInEnglish(catalogue, office);
  const found = foreignIn([[...services.values()], categories, officeInEnglish(office)]);
  return [...new Set(found.map(withoutMarks))];
}

/** The same of one service alone. */
export const untranslatedOf = (service: Service, office: Pick<Office, 'english'>): string[] => [
  ...new Set(foreignIn(serviceInEnglish(service, office)).map(withoutMarks)),
];

function foreignIn(value: unknown): string[] {
  if (typeof value === 'string') return isForeign(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(foreignIn);
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, part]) => (LEFT_OUT.includes(key) ? [] : foreignIn(part)));
}
