import { Hono } from 'hono';
import { loadForOfficer } from '../applications/store-desk.ts';
import { documentsOf } from '../applications/store-documents.ts';
import { drawReadingPage } from '../files/picture.ts';
import type { PortalEnv } from '../web/environment.ts';
import { deskOnly } from './desk-only.ts';

export const pageRoutes = new Hono<PortalEnv>();

/**
 * One page of a PDF as a picture. A PDF from outside runs in a sandbox, where browsers show nothing of it inside a page, and phones show none at all; a
 * picture is shown everywhere.
 */
pageRoutes.get('/petugas/permohonan/:number/dokumen/:requirement/halaman/:page{[0-9]{1,3}}', deskOnly, async (c) => {
  const { db, seal, files } = c.get('portal');
  const officer = c.get('person');
  const { number, requirement, page } = c.req.param();
  const application = officer === null ? null : await loadForOfficer(db, seal, officer, number);
  if (application === null) return c.notFound();
  const held = (await documentsOf(db, application.id)).find((each) => each.requirement === requirement);
  if (held === undefined || held.file.contentType !== 'application/pdf' || Number(page) > held.file.pages) return c.notFound();
  const bytes = await files.get(held.file.id);
  const drawn = bytes === null ? null : await drawReadingPage(bytes, Number(page));
  return drawn === null ? c.notFound() : c.body(Uint8Array.from(drawn), 200, { 'content-type': 'image/jpeg' });
});
