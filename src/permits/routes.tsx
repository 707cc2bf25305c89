import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { clientAddress } from '../accounts/client-address.ts';
import { tryUnder } from '../accounts/rate-limit-store.ts';
import type { Application } from '../applications/application.ts';
import { loadForOfficer } from '../applications/store-desk.ts';
import { loadForApplicant } from '../applications/store.ts';
import { requirePerson } from '../accounts/require.ts';
import { countRegistered } from '../registers/store-permits.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { fileCheckRoutes } from './file-check-routes.tsx';
import { oldLetterRoutes } from './old-letter-routes.tsx';
import { checkFormPage } from './pages/check-form.tsx';
import { unknownPage } from './pages/unknown.tsx';
import { fileNameOf, readReference } from './rules.ts';
import { showChecked } from './show-checked.tsx';
import { findByNumber, findByToken, permitOfApplication } from './store.ts';

export const permitRoutes = new Hono<PortalEnv>();

/** A GET, so that the answer can be told on. What was asked is written down nowhere. */
permitRoutes.get('/cek', async (c) => {
  const { db, seal, clock } = c.get('portal');
  const typed = c.req.query('nomor');
  if (typed === undefined) return checkFormPage(c, { typed: '' });
  const reference = readReference(typed);
  if (reference === null) return checkFormPage(c, { typed, missing: true });
  if (reference.kind === 'token') return c.redirect(paths.verify(reference.value), 303);
  const laterNumber = await tryUnder(db, seal, [{ limit: 'permit-number', subject: clientAddress(c) }], clock.now());
  if (laterNumber !== null) return checkFormPage(c, { typed, laterNumber });
  const permit = await findByNumber(db, seal, reference.value);
  if (permit !== null) return c.redirect(paths.verify(permit.token), 303);
  return unknownPage(c, { oldNumber: (await countRegistered(db)) > 0 ? typed.trim() : null });
});

permitRoutes.route('/', oldLetterRoutes);
permitRoutes.route('/', fileCheckRoutes);

permitRoutes.get('/cek/:token', async (c) => {
  const { db, seal } = c.get('portal');
  const permit = await findByToken(db, seal, c.req.param('token'));
  return permit === null ? unknownPage(c) : showChecked(c, permit, { sameFile: false });
});

/** The signed file, byte for byte, for who holds it and for officers who may see the application. */
permitRoutes.get('/permohonan/:reference/izin.pdf', requirePerson(), async (c) => {
  const { db, seal, files } = c.get('portal');
  const application = await loadThroughPerson(c, c.req.param('reference'));
  const permit = application === null ? null : await permitOfApplication(db, seal, application.id);
  if (permit === null) return c.notFound();
  const bytes = await files.get(permit.id);
  if (bytes === null || createHash('sha256').update(bytes).digest('hex') !== permit.sha256)
    throw new Error(`the file of permit ${permit.id} is not the one that was signed`);
  return c.body(Uint8Array.from(bytes), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${fileNameOf(permit)}"`,
    'cache-control': 'private, no-store',
  });
});

async function loadThroughPerson(c: PortalContext, reference: string): Promise<Application | null> {
  const { db, seal } = c.get('portal');
  const person = c.get('person');
  if (person === null) return null;
  return person.role === 'applicant'
    ? loadForApplicant(db, seal, person, reference)
    : loadForOfficer(db, seal, person, reference);
}
