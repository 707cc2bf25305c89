import MiniSearch from 'minisearch';
import type { Query } from 'minisearch';
import type { Office } from './office.ts';
import type { Service } from './service.ts';

/** Words that every service has or that only ask: they find nothing by themselves. */
const WEAK = new Set(
  'izin surat cara mau ingin saya buat bikin urus mengurus daftar untuk dan atau di yang minta permohonan baru kota bagaimana dimana'.split(
    ' ',
  ),
);

type Search = (query: string) => Service[];

/**
 * Builds the forgiving search: other spellings and everyday words (`office/synonyms.yaml`), beginnings of words, slips of the pen.
 * Every word must be found somewhere; when that finds nothing, any of them. An empty query finds everything, in the given order.
 */
export function createSearch(services: readonly Service[], office: Pick<Office, 'synonyms' | 'categories'>): Search {
  const bySlug = new Map(services.map((service) => [service.slug, service]));
  const index = new MiniSearch<{ id: string }>({
    fields: ['name', 'short', 'synonyms', 'who', 'output', 'category', 'slug', 'english'],
    tokenize: words,
    processTerm: (term) => (WEAK.has(term) || term === '' ? null : term),
    searchOptions: {
      boost: { name: 4, short: 5, synonyms: 3, slug: 2, output: 2, who: 2 },
      prefix: (term) => term.length >= 3,
      fuzzy: (term) => (term.length >= 8 ? 2 : term.length >= 5 ? 1 : 0),
      weights: { prefix: 0.6, fuzzy: 0.3 },
    },
  });
  index.addAll(
    services.map((service) => ({
      id: service.slug,
      name: service.name,
      short: service.shortName,
      synonyms: service.synonyms.join(' '),
      who: service.who,
      output: service.outputName,
      category: office.categories.find(({ id }) => id === service.category)?.title ?? '',
      slug: service.slug.replaceAll('-', ' '),
      english: service.nameEn,
    })),
  );
  const found = (query: Query): Service[] => index.search(query).flatMap(({ id }) => bySlug.get(String(id)) ?? []);
  return (typed) => {
    const terms = meaningsOf(typed, office.synonyms);
    if (terms.length === 0) return words(typed).length === 0 ? [...services] : [];
    const all = found({ combineWith: 'AND', queries: terms });
    return all.length > 0 ? all : found({ combineWith: 'OR', queries: terms });
  };
}

/** Each word of the query, or phrase that the office knows, with everything that it may mean. */
function meaningsOf(typed: string, synonyms: Office['synonyms']): Query[] {
  const terms: Query[] = [];
  let rest = words(typed);
  while (rest.length > 0) {
    const [first = '', second = ''] = rest;
    const phrase = synonyms.has(`${first} ${second}`) ? `${first} ${second}` : first;
    const meant = synonyms.get(phrase) ?? [];
    rest = rest.slice(phrase === first ? 1 : 2);
    const alternatives = [phrase, ...meant].map(strongWords).filter((group) => group.length > 0);
    // "ijin" means only "izin", which says nothing: the word is left out.
    if (alternatives.length > 0 && !(meant.length > 0 && meant.every((each) => strongWords(each).length === 0)))
      terms.push({ combineWith: 'OR', queries: alternatives.map((queries) => ({ combineWith: 'AND', queries })) });
  }
  return terms;
}

const strongWords = (text: string): string[] => words(text).filter((word) => !WEAK.has(word));

/** Words in small letters without marks: "Reklame (spanduk, umbul-umbul)" is five words. */
const words = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
