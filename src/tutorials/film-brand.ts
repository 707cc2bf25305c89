import type { Office } from '../catalogue/office.ts';
import type { Brand } from './cut/brand.ts';

/** What the office's settings give to a film. */
export function brandOf(office: Office): Brand {
  const { primary, accent, tint } = office.colours;
  return { officeName: office.shortName, address: office.domain, colours: { primary, accent, tint } };
}
