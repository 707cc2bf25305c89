import { BackLink } from '../../web/components/back-link.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';

/** It was ended, sent, or left alone too long, on the officer's screen or on the owner's phone. */
export function counterOverPage(c: PortalContext) {
  const words = c.get('t').counter.over;
  const isOfficer = c.get('person')?.role === 'front_desk';
  return page(
    c,
    { title: words.title, area: 'public', status: 403 },
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.text}</p>
      <LinkButton href={isOfficer ? paths.counter : paths.home}>{isOfficer ? words.again : words.home}</LinkButton>
    </>,
  );
}

/** A page of the application that is the owner's alone. */
export function counterClosedPage(c: PortalContext) {
  const words = c.get('t').counter;
  const reference = c.get('counter')?.open?.reference ?? '';
  return page(
    c,
    { title: words.over.closed, area: 'public', status: 403 },
    <>
      <BackLink href={paths.application(reference)}>{words.banner.goOn}</BackLink>
      <h1>{words.over.closed}</h1>
      <p class="lead">{words.over.closedText}</p>
    </>,
  );
}
