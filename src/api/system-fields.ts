import type { AnnouncedEvent } from '../announced-acts.ts';
import type { Portal } from '../portal.ts';
import type { Scope } from './scope-rules.ts';

/** Names of the fields of the forms of systems. */
export const systemFields = {
  scope: (scope: Scope) => `lingkup-${scope.replace(':', '-')}`,
  event: (name: AnnouncedEvent) => `kabar-${name.replace('.', '-')}`,
  service: (slug: string) => `layanan-${slug}`,
  /** All that name a service. */
  services: /^layanan-[a-z0-9-]+$/,
} as const;

/** A service to tick. */
export type ServiceChoice = { slug: string; name: string };

/** Every service that can be ticked, by name. */
export const serviceChoices = ({ catalogue }: Pick<Portal, 'catalogue'>): ServiceChoice[] =>
  [...catalogue.services.values()]
    .map(({ slug, shortName }) => ({ slug, name: shortName }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'id'));

/** The slugs that were ticked. */
export const chosenServices = (values: Readonly<Record<string, string>>): string[] =>
  Object.keys(values)
    .filter((name) => systemFields.services.test(name))
    .map((name) => name.slice('layanan-'.length));
