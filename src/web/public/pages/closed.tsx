import type { Service } from '../../../catalogue/service.ts';
import { ActionLink } from '../../components/action-link.tsx';
import { RowList } from '../../components/row-list.tsx';
import type { PortalContext } from '../../environment.ts';
import { page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { contactRows } from './contact-rows.tsx';

/** A service that the office has taken out of use: whoever comes by an old link is told so, and what becomes of what they began. */
export function closedPage(c: PortalContext, service: Service) {
  const t = c.get('t').publicPages;
  return page(
    c,
    { title: service.shortName, area: 'public', status: 410 },
    <>
      <h1>{t.closed.title(service.shortName)}</h1>
      <p class="lead">{t.closed.text}</p>
      <p>
        <ActionLink href={paths.applications} icon="list">
          {t.closed.mine}
        </ActionLink>
      </p>
      <p>
        <ActionLink href={paths.services} icon="arrow-right">
          {t.closed.others}
        </ActionLink>
      </p>
      <section>
        <h2>{t.help.title}</h2>
        <RowList rows={contactRows(c)} />
      </section>
    </>,
  );
}
