import type { Dossier } from '../../applications/dossier.ts';
import type { PortalContext } from '../../web/environment.ts';
import { mayDecide } from '../rules.ts';

/** Which firm an application is for, and who is told of it; nothing where it is for the person. */
export function OfFirm({ c, dossier }: { c: PortalContext; dossier: Pick<Dossier, 'application' | 'firm'> }) {
  const { firm, application } = dossier;
  const person = c.get('person');
  const words = c.get('t').firms;
  if (firm === null) return null;
  return (
    <>
      <p>
        <strong>{words.of(firm.name)}</strong>
      </p>
      <p class="hint">
        {words.newsOf} {person === null || mayDecide(person, application) ? '' : words.fillOnly}
      </p>
    </>
  );
}
