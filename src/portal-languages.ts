import { catalogueInEnglish, officeInEnglish } from './catalogue/in-english.ts';
import type { Language } from './catalogue/language.ts';
import type { Portal } from './portal.ts';

type Worded = Pick<Portal, 'office' | 'catalogue'>;

/** What was made of which, both ways: English is made once, not for every request. */
const english = new WeakMap<Portal['catalogue'], { from: Worded; made: Worded }>();
const origins = new WeakMap<Portal['catalogue'], Worded>();

/** The portal with the office and the services in a language; what is stored, sent and signed is the same in all. */
export function portalIn<Given extends Worded>(portal: Given, language: Language): Given {
  if (portal.office.language === language) return portal;
  return { ...portal, ...(language === 'en' ? inEnglish(portal) : inIndonesian(portal)) };
}

function inEnglish({ office, catalogue }: Worded): Worded {
  const known = english.get(catalogue);
  if (known?.from.office === office) return known.made;
  const from = { office, catalogue };
  const made = { office: officeInEnglish(office), catalogue: catalogueInEnglish(catalogue, office) };
  english.set(catalogue, { from, made });
  origins.set(made.catalogue, from);
  return made;
}

function inIndonesian({ catalogue }: Worded): Worded {
  const origin = origins.get(catalogue);
  if (origin === undefined) throw new Error('an English catalogue that was made of nothing');
  return origin;
}
