import { Hono } from 'hono';
import { loadForOfficer } from '../applications/store-desk.ts';
import { versionsOf } from '../applications/store-documents.ts';
import type { DocumentVersion } from '../applications/store-documents.ts';
import { drawReadingPage, drawReadingPicture } from '../files/picture.ts';
import { turnDocument } from '../viewing/store.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { readPosted } from '../web/posted.ts';
import { deskOnly } from './desk-only.ts';

export const pageRoutes = new Hono<PortalEnv>();

/** A page that was read a moment ago need not be drawn again, and nobody but this browser keeps it. */
const KEPT_SECONDS = 300;

/**
 * One page of a version of a document as a picture. A PDF from outside runs in a sandbox, where browsers show nothing of it inside a page, and phones show none at
 * all; a picture is shown everywhere, and can be turned.
 */
pageRoutes.get('/petugas/permohonan/:number/dokumen/:document/halaman/:page{[0-9]{1,3}}', deskOnly, async (c) => {
  const page = Number(c.req.param('page'));
  const version = await versionHere(c);
  if (version === null || page < 1 || page > version.file.pages) return c.notFound();
  const bytes = await c.get('portal').files.get(version.file.id);
  if (bytes === null) return c.notFound();
  const quarters = Number(/^[123]$/.exec(c.req.query('putar') ?? '')?.[0] ?? 0);
  const isPdf = version.file.contentType === 'application/pdf';
  const drawn = isPdf ? await drawReadingPage(bytes, page, quarters) : await drawReadingPicture(bytes, quarters);
  if (drawn === null) return c.notFound();
  return c.body(Uint8Array.from(drawn), 200, {
    'content-type': 'image/jpeg',
    'cache-control': `private, max-age=${KEPT_SECONDS}`,
    'cross-origin-resource-policy': 'same-origin',
    vary: 'cookie',
  });
});

/** A script turns what is seen; answers how it lies then. */
pageRoutes.post('/petugas/permohonan/:number/dokumen/:document/putaran', deskOnly, async (c) => {
  await readPosted(c, { fields: [] });
  const version = await versionHere(c);
  return version === null ? c.notFound() : c.text(String(await turnDocument(c.get('portal').db, version.id)));
});

/** The version of this address, through the officer who asks; null = there is none for them. */
async function versionHere(c: PortalContext): Promise<DocumentVersion | null> {
  const { db, seal } = c.get('portal');
  const officer = c.get('person');
  const application = officer === null ? null : await loadForOfficer(db, seal, officer, c.req.param('number') ?? '');
  if (application === null) return null;
  return (await versionsOf(db, application.id)).find(({ id }) => id === c.req.param('document')) ?? null;
}
