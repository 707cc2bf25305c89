import { LinkButton } from '../../web/components/link-button.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';

/** The end on the applicant's phone. @param number null = it was not sent here. */
export function handedDonePage(c: PortalContext, number: string | null) {
  const t = c.get('t').counter;
  const words = t.sent;
  const title = number === null ? words.left : words.title;
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
      <p class="lead">{number === null ? words.leftText : words.text}</p>
      <LinkButton href={paths.home} kind="secondary">
        {t.over.home}
      </LinkButton>
    </>,
  );
}
