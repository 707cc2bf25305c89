import { z } from 'zod';
import { OfficeFault } from '../../catalogue/office.ts';
import type { Office } from '../../catalogue/office.ts';
import type { Service } from '../../catalogue/service.ts';
import { inventedLetter } from './preview.ts';
import { letterAsPdf } from './typeset.ts';

const diagnosticsSchema = z.array(z.object({ message: z.string() })).catch([]);

/**
 * Sets every layout of the office's own once, with invented answers: one that cannot be set must be known before a permit is signed with it, so a fault
 * stops the start. @param day local day.
 */
export function checkLayouts(office: Office, services: Iterable<Service>, day: string): void {
  if (office.letters.size === 0) return;
  const all = [...services];
  const faults = [...office.letters.keys()].flatMap((layout) => {
    const users = all.filter(({ permit }) => permit.layout === layout);
    const tried = users.length > 0 ? users : all.slice(0, 1);
    return tried.flatMap((service) => faultsOf(layout, { ...service, permit: { ...service.permit, layout } }, office, day));
  });
  if (faults.length > 0) throw new OfficeFault([...new Set(faults)].join('\n'));
}

/** Why the permit of a service cannot be set, each a line; none where it can, and where its layout is one of ours. @param day local day. */
export const layoutFaultsOf = (service: Service, office: Office, day: string): string[] =>
  office.letters.has(service.permit.layout) ? faultsOf(service.permit.layout, service, office, day) : [];

function faultsOf(layout: string, service: Service, office: Office, day: string): string[] {
  try {
    letterAsPdf(inventedLetter(service, office, day));
    return [];
  } catch (error) {
    const said = diagnosticsSchema.parse(error instanceof Error ? error.cause : null).map(({ message }) => message);
    return [`office/letters/${layout}.typ: ${said.length === 0 ? String(error) : said.join('; ')}`];
  }
}
