import { isIconName } from '../../components/icon-shapes.ts';
import type { Row } from '../../components/row-list.tsx';
import type { PortalContext } from '../../environment.ts';
import { paths } from '../../paths.ts';

/** The kinds of permit that have services, as rows with how many. */
export function categoryRows(c: PortalContext): Row[] {
  const t = c.get('t').publicPages.services;
  return c.get('portal').catalogue.categories.map((category) => ({
    href: paths.category(category.id),
    icon: isIconName(category.icon) ? category.icon : 'document',
    title: category.title,
    text: category.text,
    state: t.count(category.services.length),
  }));
}
