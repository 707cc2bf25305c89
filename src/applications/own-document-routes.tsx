import { Hono } from 'hono';
import { requirePerson } from '../accounts/require.ts';
import type { SignedInPerson } from '../accounts/person.ts';
import type { FileRefusal } from '../files/inspect.ts';
import { keptDocumentsOf } from '../files/store-kept.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { forgetOwnDocument, keepOwnDocument, meanOwnDocument } from './change-own-document.ts';
import { chosenFiles } from './chosen-files.ts';
import { isKeptKind } from './own-document-rules.ts';
import type { KeptKind } from './own-document-rules.ts';
import { ownDocumentsPage } from './pages/own-documents.tsx';
import { refusedUpload } from './refused-upload.ts';

/** The papers that a person keeps for later applications: seen, replaced, removed. */
export const ownDocumentRoutes = new Hono<PortalEnv>();

ownDocumentRoutes.use('/akun/dokumen', requirePerson(['applicant']));
ownDocumentRoutes.use('/akun/dokumen/*', requirePerson(['applicant']));

ownDocumentRoutes.get('/akun/dokumen', async (c) => {
  const sent = await refusedUpload(c, c.get('person')?.id ?? '');
  return show(c, sent !== null && isKeptKind(sent.upload.item) ? { kind: sent.upload.item, refused: sent.refused } : null);
});

ownDocumentRoutes.post('/akun/dokumen/:kind', async (c) => {
  const place = placeOf(c);
  if (place === null) return c.notFound();
  const { files, asItLooks } = await chosenFiles(c, place.kind, []);
  const kept = await keepOwnDocument(c.get('portal'), place, files, { asItLooks });
  if (!kept.ok) return show(c, { kind: place.kind, refused: kept.refused });
  return c.redirect(paths.ownDocumentsAfter('tersimpan'), 303);
});

ownDocumentRoutes.post('/akun/dokumen/:kind/penghapusan', async (c) => {
  const place = placeOf(c);
  if (place === null) return c.notFound();
  await readPosted(c, { fields: [] });
  await forgetOwnDocument(c.get('portal'), place);
  return c.redirect(paths.ownDocumentsAfter('dihapus'), 303);
});

ownDocumentRoutes.post('/akun/dokumen/:kind/benar', async (c) => {
  const place = placeOf(c);
  if (place === null) return c.notFound();
  await readPosted(c, { fields: [] });
  await meanOwnDocument(c.get('portal'), place);
  return c.redirect(paths.ownDocuments, 303);
});

/** Where a form was answered, somebody may come back. */
for (const path of ['/akun/dokumen/:kind', '/akun/dokumen/:kind/benar', '/akun/dokumen/:kind/penghapusan'])
  ownDocumentRoutes.get(path, (c) => c.redirect(paths.ownDocuments, 303));

async function show(c: PortalContext, fault: { kind: KeptKind; refused: FileRefusal } | null) {
  const person = c.get('person');
  if (person === null) return c.notFound();
  const kept = await keptDocumentsOf(c.get('portal').db, person.id);
  const done = c.req.query('kabar');
  return ownDocumentsPage(c, { kept, fault, done: done === 'tersimpan' || done === 'dihapus' ? done : null });
}

function placeOf(c: PortalContext): { person: SignedInPerson; kind: KeptKind } | null {
  const [person, kind] = [c.get('person'), c.req.param('kind') ?? ''];
  return person !== null && isKeptKind(kind) ? { person, kind } : null;
}
