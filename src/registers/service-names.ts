import type { Service } from '../catalogue/service.ts';
import { plainTitle } from './column-rules.ts';

/** Finds the service that a register names: by its slug, any of its names, or what its permit is called. */
export function serviceFinder(services: Iterable<Service>): (name: string) => string | null {
  const byName = new Map<string, string>();
  for (const { slug, name, shortName, officialName, outputName } of services)
    for (const known of [slug, name, shortName, officialName, outputName]) byName.set(plainTitle(known), slug);
  return (name) => byName.get(plainTitle(name)) ?? null;
}
