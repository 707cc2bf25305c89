import { isLocal } from '../../../catalogue/service.ts';
import { Table } from '../../components/table.tsx';
import type { PortalContext } from '../../environment.ts';
import { page } from '../../page.tsx';
import { paths } from '../../paths.ts';

/** What one may expect, with the days and the cost of every service as its definition says. */
export function promisePage(c: PortalContext) {
  const { office, catalogue } = c.get('portal');
  const t = c.get('t').publicPages;
  const words = t.promise;
  const local = catalogue.categories
    .flatMap(({ services }) => services.flatMap((slug) => catalogue.services.get(slug) ?? []))
    .filter(isLocal);
  const rows = local.map((service) => [
    <a href={paths.service(service.slug)}>{service.shortName}</a>,
    service.workingDays === null ? words.notHere : t.workingDays(service.workingDays),
    service.fee.free ? t.free : words.notHere,
  ]);
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
        <Table caption={words.table.caption} head={[words.table.service, words.table.days, words.table.cost]} rows={rows} />
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
