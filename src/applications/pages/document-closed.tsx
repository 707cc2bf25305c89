import { LinkButton } from '../../web/components/link-button.tsx';
import { Notice } from '../../web/components/notice.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { referenceOf } from '../application.ts';
import type { DocumentRefusal } from '../document-rules.ts';
import type { Dossier } from '../dossier.ts';

/** A file was sent from a page that is out of date: what is so now, and where to go on. */
export function documentClosedPage(c: PortalContext, { application, service }: Dossier, reason: DocumentRefusal) {
  const t = c.get('t');
  const words = t.files.closed;
  const reference = referenceOf(application);
  const stillOpen = application.state === 'draft' ? paths.documents(reference) : paths.application(reference);
  return page(
    c,
    { title: words.title, area: 'public', status: 409 },
    <>
      <p class="hint">{service.shortName}</p>
      <h1>{words.title}</h1>
      <Notice kind="danger" title={reason === 'sent' ? t.actions.save.tooLate : words[reason]}>
        <p>{words.nothingLost}</p>
      </Notice>
      <LinkButton href={stillOpen} wide>
        {words.go}
      </LinkButton>
    </>,
  );
}
