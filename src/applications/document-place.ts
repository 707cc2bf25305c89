import type { PortalContext } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { referenceOf } from './application.ts';
import type { DocumentPlace } from './change-document.ts';
import type { Dossier } from './dossier.ts';

/** Where one goes on when a document that stood alone is done: it was reached from the review or from the correction. */
export function placeToGoOn({ application }: Dossier): string {
  const reference = referenceOf(application);
  if (application.state === 'draft') return paths.review(reference);
  return application.state === 'correction' ? paths.correction(reference) : paths.application(reference);
}

/** The document of this address; null = nobody asks. */
export function placeOf(c: PortalContext): DocumentPlace | null {
  const person = c.get('person');
  const [reference, requirement] = [c.req.param('ref'), c.req.param('requirement')];
  return person === null || reference === undefined || requirement === undefined ? null : { person, reference, requirement };
}
