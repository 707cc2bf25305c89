import { Hono } from 'hono';
import { readCrop, cropSides } from '../files/crop-rules.ts';
import type { FileRefusal } from '../files/inspect.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { referenceOf } from './application.ts';
import { addDocumentPages, editDocument, meanDocument, reuseDocument, turnUpright, useAsItLooks } from './change-document.ts';
import type { DocumentChange } from './change-document.ts';
import { placeOf, placeToGoOn } from './document-place.ts';
import { changeableDocuments } from './document-rules.ts';
import { openDossier } from './dossier.ts';
import type { Dossier } from './dossier.ts';
import { ALONE } from './oversized-upload.ts';
import { chosenFiles } from './chosen-files.ts';
import { documentClosedPage } from './pages/document-closed.tsx';
import { documentEditingPage } from './pages/document-editing.tsx';
import { refusedUpload } from './refused-upload.ts';
import type { HeldDocument } from './store-documents.ts';
import { pagesOf } from './upload-items.ts';

/** What can be done with a document that is there: turning, cutting, further pages, using it as it is; and handing in what one keeps. */
export const documentEditRoutes = new Hono<PortalEnv>();

documentEditRoutes.get('/permohonan/:ref/dokumen/:requirement/atur', async (c) => {
  const dossier = await openDossier(c);
  if (dossier === null) return c.notFound();
  const sent = await refusedUpload(c, dossier.application.id);
  return editing(c, dossier, sent?.upload.item === pagesOf(c.req.param('requirement')) ? sent.refused : null);
});

documentEditRoutes.post('/permohonan/:ref/dokumen/:requirement/putaran', async (c) => {
  const place = placeOf(c);
  if (place === null) return c.notFound();
  await readPosted(c, { fields: [] });
  return answer(c, await editDocument(c.get('portal'), place, { is: 'turn', degrees: 90 }));
});

documentEditRoutes.post('/permohonan/:ref/dokumen/:requirement/potongan', async (c) => {
  const place = placeOf(c);
  if (place === null) return c.notFound();
  const { values } = await readPosted(c, { fields: cropSides });
  const crop = readCrop(values);
  if (crop !== null) return answer(c, await editDocument(c.get('portal'), place, { is: 'crop', crop }));
  const dossier = await openDossier(c);
  return dossier === null ? c.notFound() : editing(c, dossier, 'nothing-cropped');
});

documentEditRoutes.post('/permohonan/:ref/dokumen/:requirement/halaman', async (c) => {
  const place = placeOf(c);
  if (place === null) return c.notFound();
  const { files, asItLooks } = await chosenFiles(c, place.requirement, []);
  return answer(c, await addDocumentPages(c.get('portal'), place, files, { asItLooks }));
});

documentEditRoutes.post('/permohonan/:ref/dokumen/:requirement/pakai-saja', async (c) => {
  const place = placeOf(c);
  if (place === null) return c.notFound();
  await readPosted(c, { fields: [] });
  const changed = await useAsItLooks(c.get('portal'), place);
  if (!changed.ok) return answer(c, changed);
  return c.redirect(paths.documentAt(referenceOf(changed.dossier.application), place.requirement), 303);
});

/** What the portal has found on a paper: its owner turns it as proposed, or says that it is right. Pressed twice, the second finds nothing to do. */
for (const [part, act] of [
  ['tegak', turnUpright],
  ['benar', meanDocument],
] as const)
  documentEditRoutes.post(`/permohonan/:ref/dokumen/:requirement/${part}`, async (c) => {
    const place = placeOf(c);
    if (place === null) return c.notFound();
    await readPosted(c, { fields: [] });
    const changed = await act(c.get('portal'), place);
    if (!changed.ok && changed.reason === 'not-found') return c.redirect(paths.document(place.reference, place.requirement), 303);
    if (!changed.ok) return answer(c, changed);
    return c.redirect(paths.documentAt(referenceOf(changed.dossier.application), place.requirement), 303);
  });

documentEditRoutes.post('/permohonan/:ref/dokumen/:requirement/pakai-lagi', async (c) => {
  const place = placeOf(c);
  if (place === null) return c.notFound();
  await readPosted(c, { fields: [] });
  const changed = await reuseDocument(c.get('portal'), place);
  if (!changed.ok) return answer(c, changed);
  const alone = c.req.query(ALONE) !== undefined;
  const reference = referenceOf(changed.dossier.application);
  return c.redirect(alone ? placeToGoOn(changed.dossier) : paths.documentAt(reference, place.requirement), 303);
});

/** Where a form was answered, somebody may come back. */
for (const part of ['putaran', 'potongan', 'halaman', 'pakai-saja', 'tegak', 'benar', 'pakai-lagi'])
  documentEditRoutes.get(`/permohonan/:ref/dokumen/:requirement/${part}`, (c) =>
    c.redirect(paths.document(c.req.param('ref') ?? '', c.req.param('requirement') ?? ''), 303),
  );

function answer(c: PortalContext, changed: DocumentChange) {
  if (!changed.ok && changed.reason === 'not-found') return c.notFound();
  const { dossier } = changed;
  if (changed.ok)
    return c.redirect(paths.documentEditing(referenceOf(dossier.application), c.req.param('requirement') ?? ''), 303);
  return changed.reason === 'file' ? editing(c, dossier, changed.refused) : documentClosedPage(c, dossier, changed.reason);
}

/** The page for a document that is there and may be changed; otherwise the page on which it can be handed in. */
function editing(c: PortalContext, dossier: Dossier, refused: FileRefusal | 'nothing-cropped' | null) {
  const reference = referenceOf(dossier.application);
  const requirement = changeableDocuments(dossier).find(({ id }) => id === c.req.param('requirement'));
  const held: HeldDocument | undefined = dossier.documents.find((each) => each.requirement === requirement?.id);
  if (requirement === undefined || held === undefined)
    return c.redirect(paths.document(reference, c.req.param('requirement') ?? ''), 303);
  const onward = dossier.application.state === 'draft' ? paths.documentAt(reference, requirement.id) : placeToGoOn(dossier);
  return documentEditingPage(c, { application: dossier.application, reference, requirement, held, onward, refused });
}
