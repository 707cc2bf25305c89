import { megabytes, minutesAndSeconds } from '../../catalogue/formats.ts';
import type { Service } from '../../catalogue/service.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import { Table } from '../../web/components/table.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { isBeingMade } from '../rules.ts';
import type { Film } from '../store.ts';

/** Every service that can be applied for, with the state of its film. */
export function studioPage(c: PortalContext, services: readonly Service[], films: ReadonlyMap<string, Film>) {
  const t = c.get('t').tutorialsOffice;
  const rows = services.map((service) => {
    const film = films.get(service.slug) ?? null;
    return [
      service.shortName,
      film === null ? t.none : t.states[film.state],
      film?.report ? `${minutesAndSeconds(film.report.durationMs)} · ${t.facts.megabytes(megabytes(film.report.bytes))}` : '',
      <div class="acts">
        {film === null ? null : (
          <ActionLink href={paths.film(film.id)} icon="play">
            {t.open} <span class="visually-hidden">{t.filmTitle(service.shortName)}</span>
          </ActionLink>
        )}
        {film !== null && isBeingMade(film.state) ? null : (
          <Form c={c} action={`${paths.tutorial(service.slug)}/video`}>
            <Button kind="secondary">
              {film === null ? t.make : t.makeAgain} <span class="visually-hidden">{service.shortName}</span>
            </Button>
          </Form>
        )}
      </div>,
    ];
  });
  return page(
    c,
    { title: t.title, area: 'desk' },
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <Table caption={t.table} head={[t.head.service, t.head.state, t.head.facts, t.head.act]} rows={rows} />
    </>,
  );
}
