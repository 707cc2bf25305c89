import type { Application } from '../applications/application.ts';
import type { Dossier } from '../applications/dossier.ts';
import { exampleAnswers } from '../catalogue/examples.ts';
import { evaluateForm } from '../catalogue/form.ts';
import type { FormPage, Service } from '../catalogue/service.ts';

/** What a preview shows. `isian`: a page of the form. */
export type PreviewOf = { kind: 'halaman' } | { kind: 'surat' } | { kind: 'isian'; page: FormPage };

const FORM = 'isian-';

/** How a page of the form is named in the address of a preview. */
export const formPreview = (pageId: string): string => `${FORM}${pageId}`;

/** What the address asks to see of a service; a page of the form that is no longer there gives way to the public page. */
export function previewOf(service: Service, what: string): PreviewOf {
  if (what === 'surat') return { kind: 'surat' };
  const page = service.pages.find(({ id }) => formPreview(id) === what);
  return page === undefined ? { kind: 'halaman' } : { kind: 'isian', page };
}

/** An application of nobody, at a page of its form. A page that the examples do not lead to is shown among all. */
export function inventedDossier(service: Service, page: FormPage, now: Date): Dossier {
  const outcome = evaluateForm(service, exampleAnswers(service));
  const isReached = outcome.pages.some(({ id }) => id === page.id);
  return {
    application: { ...NOBODYS, service: service.slug, createdAt: now, updatedAt: now },
    service,
    outcome: isReached ? outcome : { ...outcome, pages: [...service.pages] },
    documents: [],
    items: [],
    typed: [],
    standing: { kind: 'current' },
    firm: null,
  };
}

const NOBODYS: Omit<Application, 'service' | 'createdAt' | 'updatedAt'> = {
  id: 'pratinjau',
  personId: '',
  firmId: null,
  filedBy: null,
  channel: 'online',
  servedBy: null,
  clearedAt: null,
  definitionVersion: 0,
  state: 'draft',
  number: null,
  desk: null,
  assignedTo: null,
  queueOrder: 0,
  answers: {},
  revision: 1,
  technicalOffice: null,
  transaction: 'new',
  oldPermitId: null,
  oldRegisterId: null,
  oldPermitNumber: null,
  submittedAt: null,
  completeAt: null,
  dueOn: null,
  promisedDays: null,
  silenceOn: null,
  clockStoppedAt: null,
  correctionFrom: null,
  decidedAt: null,
  refusalReason: null,
  refusalNote: null,
};
