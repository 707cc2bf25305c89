import type { Category } from '../../../catalogue/read-catalogue.ts';
import type { Service } from '../../../catalogue/service.ts';
import { BackLink } from '../../components/back-link.tsx';
import { RowList } from '../../components/row-list.tsx';
import type { PortalContext } from '../../environment.ts';
import { page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { serviceLine } from '../service-line.ts';
import { categoryRows } from './category-rows.tsx';
import { contactRows } from './contact-rows.tsx';
import { SearchForm } from './search-form.tsx';

type Wanted =
  | { kind: 'all' }
  | { kind: 'category'; category: Category }
  | { kind: 'search'; query: string; found: readonly Service[] };

/** Every service by kind, those of one kind, or those that a search found. */
export function servicesPage(c: PortalContext, wanted: Wanted) {
  switch (wanted.kind) {
    case 'all':
      return allPage(c);
    case 'category':
      return categoryPage(c, wanted.category);
    case 'search':
      return searchPage(c, wanted.query, wanted.found);
  }
}

function allPage(c: PortalContext) {
  const t = c.get('t').publicPages.services;
  const { services, categories } = c.get('portal').catalogue;
  return page(
    c,
    { title: t.title, area: 'public', wide: true },
    <div class="all">
      <h1>{t.title}</h1>
      <p class="lead">{t.lead(services.size)}</p>
      <SearchForm c={c} />
      {categories.map((category) => (
        <section class="two">
          <h2>{category.title}</h2>
          <ServiceRows c={c} services={servicesOf(c, category)} />
        </section>
      ))}
    </div>,
  );
}

function categoryPage(c: PortalContext, category: Category) {
  return page(
    c,
    { title: category.title, area: 'public' },
    <>
      <BackLink href={paths.services}>{c.get('t').publicPages.services.title}</BackLink>
      <h1>{category.title}</h1>
      <p class="lead">{category.text}</p>
      <ServiceRows c={c} services={servicesOf(c, category)} />
    </>,
  );
}

/** What a search found, the best first; when that is nothing, what to try next and people who help. */
function searchPage(c: PortalContext, query: string, found: readonly Service[]) {
  const t = c.get('t').publicPages;
  return page(
    c,
    { title: t.services.foundTitle(query), area: 'public' },
    <>
      <BackLink href={paths.services}>{t.services.title}</BackLink>
      <h1>{t.services.foundTitle(query)}</h1>
      <SearchForm c={c} query={query} />
      {found.length > 0 ? (
        <>
          <p>{t.services.found(query, found.length)}</p>
          <ServiceRows c={c} services={found} />
        </>
      ) : (
        <Nothing c={c} query={query} />
      )}
    </>,
  );
}

const servicesOf = (c: PortalContext, category: Category): Service[] =>
  category.services.flatMap((slug) => c.get('portal').catalogue.services.get(slug) ?? []);

function ServiceRows({ c, services }: { c: PortalContext; services: readonly Service[] }) {
  const t = c.get('t').publicPages;
  return (
    <RowList
      rows={services.map((service) => ({
        href: paths.service(service.slug),
        title: service.shortName,
        text: serviceLine(t, service),
      }))}
    />
  );
}

function Nothing({ c, query }: { c: PortalContext; query: string }) {
  const t = c.get('t').publicPages;
  return (
    <>
      <p>
        <strong>{t.services.nothing(query)}</strong> {t.services.nothingHelp}
      </p>
      <section class="kinds">
        <h2>{t.home.byKind}</h2>
        <RowList rows={categoryRows(c)} />
      </section>
      <section>
        <h2>{t.help.title}</h2>
        <p>{t.services.askUs}</p>
        <RowList rows={contactRows(c)} />
      </section>
    </>
  );
}
