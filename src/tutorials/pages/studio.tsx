import { dayShort, megabytes, minutesAndSeconds } from '../../catalogue/formats.ts';
import type { Service } from '../../catalogue/service.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { Form } from '../../web/components/form.tsx';
import { Icon } from '../../web/components/icon.tsx';
import { Table } from '../../web/components/table.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { isBeingMade, studioOrder } from '../rules.ts';
import type { Film } from '../store.ts';
import { FilmStateWords } from './film-state.tsx';

/** How often the list asks again while a film is made, in seconds. */
const REFRESH_SECONDS = 5;

/** Every service that can be applied for, with the state of its film; what needs somebody stands first. */
export function studioPage(c: PortalContext, services: readonly Service[], films: ReadonlyMap<string, Film>) {
  const t = c.get('t').tutorialsOffice;
  const listed = services
    .map((service) => ({ service, film: films.get(service.slug) ?? null }))
    .sort((a, b) => studioOrder(a.film?.state ?? null) - studioOrder(b.film?.state ?? null));
  const working = listed.some(({ film }) => film !== null && isBeingMade(film.state));
  const head = [t.head.service, t.head.state, t.facts.duration, t.facts.size, t.facts.filmedOn, t.head.act];
  const rows = listed.map(({ service, film }) => [
    <strong>{service.shortName}</strong>,
    <FilmStateWords t={c.get('t')} film={film} />,
    ...factsOf(c, film),
    <Acts c={c} service={service} film={film} />,
  ]);
  return page(
    c,
    { title: t.title, area: 'desk', wide: true, refresh: working ? REFRESH_SECONDS : undefined },
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <div data-poll={working ? true : undefined}>
        <Table caption={t.table} head={head} rows={rows} stacked named={[2, 3, 4]} />
      </div>
    </>,
  );
}

function factsOf(c: PortalContext, film: Film | null): string[] {
  if (film?.report == null) return ['', '', ''];
  const { durationMs, bytes, filmedOn } = film.report;
  return [minutesAndSeconds(durationMs), c.get('t').tutorialsOffice.facts.megabytes(megabytes(bytes)), dayShort(filmedOn)];
}

function Acts({ c, service, film }: { c: PortalContext; service: Service; film: Film | null }) {
  const t = c.get('t').tutorialsOffice;
  return (
    <div class="acts">
      {film === null ? null : (
        <ActionLink href={paths.film(film.id)} icon="eye" label={t.openFor(service.shortName)}>
          {t.open}
        </ActionLink>
      )}
      {film !== null && isBeingMade(film.state) ? null : (
        <Form c={c} action={paths.filmRequests(service.slug)}>
          <button
            type="submit"
            class="action"
            aria-label={film === null ? t.makeFor(service.shortName) : t.makeAgainFor(service.shortName)}
          >
            <Icon name="film" />
            <span>{film === null ? t.make : t.makeAgain}</span>
          </button>
        </Form>
      )}
    </div>
  );
}
