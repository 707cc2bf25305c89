import type { Office } from '../src/catalogue/office.ts';
import type { Portal } from '../src/portal.ts';

/** Lets a test portal have an office that says some things otherwise than its files. */
export function setOffice(portal: Portal, otherwise: (office: Office) => Partial<Office>): void {
  const { office } = portal;
  Object.defineProperty(portal, 'office', { value: { ...office, ...otherwise(office) }, enumerable: true, configurable: true });
}
