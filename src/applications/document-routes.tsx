import { Hono } from 'hono';
import { requirePerson } from '../accounts/require.ts';
import type { FileRefusal } from '../files/inspect.ts';
import { countRefused } from '../files/store-unfinished.ts';
import { keptDocumentsOf } from '../files/store-kept.ts';
import type { KeptDocument } from '../files/store-kept.ts';
import { noteRefused } from '../insights/experiments/taking-part.ts';
import { documentClip } from '../tutorials/document-clip.ts';
import type { FilmOnPage } from '../tutorials/film-on-page.ts';
import { listenToDocument } from '../tutorials/listen/listen-on-page.ts';
import { stepHelpAt } from '../tutorials/step-help.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { referenceOf } from './application.ts';
import { chosenFiles } from './chosen-files.ts';
import { removeDocument, uploadDocument } from './change-document.ts';
import type { DocumentChange, DocumentPlace } from './change-document.ts';
import { documentEditRoutes } from './document-edit-routes.tsx';
import { placeOf, placeToGoOn } from './document-place.ts';
import { changeableDocuments } from './document-rules.ts';
import { whoAsks } from './who-asks.ts';
import { openDossier } from './dossier.ts';
import type { Dossier } from './dossier.ts';
import { fileRoutes } from './file-routes.ts';
import { ALONE, TOO_LARGE } from './oversized-upload.ts';
import { noticeStep, STEPS } from './notice-step.ts';
import { documentAlonePage } from './pages/document-alone.tsx';
import { documentClosedPage } from './pages/document-closed.tsx';
import { documentsPage } from './pages/documents.tsx';
import { refusedUpload } from './refused-upload.ts';
import { countTries, MOST_TRIES, readTries, stuckAt, TRIES_FIELD } from './stuck-rules.ts';
import type { Tries } from './stuck-rules.ts';

/** Uploading, replacing and removing the documents of an application. */
export const documentRoutes = new Hono<PortalEnv>();

documentRoutes.route('/', fileRoutes);
documentRoutes.use('/permohonan/:ref/dokumen/*', requirePerson(['applicant']));
documentRoutes.route('/', documentEditRoutes);

documentRoutes.get('/permohonan/:ref/dokumen', async (c) => {
  const dossier = await openDossier(c);
  if (dossier === null) return c.notFound();
  const { state } = dossier.application;
  const reference = referenceOf(dossier.application);
  if (state === 'correction') return c.redirect(paths.correction(reference), 303);
  if (state !== 'draft') return c.redirect(paths.application(reference), 303);
  const oversized = c.req.query(TOO_LARGE);
  const sent = await refusedBefore(c, dossier);
  noticeDocuments(c, dossier);
  const clip = await clipFor(c, dossier, oversized ?? sent?.fault.requirement);
  return documentsPage(c, {
    dossier,
    fault: oversized === undefined ? (sent?.fault ?? null) : { requirement: oversized, refused: tooLarge(c) },
    tries: sent?.tries,
    kept: await keptBy(c, dossier),
    help: await helpFor(c, dossier, sent?.tries, clip),
    clip,
  });
});

documentRoutes.get('/permohonan/:ref/dokumen/:requirement', async (c) => {
  const dossier = await openDossier(c);
  const requirement = c.req.param('requirement');
  if (dossier === null || !dossier.service.requirements.some(({ id }) => id === requirement)) return c.notFound();
  const changeable = changeableDocuments(dossier).find(({ id }) => id === requirement);
  if (changeable === undefined) return c.redirect(placeToGoOn(dossier), 303);
  const sent = await refusedBefore(c, dossier);
  noticeStep(c, dossier, { kind: 'shown', step: STEPS.documents, item: requirement });
  const clip = await clipFor(c, dossier, requirement);
  return documentAlonePage(c, {
    dossier,
    requirement: changeable,
    refused: c.req.query(TOO_LARGE) === undefined ? (sent?.fault.refused ?? null) : tooLarge(c),
    tries: sent?.tries,
    kept: await keptBy(c, dossier),
    help: await helpFor(c, dossier, sent?.tries, clip),
    clip,
  });
});

documentRoutes.post('/permohonan/:ref/dokumen/:requirement', async (c) => {
  const place = placeOf(c);
  if (place === null) return c.notFound();
  const { files, values, asItLooks } = await chosenFiles(c, place.requirement, [TRIES_FIELD]);
  const changed = await uploadDocument(c.get('portal'), place, files, { asItLooks });
  return answer(c, place, changed, countTries(readTries(values[TRIES_FIELD], [place.requirement]), [place.requirement]));
});

documentRoutes.get('/permohonan/:ref/dokumen/:requirement/penghapusan', (c) =>
  c.redirect(paths.document(c.req.param('ref'), c.req.param('requirement')), 303),
);

