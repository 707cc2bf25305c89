import type { Office } from './office.ts';

type Words = Pick<Office, 'words'>;

/** An option's slug in words: the office's own words, else `badan_usaha` is "Badan usaha", with acronyms in capitals. "Rp1-5 juta" is in words already. */
export function optionInWords(slug: string, office: Words): string {
  return office.words.options.get(slug) ?? capitalised(inWords(slug, /_+/, office));
}

/** A slug in the middle of a sentence: `badan_usaha` is "badan usaha", `kesehatan-hewan` is "kesehatan hewan". */
export const slugInWords = (slug: string, office: Words): string => inWords(slug, /_+|(?<=\p{L})-+(?=\p{L})/u, office);

function inWords(slug: string, between: RegExp, { words }: Words): string {
  if (/[\s\p{Lu}]/u.test(slug)) return slug.replaceAll('_', ' ').trim();
  const acronyms = new Map(words.acronyms.map((acronym) => [acronym.toLowerCase(), acronym]));
  return slug
    .split(between)
    .filter((word) => word !== '')
    .map((word) => acronyms.get(word.toLowerCase()) ?? word)
    .join(' ');
}

/** The first letter large. */
export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
