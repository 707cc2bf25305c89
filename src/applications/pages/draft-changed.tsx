import { Notice } from '../../web/components/notice.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { referenceOf } from '../application.ts';
import type { Dossier } from '../dossier.ts';

/** Stands on every page of a draft whose requirements have become others; nothing on all else. */
export function DraftChanged({ c, dossier }: { c: PortalContext; dossier: Pick<Dossier, 'application' | 'standing'> }) {
  const words = c.get('t').draftChanges;
  const { kind } = dossier.standing;
  if (kind !== 'changed' && kind !== 'closed') return null;
  return (
    <Notice kind="info" title={kind === 'closed' ? words.closed.title : words.title}>
      <p>{kind === 'closed' ? words.closed.text : words.text}</p>
      <p>
        <a href={paths.draftChanges(referenceOf(dossier.application))}>{kind === 'closed' ? words.closed.look : words.look}</a>
      </p>
    </Notice>
  );
}
