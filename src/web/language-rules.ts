import { isLanguage } from '../catalogue/language.ts';
import type { Language } from '../catalogue/language.ts';

/** What tells us somebody's language: each may be missing or be no language of ours. */
type Signs = {
  /** In the address, as in a link from a search engine. */
  asked: string | undefined;
  /** Chosen by this person before, on any device. */
  person: Language | undefined;
  /** Chosen on this device. */
  cookie: string | undefined;
  /** The browser's `Accept-Language`. */
  accepted: string | undefined;
};

/** The language of a page: what was asked for, then chosen by the person, then on the device, then what the browser prefers; else Indonesian. */
export function languageOf({ asked, person, cookie, accepted }: Signs): Language {
  if (isLanguage(asked)) return asked;
  if (person !== undefined) return person;
  if (isLanguage(cookie)) return cookie;
  return accepted !== undefined && weightOf('en', accepted) > weightOf('id', accepted) ? 'en' : 'id';
}

/** How much a browser wants a language, 0 to 1; one that it does not name, not at all. */
function weightOf(language: Language, accepted: string): number {
  const weights = accepted.split(',').flatMap((part) => {
    const [tag = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase());
    if (tag !== language && !tag.startsWith(`${language}-`)) return [];
    const weight = parameters.find((word) => word.startsWith('q='))?.slice(2);
    return [weight === undefined ? 1 : Number(weight) || 0];
  });
  return Math.max(0, ...weights);
}

/** Officers work in Indonesian, whatever they read elsewhere. */
export const isOfDesk = (path: string): boolean => /^\/petugas(\/|$)/.test(path);
