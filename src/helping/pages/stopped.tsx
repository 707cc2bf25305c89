import { BackLink } from '../../web/components/back-link.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';

/** The owner ended it, or the application was sent, while the helper was at it. */
export function overPage(c: PortalContext) {
  const words = c.get('t').helping.door;
  return page(
    c,
    { title: words.over, area: 'public', status: 403 },
    <>
      <h1>{words.over}</h1>
      <p class="lead">{words.overText}</p>
      <LinkButton href={paths.home}>{c.get('t').helping.door.home}</LinkButton>
    </>,
  );
}

/** A page of the application that is the owner's alone. */
export function closedPage(c: PortalContext) {
  const words = c.get('t').helping.door;
  const reference = c.get('helping')?.reference ?? '';
  return page(
    c,
    { title: words.closed, area: 'public', status: 403 },
    <>
      <BackLink href={paths.application(reference)}>{c.get('t').helping.banner.goOn}</BackLink>
      <h1>{words.closed}</h1>
      <p class="lead">{words.closedText}</p>
    </>,
  );
}

/** After "Selesai membantu", or after sending with the owner's code. @param number null = nothing was sent. */
export function donePage(c: PortalContext, number: string | null) {
  const words = c.get('t').helping.door;
  const title = number === null ? words.left : words.sentTitle;
  return page(
    c,
    { title, area: 'public' },
    <>
      <h1>{title}</h1>
      {number === null ? null : (
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a number with its name, and no control that a fieldset would hold
        <div class="panel" role="group" aria-labelledby="nomor-berkas">
          <p class="hint" id="nomor-berkas">
            {words.number}
          </p>
          <p class="number">{number}</p>
        </div>
      )}
      <p class="lead">{number === null ? words.leftText : words.sentText}</p>
      <LinkButton href={paths.home} kind="secondary">
        {words.home}
      </LinkButton>
    </>,
  );
}
