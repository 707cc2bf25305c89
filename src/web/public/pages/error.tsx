import { ActionLink } from '../../components/action-link.tsx';
import type { PortalContext } from '../../environment.ts';
import { page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { contactRows } from './contact-rows.tsx';
import { RowList } from '../../components/row-list.tsx';

const statuses = { refused: 403, 'not-found': 404, 'too-large': 413, 'too-many': 429, full: 507, bug: 500 } as const;

export type ErrorKind = keyof typeof statuses;

/** What went wrong in words, what to do next, and a code that finds it in the log. Nothing of the request itself is shown. */
export function errorPage(c: PortalContext, kind: ErrorKind) {
  const t = c.get('t').publicPages;
  const words = t.errors[kind];
  return page(
    c,
    { title: words.title, area: 'public', status: statuses[kind] },
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.text}</p>
      <p>
        <ActionLink href={paths.home} icon="arrow-right">
          {t.errors.home}
        </ActionLink>
      </p>
      <section>
        <h2>{t.help.title}</h2>
        <p>
          {t.errors.reference} <strong>{c.get('requestId')}</strong>
        </p>
        <RowList rows={contactRows(c)} />
      </section>
    </>,
  );
}
