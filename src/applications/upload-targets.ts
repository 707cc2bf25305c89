import type { FileRefusal } from '../files/inspect.ts';
import type { PortalContext } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { referenceOf } from './application.ts';
import { addDocumentPages, uploadDocument } from './change-document.ts';
import type { DocumentChange } from './change-document.ts';
import { keepOwnDocument } from './change-own-document.ts';
import { placeOf, placeToGoOn } from './document-place.ts';
import { mayUpload } from './document-rules.ts';
import { openDossier } from './dossier.ts';
import { noticeStep, STEPS } from './notice-step.ts';
import { isKeptKind } from './own-document-rules.ts';
import { documentIn } from './upload-items.ts';

/** What became of files that were handed in. `closed`: what they are for cannot be changed any more. */
export type Handed = { is: 'taken' } | { is: 'refused'; refused: FileRefusal } | { is: 'closed' };

/** What files are for that arrive piece by piece. */
export type UploadTarget = {
  personId: string;
  /** In the rows of files on their way. */
  subject: string;
  item: string;
  /** Where they are sent, and where one sending is found. */
  to: string;
  at: (id: string) => string;
  /** Whether it can be changed now. */
  open: boolean;
  take: (files: readonly File[], told: { asItLooks: boolean }) => Promise<Handed>;
  /** Where one goes on when they are taken, and where it is said why they are not. */
  onward: string;
  refusedAt: (id: string) => string;
};

/** The document of this address, or its further pages, in an application of one's own; null = there is none. */
export async function documentTarget(c: PortalContext): Promise<UploadTarget | null> {
  const [place, dossier] = [placeOf(c), await openDossier(c)];
  if (place === null || dossier === null) return null;
  const portal = c.get('portal');
  const item = place.requirement;
  const { requirement, adds } = documentIn(item);
  if (!dossier.service.requirements.some(({ id }) => id === requirement)) return null;
  const { application } = dossier;
  const reference = referenceOf(application);
  const document = { ...place, requirement };
  const change = adds ? addDocumentPages : uploadDocument;
  return {
    personId: place.person.id,
    subject: application.id,
    item,
    to: paths.upload(reference, item),
    at: (id) => paths.uploadOf(reference, item, id),
    open: mayUpload(dossier, 'applicant', requirement).ok,
    take: async (files, told) => {
      const handed = handedBy(await change(portal, document, files, told));
      const at = { step: STEPS.documents, item: requirement };
      if (handed.is === 'taken') noticeStep(c, dossier, { kind: 'answered', ...at });
      if (handed.is === 'refused') noticeStep(c, dossier, { kind: 'refused', reason: handed.refused.reason, ...at });
      return handed;
    },
    onward: adds ? paths.documentEditing(reference, requirement) : placeToGoOn(dossier),
    refusedAt: (id) => {
      if (adds) return paths.documentEditingRefused(reference, requirement, id);
      return application.state === 'draft'
        ? paths.documentsRefused(reference, id)
        : paths.documentRefused(reference, requirement, id);
    },
  };
}

function handedBy(changed: DocumentChange): Handed {
  if (changed.ok) return { is: 'taken' };
  return changed.reason === 'file' ? { is: 'refused', refused: changed.refused } : { is: 'closed' };
}

/** The paper of this address that a person keeps; null = none of that kind is kept. */
export function ownDocumentTarget(c: PortalContext): Promise<UploadTarget | null> {
  const [person, kind] = [c.get('person'), c.req.param('kind') ?? ''];
  if (person === null || !isKeptKind(kind)) return Promise.resolve(null);
  return Promise.resolve({
    personId: person.id,
    subject: person.id,
    item: kind,
    to: paths.ownUpload(kind),
    at: (id) => paths.ownUploadOf(kind, id),
    open: true,
    take: async (files, told) => {
      const kept = await keepOwnDocument(c.get('portal'), { person, kind }, files, told);
      return kept.ok ? { is: 'taken' } : { is: 'refused', refused: kept.refused };
    },
    onward: paths.ownDocumentsAfter('tersimpan'),
    refusedAt: (id) => paths.ownDocumentsRefused(id),
  });
}
