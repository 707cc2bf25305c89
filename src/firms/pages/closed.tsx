import { BackLink } from '../../web/components/back-link.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';

/** A page of the firm's application that is not for this role. */
export function closedToStaffPage(c: PortalContext, reference: string) {
  const words = c.get('t').firms.closed;
  return page(
    c,
    { title: words.title, area: 'public', status: 403 },
    <>
      <BackLink href={paths.application(reference)}>{c.get('t').helping.helper.back}</BackLink>
      <h1>{words.title}</h1>
      <p class="lead">{words.text}</p>
    </>,
  );
}
