import { Hono } from 'hono';
import { requirePerson } from '../accounts/require.ts';
import { isLanguage } from '../catalogue/language.ts';
import type { Language } from '../catalogue/language.ts';
import { isLocal } from '../catalogue/service.ts';
import { UUID_PATTERN } from '../database/uuid.ts';
import { staleQuestionsOf } from '../insights/understanding/questions-after.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { askForCheck, askForChecks } from './freshness/ask-for-checks.ts';
import { isMadeSince } from './freshness/rules.ts';
import { lastCheckOf, newestCheckOf, newestChecks } from './freshness/store.ts';
import { readBuildIds } from './make/build-id.ts';
import { checkPage } from './pages/film-check.tsx';
import { filmPage } from './pages/film.tsx';
import { studioPage } from './pages/studio.tsx';
import { FILM_QUEUE } from './publish/film-job.ts';
import type { FilmVerb } from './rules.ts';
import { actOnFilm, findFilm, newestFilms, publishedFit, publishedIn, requestFilm } from './store.ts';

export const tutorialRoutes = new Hono<PortalEnv>();

const publisher = requirePerson(['publisher', 'administrator']);

/** Which language's films a page of the studio is about. */
function filmLanguage(c: PortalContext): Language {
  const asked = c.req.query('video');
  return isLanguage(asked) ? asked : 'id';
}

tutorialRoutes.get('/petugas/tutorial', publisher, async (c) => {
  const { db, catalogue } = c.get('portal');
  const services = [...catalogue.services.values()].filter(isLocal);
  const language = filmLanguage(c);
  const [films, checks] = await Promise.all([newestFilms(db, language), newestChecks(db, language)]);
  const asked = Number(c.req.query('diperiksa') ?? Number.NaN);
  return studioPage(c, services, { language, films, checks, asked: Number.isInteger(asked) ? asked : null });
});

tutorialRoutes.post('/petugas/tutorial/pemeriksaan', publisher, async (c) => {
  await readPosted(c, { fields: [] });
  const portal = c.get('portal');
  const { portal: portalId } = await readBuildIds(portal.config.officeFolder);
  return c.redirect(paths.allFilmChecksAsked(await askForChecks(portal, portalId, 'officer')), 303);
});

tutorialRoutes.get('/petugas/tutorial/:slug/pemeriksaan', publisher, async (c) => {
  const { db, catalogue } = c.get('portal');
  const language = filmLanguage(c);
  const service = catalogue.services.get(c.req.param('slug'));
  const check = service === undefined ? null : await newestCheckOf(db, service.slug, language);
  if (service === undefined || check === null) return c.notFound();
  const titles = new Map(c.get('t').narration.steps.map((title, at) => [at + 1, title]));
  const published = await publishedIn(db, service.slug, language);
  return checkPage(c, service, { check, titles, refilmed: published !== null && isMadeSince(published, check) });
});

tutorialRoutes.post('/petugas/tutorial/:slug/pemeriksaan', publisher, async (c) => {
  await readPosted(c, { fields: [] });
  const portal = c.get('portal');
  const service = portal.catalogue.services.get(c.req.param('slug'));
  if (service === undefined || !isLocal(service)) return c.notFound();
  const { portal: portalId } = await readBuildIds(portal.config.officeFolder);
  const language = filmLanguage(c);
  const filmId = (await publishedIn(portal.db, service.slug, language))?.id ?? null;
  await askForCheck(portal, service, { language, portalId, cause: 'officer', filmId });
  return c.redirect(paths.filmChecks(service.slug, language), 303);
});

tutorialRoutes.post('/petugas/tutorial/:slug/video', publisher, async (c) => {
  const { db, jobs, catalogue, clock } = c.get('portal');
  await readPosted(c, { fields: [] });
  const service = catalogue.services.get(c.req.param('slug'));
  const person = c.get('person');
  if (service === undefined || !isLocal(service) || person === null) return c.notFound();
  const id = await db.transaction(async (tx) => {
    const made = await requestFilm(tx, {
      service: service.slug,
      language: filmLanguage(c),
      definitionVersion: service.version,
      actor: person,
      at: clock.now(),
    });
    if (made.fresh) await jobs.send(FILM_QUEUE, { filmId: made.id }, { db: tx });
    return made.id;
  });
  return c.redirect(paths.film(id), 303);
});

tutorialRoutes.get(`/petugas/tutorial/video/:id{${UUID_PATTERN}}`, publisher, (c) => showFilm(c, null));

tutorialRoutes.post(`/petugas/tutorial/video/:id{${UUID_PATTERN}}/penerbitan`, publisher, (c) => act(c, 'publish'));
tutorialRoutes.post(`/petugas/tutorial/video/:id{${UUID_PATTERN}}/penarikan`, publisher, (c) => act(c, 'withdraw'));
tutorialRoutes.post(`/petugas/tutorial/video/:id{${UUID_PATTERN}}/pembatalan`, publisher, (c) => act(c, 'cancel'));

async function act(c: PortalContext, verb: FilmVerb): Promise<Response> {
  const { db, clock } = c.get('portal');
  await readPosted(c, { fields: [] });
  const person = c.get('person');
  const id = c.req.param('id');
  if (person === null || id === undefined) return c.notFound();
  const done = await actOnFilm(db, { id, verb, actor: person, at: clock.now() });
  return done ? c.redirect(paths.film(id), 303) : showFilm(c, 'too-late');
}

async function showFilm(c: PortalContext, notice: 'too-late' | null): Promise<Response> {
  const { db, catalogue } = c.get('portal');
  const film = await findFilm(db, c.req.param('id') ?? '');
  if (film === null) return c.notFound();
  const [check, published] = await Promise.all([lastCheckOf(db, film.id), publishedFit(db, film.service, film.language)]);
  const serviceName = catalogue.services.get(film.service)?.shortName ?? film.service;
  const publishedId = published?.language === film.language ? published.id : null;
  return filmPage(c, { film, check, notice, serviceName, publishedId, staleQuestions: await staleQuestionsOf(db, film) });
}
