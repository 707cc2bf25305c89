import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono } from 'hono';
import sharp from 'sharp';
import { UUID_PATTERN } from '../database/uuid.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { filmOf } from './films-of-set.ts';
import { filmFolder, filmMediaType } from './publish/film-files.ts';
import { serveFile } from './publish/serve-file.ts';
import { findFilm, publishedFilm } from './store.ts';
import type { Film } from './store.ts';

/** Address of one file of a set: `id` of the film, and path in its folder. */
export const FILM_FILE = `/video/:id{${UUID_PATTERN}}/:path{.+}` as const;

/** What everybody may cache for a day; an embed in a sandbox of another site has no origin, and asks for captions as from elsewhere. */
const OPEN = {
  'cache-control': 'public, max-age=86400',
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
};

/** Files of published films. Put before sessions: what is the same for everybody carries nobody's cookie. */
export const filmFileRoutes = new Hono<PortalEnv>();

filmFileRoutes.get(FILM_FILE, async (c, next) => {
  const film = await findFilm(c.get('portal').db, c.req.param('id'));
  return film?.state === 'published' ? answerWith(c, film, c.req.param('path'), OPEN) : next();
});

/** One listed file of a film's set, or "not found". */
export async function answerWith(c: PortalContext, film: Film, path: string, headers: Record<string, string>): Promise<Response> {
  const mediaType = film.report === null ? null : filmMediaType(film.report, path);
  if (mediaType === null) return c.notFound();
  const file = join(filmFolder(c.get('portal').dataFolder, film.id), path);
  return (await serveFile(c, file, { ...headers, 'content-type': mediaType })) ?? c.notFound();
}

/** The preview picture of a film as a JPEG: not every messenger knows WebP. */
filmFileRoutes.get('/video/:slug/pratinjau.jpg', async (c) => {
  const { db, dataFolder } = c.get('portal');
  const film = await publishedFilm(db, c.req.param('slug'), c.get('t').language);
  const poster = film?.report == null ? null : filmOf(film.report, 'landscape')?.poster;
  if (film === null || poster == null) return c.notFound();
  const picture = await readFile(join(filmFolder(dataFolder, film.id), poster)).catch(() => null);
  if (picture === null) return c.notFound();
  const jpeg = await sharp(picture).jpeg({ quality: 82, mozjpeg: true }).toBuffer();
  return c.body(Uint8Array.from(jpeg), 200, { ...OPEN, 'content-type': 'image/jpeg' });
});
