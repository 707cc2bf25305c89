import { isLocal } from '../../../catalogue/service.ts';
import { RowList } from '../../components/row-list.tsx';
import type { PortalContext } from '../../environment.ts';
import { page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { serviceLine } from '../service-line.ts';

/** What one may expect, with the days and the cost of every service as its definition says. */
export function promisePage(c: PortalContext) {
  const { office, catalogue } = c.get('portal');
  const t = c.get('t').publicPages;
  const words = t.promise;
  const slugs = catalogue.categories.flatMap(({ services }) => services);
  const services = slugs.flatMap((slug) => catalogue.services.get(slug) ?? []).filter(isLocal);
  return page(
    c,
    { title: words.title, area: 'public' },
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead(office.name)}</p>
      <section>
        <h2>{words.points}</h2>
        <ul class="bullets">
          {words.list.map((point) => (
            <li>{point}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{words.days}</h2>
        <p>{words.daysNote}</p>
        <RowList
          rows={services.map((service) => ({
            href: paths.service(service.slug),
            title: service.shortName,
            text: serviceLine(t, service),
          }))}
        />
      </section>
      <section>
        <h2>{words.broken}</h2>
        <p>
          <a href={paths.complaint}>{t.complaint.title}</a>
        </p>
      </section>
    </>,
  );
}
