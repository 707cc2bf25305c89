import { dayShort, megabytes, minutesAndSeconds } from '../../catalogue/formats.ts';
import { LANGUAGES } from '../../catalogue/language.ts';
import type { Language } from '../../catalogue/language.ts';
import type { Service } from '../../catalogue/service.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import { Icon } from '../../web/components/icon.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Table } from '../../web/components/table.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { mainFilm } from '../films-of-set.ts';
import type { FilmCheck } from '../freshness/store.ts';
import { isMadeSince, isOpenCheck } from '../freshness/rules.ts';
import { isBeingMade, studioOrder } from '../rules.ts';
import type { Film } from '../store.ts';
import { checkDay, CheckStateWords } from './check-state.tsx';
import { FilmStateWords } from './film-state.tsx';

/** How often the list asks again while a film is made, in seconds. */
const REFRESH_SECONDS = 5;

type Studio = {
  /** Of the films that are listed. */
  language: Language;
  films: ReadonlyMap<string, Film>;
  checks: ReadonlyMap<string, FilmCheck>;
  asked: number | null;
};

/** Every service that can be applied for, with the state of its film in one language; what needs somebody stands first. */
export function studioPage(c: PortalContext, services: readonly Service[], { language, films, checks, asked }: Studio) {
  const t = c.get('t').tutorialsOffice;
  const { freshness } = c.get('t');
  const listed = services
    .map((service) => ({ service, film: films.get(service.slug) ?? null, check: checks.get(service.slug) ?? null }))
    .map((row) => ({ ...row, refilmed: row.film !== null && row.check !== null && isMadeSince(row.film, row.check) }))
    .map((row) => ({ ...row, place: studioOrder({ film: row.film?.state ?? null, check: row.refilmed ? null : row.check }) }))
    .sort((a, b) => a.place - b.place);
  const working = listed.some(
    ({ film, check }) => (film !== null && isBeingMade(film.state)) || (check !== null && isOpenCheck(check.state)),
  );
  const head = [t.head.service, t.head.state, freshness.column, t.head.length, t.facts.filmedOn, t.head.act];
  const rows = listed.map(({ service, film, check, refilmed }) => [
    <strong id={service.slug}>{service.shortName}</strong>,
    <FilmStateWords t={c.get('t')} film={film} />,
    <>
      <CheckStateWords t={c.get('t')} check={check} refilmed={refilmed} />
      {check === null ? null : (
        <>
          <br />
          <a href={paths.filmChecks(service.slug, language)}>
            {freshness.see(checkDay(check))}
            <span class="visually-hidden">, {freshness.seeFor(service.shortName)}</span>
          </a>
        </>
      )}
    </>,
    ...factsOf(c, film),
    <Acts c={c} service={service} language={language} film={film} isChecked={check !== null && isOpenCheck(check.state)} />,
  ]);
  return page(
    c,
    { title: t.title, area: 'desk', wide: true, refresh: working ? REFRESH_SECONDS : undefined },
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <p>
        <a href={paths.practiceFigures}>{c.get('t').practiceOffice.title}</a>
      </p>
      {asked === null ? null : <Notice kind="info" title={freshness.asked(asked)} />}
      <Form c={c} action={paths.allFilmChecks}>
        <Button kind="secondary">{freshness.checkAll}</Button>
        <p class="hint">{freshness.checkAllNote}</p>
      </Form>
      <nav class="filters" aria-label={t.languagesLabel}>
        <ul>
          {LANGUAGES.map((each) => (
            <li>
              <a href={paths.tutorialsIn(each)} aria-current={each === language ? 'page' : undefined}>
                <span>{t.languages[each]}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {language === 'id' ? null : <p class="hint">{t.otherLanguageNote}</p>}
      <div data-poll={working ? true : undefined}>
        <Table caption={t.table} head={head} rows={rows} stacked named={[2, 3, 4]} />
      </div>
    </>,
  );
}

function factsOf(c: PortalContext, film: Film | null): string[] {
  const main = film?.report == null ? undefined : mainFilm(film.report);
  if (film?.report == null || main === undefined) return ['', ''];
  const size = c.get('t').tutorialsOffice.facts.megabytes(megabytes(main.bytes));
  return [`${minutesAndSeconds(main.durationMs)}, ${size}`, dayShort(film.report.filmedOn)];
}

type ActsProps = { c: PortalContext; service: Service; language: Language; film: Film | null; isChecked: boolean };

function Acts({ c, service, language, film, isChecked }: ActsProps) {
  const t = c.get('t').tutorialsOffice;
  return (
    <div class="acts">
      {film === null ? null : (
        <ActionLink href={paths.film(film.id)} icon="eye" label={t.openFor(service.shortName)}>
          {t.open}
        </ActionLink>
      )}
      {film !== null && isBeingMade(film.state) ? null : (
        <Form c={c} action={paths.filmRequests(service.slug, language)}>
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
      {isChecked ? null : (
        <Form c={c} action={paths.filmChecks(service.slug, language)}>
          <button type="submit" class="action" aria-label={c.get('t').freshness.checkFor(service.shortName)}>
            <Icon name="eye" />
            <span>{c.get('t').freshness.check}</span>
          </button>
        </Form>
      )}
    </div>
  );
}
