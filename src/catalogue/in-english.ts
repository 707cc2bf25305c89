import { serviceInEnglish } from './english-service.ts';
import { asForeign } from './foreign.ts';
import { mapMessages } from './own-messages.ts';
import type { Office } from './office.ts';
import type { Catalogue } from './read-catalogue.ts';
import { createSearch } from './search.ts';
import type { Service } from './service.ts';
import { translator } from './translator.ts';

/** A catalogue with everything that citizens read of it in English. */
export function catalogueInEnglish(catalogue: Catalogue, office: Office): Catalogue {
  const say = translator(office.english);
  const inWords = (service: Service) => serviceInEnglish(service, office);
  const services = new Map([...catalogue.services].map(([slug, service]) => [slug, inWords(service)]));
  const categories = catalogue.categories.map((each) => ({ ...each, title: say(each.title), text: say(each.text) }));
  const slugs = categories.flatMap((category) => category.services);
  const search = createSearch(
    slugs.flatMap((slug) => withIndonesianNames(services.get(slug), catalogue.services.get(slug))),
    officeInEnglish(office),
  );
  return {
    ...catalogue,
    services,
    closed: new Map([...catalogue.closed].map(([slug, service]) => [slug, inWords(service)])),
    categories,
    inWords,
    search: (query) => search(query).flatMap(({ slug }) => services.get(slug) ?? []),
  };
}

/** Somebody who reads English may type the Indonesian name. */
function withIndonesianNames(english: Service | undefined, indonesian: Service | undefined): Service[] {
  if (english === undefined || indonesian === undefined) return [];
  return [{ ...english, synonyms: [...indonesian.synonyms, indonesian.name, indonesian.shortName, indonesian.who] }];
}

/** The office as English pages tell of it. What the words of definitions are compiled with stays Indonesian. */
export function officeInEnglish(office: Office): Office {
  const say = translator(office.english);
  const { corrections, refusals, revocations, suspensions } = office.reasons;
  return {
    ...office,
    language: 'en',
    tagline: say(office.tagline),
    messages: mapMessages(office.messages, say),
    categories: office.categories.map((each) => ({ ...each, title: say(each.title), text: say(each.text) })),
    hours: { ...office.hours, text: say(office.hours.text) },
    fees: { ...office.fees, how: office.fees.how.map(say) },
    objection: { ...office.objection, how: office.objection.how.map(say), legalBasis: asForeign(office.objection.legalBasis) },
    complaints: {
      ...office.complaints,
      channels: office.complaints.channels.map((each) => ({ ...each, name: say(each.name), text: say(each.text) })),
    },
    reasons: {
      corrections: corrections.map((each) => ({ ...each, sentence: say(each.sentence), remedy: say(each.remedy) })),
      refusals: refusals.map((each) => ({ ...each, sentence: say(each.sentence), again: say(each.again) })),
      revocations: revocations.map((each) => ({ ...each, sentence: say(each.sentence) })),
      suspensions: suspensions.map((each) => ({ ...each, sentence: say(each.sentence) })),
      exports: office.reasons.exports,
    },
  };
}
