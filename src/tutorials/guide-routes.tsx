import { Hono } from 'hono';
import { requirePerson } from '../accounts/require.ts';
import { UUID_PATTERN } from '../database/uuid.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { loadGuide } from './guide/load-guide.ts';
import { guidePage } from './guide/pages/guide.tsx';
import { guidePdf } from './guide/paper/guide-pdf.ts';
import { kelurahanPackage } from './packages/kelurahan.ts';
import { youtubePackage } from './packages/youtube.ts';
import type { Zip } from './packages/zip.ts';
import { filmFolder } from './publish/film-files.ts';
import { serveFile } from './publish/serve-file.ts';
import { findFilm } from './store.ts';

/** The illustrated guide of a service, on the screen, on paper and in packets to hand on. */
export const guideRoutes = new Hono<PortalEnv>();

guideRoutes.get('/layanan/:slug/panduan', async (c) => {
  const portal = c.get('portal');
  const t = c.get('t');
  const loaded = await loadGuide(portal, t, c.req.param('slug'));
  if (loaded === null) return c.notFound();
  const pdf = await guidePdf(portal, t, loaded);
  const packet = await kelurahanPackage(portal, t, loaded);
  return guidePage(c, loaded, { pdfBytes: pdf.bytes, packetBytes: packet?.bytes ?? null });
});

guideRoutes.get('/layanan/:slug/panduan.pdf', async (c) => {
  const portal = c.get('portal');
  const loaded = await loadGuide(portal, c.get('t'), c.req.param('slug'));
  if (loaded === null) return c.notFound();
  const { file } = await guidePdf(portal, c.get('t'), loaded);
  const answer = await serveFile(c, file, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="panduan-${loaded.service.slug}.pdf"`,
    'cache-control': 'public, max-age=300',
  });
  return answer ?? c.notFound();
});

guideRoutes.get('/layanan/:slug/paket.zip', async (c) => {
  const portal = c.get('portal');
  const loaded = await loadGuide(portal, c.get('t'), c.req.param('slug'));
  const packet = loaded === null ? null : await kelurahanPackage(portal, c.get('t'), loaded);
  return packet === null || loaded === null ? c.notFound() : sendZip(c, packet, `paket-${loaded.service.slug}.zip`);
});

guideRoutes.get(
  `/petugas/tutorial/video/:id{${UUID_PATTERN}}/paket-youtube.zip`,
  requirePerson(['publisher', 'administrator']),
  async (c) => {
    const portal = c.get('portal');
    const film = await findFilm(portal.db, c.req.param('id'));
    const service = film === null ? undefined : portal.catalogue.services.get(film.service);
    if (film === null || film.report === null || service === undefined) return c.notFound();
    const made = { id: film.id, set: film.report, folder: filmFolder(portal.dataFolder, film.id) };
    const packet = await youtubePackage(portal, c.get('t'), service, made);
    return packet === null ? c.notFound() : sendZip(c, packet, `youtube-${service.slug}.zip`);
  },
);

function sendZip(c: PortalContext, { bytes, stream }: Zip, name: string): Response {
  return c.body(stream(), 200, {
    'content-type': 'application/zip',
    'content-length': String(bytes),
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-cache',
  });
}
