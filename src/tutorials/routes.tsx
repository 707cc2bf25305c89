import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { requirePerson } from '../accounts/require.ts';
import { isLocal } from '../catalogue/service.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { filmPage } from './pages/film.tsx';
import { studioPage } from './pages/studio.tsx';
import { readByteRange } from './publish/byte-range.ts';
import { filmFolder, filmMediaType } from './publish/film-files.ts';
import { FILM_QUEUE } from './publish/film-job.ts';
import type { FilmVerb } from './rules.ts';
import { actOnFilm, findFilm, newestFilms, requestFilm } from './store.ts';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

export const tutorialRoutes = new Hono<PortalEnv>();

const publisher = requirePerson(['publisher', 'administrator']);

tutorialRoutes.get('/petugas/tutorial', publisher, async (c) => {
  const { db, catalogue } = c.get('portal');
  const services = [...catalogue.services.values()].filter(isLocal);
  return studioPage(c, services, await newestFilms(db));
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
      definitionVersion: service.version,
      actor: person,
      at: clock.now(),
    });
    if (made.fresh) await jobs.send(FILM_QUEUE, { filmId: made.id }, { db: tx });
    return made.id;
  });
  return c.redirect(paths.film(id), 303);
});

tutorialRoutes.get(`/petugas/tutorial/video/:id{${UUID}}`, publisher, (c) => showFilm(c, null));

tutorialRoutes.post(`/petugas/tutorial/video/:id{${UUID}}/penerbitan`, publisher, (c) => act(c, 'publish'));
tutorialRoutes.post(`/petugas/tutorial/video/:id{${UUID}}/penarikan`, publisher, (c) => act(c, 'withdraw'));
tutorialRoutes.post(`/petugas/tutorial/video/:id{${UUID}}/pembatalan`, publisher, (c) => act(c, 'cancel'));

/** Films are for everybody once they are published; before that only for those who publish. */
tutorialRoutes.get(`/video/:id{${UUID}}/:file`, async (c) => {
  const { db, dataFolder } = c.get('portal');
  const film = await findFilm(db, c.req.param('id'));
  const role = c.get('person')?.role;
  if (film === null || film.report === null || (film.state !== 'published' && role !== 'publisher' && role !== 'administrator'))
    return c.notFound();
  const name = c.req.param('file');
  const mediaType = filmMediaType(film.service, name);
  if (mediaType === null) return c.notFound();
  const file = join(filmFolder(dataFolder, film.id), name);
  const size = await stat(file).then(
    (found) => found.size,
    () => null,
  );
  if (size === null) return c.notFound();
  const range = readByteRange(c.req.header('range'), size);
  if (range.kind === 'unsatisfiable') return c.body(null, 416, { 'content-range': `bytes */${size}` });
  const part = range.kind === 'part' ? { start: range.start, end: range.end } : { start: 0, end: size - 1 };
  const headers = {
    'content-type': mediaType,
    'content-length': String(part.end - part.start + 1),
    'accept-ranges': 'bytes',
    'cache-control': film.state === 'published' ? 'public, max-age=86400' : 'no-store',
    ...(range.kind === 'part' ? { 'content-range': `bytes ${part.start}-${part.end}/${size}` } : {}),
  };
  const stream = Readable.toWeb(createReadStream(file, part)) as ReadableStream;
  return c.body(stream, range.kind === 'part' ? 206 : 200, headers);
});

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
  return filmPage(c, film, catalogue.services.get(film.service)?.shortName ?? film.service, notice);
}
