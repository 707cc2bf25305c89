import type { Service } from '../catalogue/service.ts';

/** An office that reviews applications, as services name it. */
export type Agency = { name: string; services: readonly Service[] };

type Of = Pick<Service, 'technicalOffice' | 'course'>;

/** The office whose review a service asks for; null = none reviews it. */
const reviewersOf = ({ technicalOffice, course }: Of): string[] =>
  course.filter(({ kind }) => kind === 'technical').map(({ office }) => office ?? technicalOffice);

/** Every office that a service sends its applications to, by name. */
export function agenciesOf(services: Iterable<Service>): Agency[] {
  const byName = new Map<string, Service[]>();
  for (const service of services)
    for (const name of new Set(reviewersOf(service))) byName.set(name, [...(byName.get(name) ?? []), service]);
  return [...byName].map(([name, named]) => ({ name, services: named })).toSorted((a, b) => a.name.localeCompare(b.name, 'id'));
}
