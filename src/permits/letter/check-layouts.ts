import { z } from 'zod';
import { OfficeFault } from '../../catalogue/office-files.ts';
import type { Office } from '../../catalogue/office.ts';
import type { Service } from '../../catalogue/service.ts';
import { inventedLetter } from './preview.ts';
import { letterAsPdf } from './typeset.ts';

const diagnosticsSchema = z.array(z.object({ message: z.string() })).catch([]);

/**
 * Sets every layout of the office's own with invented answers: for each service that uses it and for one that does not. One that can be set for none of them
 * is broken, and stops the start. Where it fails for some only, the others go on.
 * @param day local day.
 * @returns why the permit of a service cannot be set with its layout, each a line.
 */
export function checkLayouts(office: Office, services: Iterable<Service>, day: string): string[] {
  const all = [...services];
  const judged = [...office.letters.keys()].map((layout) => {
    const plain = all.find(({ permit }) => permit.layout !== layout);
    const users = all.filter(({ permit }) => permit.layout === layout);
    const tried = plain === undefined ? users : [...users, { ...plain, permit: { ...plain.permit, layout } }];
    const found = tried.map((service) => ({ slug: service.slug, faults: faultsOf(layout, service, office, day) }));
    const broken = found.length > 0 && found.every(({ faults }) => faults.length > 0);
    return { broken, ofUsers: found.slice(0, users.length), faults: found.flatMap(({ faults }) => faults) };
  });
  const broken = judged.flatMap((each) => (each.broken ? each.faults : []));
  if (broken.length > 0) throw new OfficeFault([...new Set(broken)].join('\n'));
  return judged.flatMap(({ ofUsers }) => ofUsers.flatMap(({ slug, faults }) => faults.map((fault) => `${slug}: ${fault}`)));
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
