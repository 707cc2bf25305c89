import type { Service } from '../../catalogue/service.ts';
import { RowList } from '../../web/components/row-list.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';

/** Every permit that can be practised. */
export function practicesPage(c: PortalContext, services: readonly Service[]) {
  const t = c.get('t').practice;
  return page(
    c,
    { title: t.all, area: 'public' },
    <>
      <h1>{t.all}</h1>
      <p class="lead">{t.lead}</p>
      <RowList rows={services.map(({ slug, shortName }) => ({ href: paths.practice(slug), title: shortName }))} />
    </>,
  );
}
