import { Notice } from '../../web/components/notice.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { referenceOf } from '../application.ts';
import type { Dossier } from '../dossier.ts';
import { unpressedPages } from '../typed-rules.ts';

/** Pages that hold something newer than what would be sent, each with the way to it; nothing when there is none. */
export function Unpressed({ c, dossier }: { c: PortalContext; dossier: Dossier }) {
  const words = c.get('t').autosave.unpressed;
  const reference = referenceOf(dossier.application);
  const pages = unpressedPages(dossier.outcome, dossier.typed);
  if (pages.length === 0) return null;
  return (
    <Notice kind="danger" title={words.title}>
      <p>{words.text}</p>
      <ul>
        {pages.map(({ id, title }) => (
          <li>
            <a href={paths.formPageFromReview(reference, id)}>{title}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
