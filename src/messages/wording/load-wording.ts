import { findPeople } from '../../accounts/store.ts';
import type { Language } from '../../catalogue/language.ts';
import { portalIn } from '../../portal-languages.ts';
import type { PortalContext } from '../../web/environment.ts';
import { textsIn } from '../../web/texts/texts.ts';
import { messageOf } from './message-list.ts';
import { newestWordings, wordingVersions } from './store-wordings.ts';
import type { WordingView } from './wording-view.ts';

/** As many versions as the page shows. */
const SHOWN = 30;
/** Whose name stands in examples that are for all services. */
const EXAMPLE_SERVICE = 'sip-perawat';

/** A message with its words and their versions; null = there is none, or no such service. @param service slug, '' = all. */
export async function loadWording(c: PortalContext, code: string, service: string): Promise<WordingView | null> {
  const portal = c.get('portal');
  const { db, seal, catalogue } = portal;
  const person = c.get('person');
  const message = messageOf(code);
  const known = [...catalogue.services.values()].map(({ slug, shortName }) => ({ slug, name: shortName }));
  const services = message?.ofService === true ? known.toSorted((a, b) => a.name.localeCompare(b.name, 'id')) : [];
  const chosen = services.find(({ slug }) => slug === service);
  if (message === null || person === null || (service !== '' && chosen === undefined)) return null;
  const newest = await newestWordings(db, [code]);
  const wordsOf = (of: string) => newest.find((each) => each.service === of)?.words ?? null;
  const [own, all] = [wordsOf(service), wordsOf('')];
  const words = (language: Language) => own?.[language] ?? all?.[language] ?? message.template(textsIn(language));
  const example = chosen?.slug ?? (catalogue.services.has(EXAMPLE_SERVICE) ? EXAMPLE_SERVICE : services[0]?.slug);
  const values = (language: Language) => {
    const named = example === undefined ? undefined : portalIn(portal, language).catalogue.services.get(example);
    return message.exampleValues(textsIn(language), named?.shortName ?? null);
  };
  const versions = await wordingVersions(db, code, service, SHOWN);
  const people = await findPeople(db, seal, [...new Set(versions.map(({ personId }) => personId))]);
  return {
    message,
    service,
    services,
    origin: own !== null ? 'own' : service !== '' && all !== null ? 'all' : 'standard',
    words: { id: words('id'), en: words('en') },
    values: { id: values('id'), en: values('en') },
    versions: versions.map((version) => ({ ...version, by: people.get(version.personId)?.profile.name ?? '' })),
    mayChange: person.role === 'administrator',
  };
}
