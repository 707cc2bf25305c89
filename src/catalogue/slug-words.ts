import type { Office } from './office.ts';

type Words = Pick<Office, 'words'>;

/** An option's slug in words: the office's own words, else `badan_usaha` is "Badan usaha", with acronyms in capitals. */
export function optionInWords(slug: string, office: Words): string {
  return office.words.options.get(slug) ?? capitalised(slugInWords(slug, office));
}

/** A slug in the middle of a sentence: `badan_usaha` is "badan usaha". */
export function slugInWords(slug: string, { words }: Words): string {
  const acronyms = new Map(words.acronyms.map((acronym) => [acronym.toLowerCase(), acronym]));
  return slug
    .split(/[_-]+/)
    .filter((word) => word !== '')
    .map((word) => acronyms.get(word.toLowerCase()) ?? word)
    .join(' ');
}

/** The first letter large. */
export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
