import { Hono } from 'hono';
import { askedAfter } from '../insights/understanding/questions-after.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { answerWith, FILM_FILE } from './film-file-routes.ts';
import { asOnPage, inWordsOfToday, stepOnPage } from './film-on-page.ts';
import { tellSentences } from './listen/spoken-sentences.ts';
import { embeddingPage } from './pages/embedding.tsx';
import { videoGonePage, videoPage } from './pages/video.tsx';
import { readStage } from './rules.ts';
import { findFilm, hadFilm, publishedFilm } from './store.ts';
import type { Film } from './store.ts';

export const videoRoutes = new Hono<PortalEnv>();

/** Films that are not published are for those who publish alone, for as long as there are files of them. */
videoRoutes.get(FILM_FILE, async (c) => {
  const film = await findFilm(c.get('portal').db, c.req.param('id'));
  if (film === null || film.report === null) return c.notFound();
  if (film.state === 'removed' || !mayPublish(c)) return goneFile(c, film);
  return answerWith(c, film, c.req.param('path'), { 'cache-control': 'no-store' });
});

const mayPublish = (c: PortalContext): boolean => ['publisher', 'administrator'].includes(c.get('person')?.role ?? '');

/** Whoever was sent the address of a film that has been taken back is told so. Of one that was never published nobody is told. */
async function goneFile(c: PortalContext, film: Film): Promise<Response> {
  const { db, catalogue } = c.get('portal');
  const service = catalogue.services.get(film.service);
  if (film.publishedAt === null || service === undefined) return c.notFound();
  const newer = (await publishedFilm(db, film.service, film.language)) !== null;
  return videoGonePage(c, service, { once: true, newer, stage: stageOfFile(c.req.param('path') ?? '') });
}

const stageOfFile = (path: string): number | null => readStage(/\/langkah-(\d+)\//.exec(path)?.[1]);

videoRoutes.get('/video/:slug', async (c) => {
  const { db, catalogue, office } = c.get('portal');
  const service = catalogue.services.get(c.req.param('slug'));
  if (service === undefined) return c.notFound();
  const film = await publishedFilm(db, service.slug, c.get('t').language);
  // The codes of the guide on paper lead to one step.
  const stage = readStage(c.req.query('langkah'));
  const shown = film === null ? null : ((stage === null ? null : stepOnPage(film, stage)) ?? asOnPage(film));
  if (shown === null) return videoGonePage(c, service, { once: await hadFilm(db, service.slug), newer: false, stage });
  // After one step alone nobody has seen what is asked about.
  const after = shown.stage === null ? await askedAfter(c, service.slug) : null;
  return videoPage(c, service, inWordsOfToday(shown, tellSentences(service, office, c.get('t')).guide), after);
});

videoRoutes.get('/layanan/:slug/sematkan', async (c) => {
  const { db, catalogue } = c.get('portal');
  const service = catalogue.services.get(c.req.param('slug'));
  const film = service === undefined ? null : await publishedFilm(db, service.slug, c.get('t').language);
  const shown = film === null ? null : asOnPage(film);
  return service === undefined || shown === null ? c.notFound() : embeddingPage(c, service, shown);
});
