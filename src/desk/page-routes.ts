import { Hono } from 'hono';
import { loadForOfficer } from '../applications/store-desk.ts';
import { versionsOf } from '../applications/store-documents.ts';
import type { DocumentVersion } from '../applications/store-documents.ts';
import { turnDocument } from '../viewing/store.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { readPosted } from '../web/posted.ts';
import { deskOnly } from './desk-only.ts';
import { answerPage } from './drawn-page.ts';

export const pageRoutes = new Hono<PortalEnv>();

/** One page of a version of a document. */
pageRoutes.get('/petugas/permohonan/:number/dokumen/:document/halaman/:page{[0-9]{1,3}}', deskOnly, async (c) => {
  const version = await versionHere(c);
  return version === null ? c.notFound() : answerPage(c, version, Number(c.req.param('page')));
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