documentRoutes.post('/permohonan/:ref/dokumen/:requirement/penghapusan', async (c) => {
  const place = placeOf(c);
  if (place === null) return c.notFound();
  await readPosted(c, { fields: [] });
  return answer(c, place, await removeDocument(c.get('portal'), place), {}, 'removed');
});

/** `tries`: how often this document was refused in a row, if it is refused now. */
async function answer(
  c: PortalContext,
  { requirement }: DocumentPlace,
  changed: DocumentChange,
  tries: Tries = {},
  done: 'uploaded' | 'removed' = 'uploaded',
) {
  const alone = c.req.query(ALONE) !== undefined;
  if (!changed.ok && changed.reason === 'not-found') return c.notFound();
  const { dossier } = changed;
  if (changed.ok) {
    if (done === 'uploaded') noticeStep(c, dossier, { kind: 'answered', step: STEPS.documents, item: requirement });
    return c.redirect(alone ? placeToGoOn(dossier) : paths.documentAt(referenceOf(dossier.application), requirement), 303);
  }
  if (changed.reason !== 'file') return documentClosedPage(c, dossier, changed.reason);
  const { refused } = changed;
  noticeStep(c, dossier, { kind: 'refused', step: STEPS.documents, item: requirement, reason: refused.reason });
  noticeDocuments(c, dossier);
  await noteRefused(c);
  const only = changeableDocuments(dossier).find(({ id }) => id === requirement);
  const clip = await clipFor(c, dossier, requirement);
  const beside = { tries, kept: await keptBy(c, dossier), help: await helpFor(c, dossier, tries, clip), clip };
  if (alone && only !== undefined) return documentAlonePage(c, { dossier, requirement: only, refused, ...beside });
  return documentsPage(c, { dossier, fault: { requirement, refused }, ...beside });
}

/** The page, and on it each document that is still missing: people stop at one of them, not at the page. */
function noticeDocuments(c: PortalContext, dossier: Dossier): void {
  const held = new Set(dossier.documents.map(({ requirement }) => requirement));
  const missing = dossier.outcome.documents.filter(({ id }) => !held.has(id));
  const step = STEPS.documents;
  noticeStep(c, dossier, { kind: 'shown', step }, ...missing.map(({ id }) => ({ kind: 'shown' as const, step, item: id })));
}

/** What was sent in the background, was refused, and is asked about; null = nothing, or a file stands there since. */
async function refusedBefore(c: PortalContext, { application, service, documents }: Dossier) {
  const found = await refusedUpload(c, application.id);
  if (found === null) return null;
  const { item, createdAt } = found.upload;
  if (!service.requirements.some(({ id }) => id === item)) return null;
  if (documents.some(({ requirement, uploadedAt }) => requirement === item && uploadedAt > createdAt)) return null;
  const tries = { [item]: Math.min(MOST_TRIES, await countRefused(c.get('portal').db, found.upload)) };
  return { fault: { requirement: item, refused: found.refused }, tries };
}

/** What the person keeps, to be offered: not to staff of a firm, whose papers are not its owner's. */
async function keptBy(c: PortalContext, { application }: Pick<Dossier, 'application'>): Promise<KeptDocument[]> {
  const person = c.get('person');
  return person?.id === application.personId ? keptDocumentsOf(c.get('portal').db, person.id) : [];
}

/** The film's stage in which documents are handed in. */
const STAGE = 7;

/** Where the film's words about the document stand beside it, the step film does not stand there too. */
async function helpFor(c: PortalContext, dossier: Dossier, tries: Tries = {}, clip: FilmOnPage | null = null) {
  const { service } = dossier;
  const id = stuckAt(tries, Object.keys(tries));
  const requirement = service.requirements.find((each) => each.id === id);
  const of = { listening: c.get('portal').listening, t: c.get('t'), service };
  const stuckOn =
    requirement === undefined
      ? null
      : { label: c.get('t').files.chooseFor(requirement.name), listening: listenToDocument(of, requirement) };
  const labels = stuckOn === null ? [] : [stuckOn.label];
  const place = { ...whoAsks(c, dossier, STEPS.documents), stage: STAGE, scenes: ['upload'], labels };
  const help = await stepHelpAt(c, service, place, stuckOn);
  return help === null || stuckOn === null || clip === null ? help : { ...help, film: null };
}

/** What the film says of a document that is refused or wanted again. */
function clipFor(c: PortalContext, { service }: Dossier, id: string | undefined) {
  const requirement = service.requirements.find((each) => each.id === id);
  return requirement === undefined ? null : documentClip(c, service, requirement);
}

/** More was sent than is read at all, so nobody counted. */
const tooLarge = (c: PortalContext): FileRefusal => ({
  reason: 'too-large',
  bytes: null,
  limitBytes: c.get('portal').office.uploads.bytes,
});
