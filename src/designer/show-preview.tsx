import { questionPage } from '../applications/pages/question-page.tsx';
import { storedFields } from '../applications/shown-page.ts';
import { localDay } from '../catalogue/formats.ts';
import type { Service } from '../catalogue/service.ts';
import { layoutFaultsOf } from '../permits/letter/check-layouts.ts';
import { inventedLetter } from '../permits/letter/preview.ts';
import { letterAsSvg } from '../permits/letter/typeset.ts';
import type { PortalContext } from '../web/environment.ts';
import { servicePage } from '../web/public/pages/service.tsx';
import { policyFor } from '../web/security-headers.ts';
import { faultyPreviewPage, letterPreviewPage, unsetLetterPage } from './pages/previews.tsx';
import { inventedDossier, previewOf } from './preview-rules.ts';
import type { ReadDraft } from './read-draft.ts';

/** No form is sent and no script runs, even where the preview is opened alone; the letter is a picture within the page. */
const POLICY = `${policyFor("'self'")
  .replace("form-action 'self'", "form-action 'none'")
  .replace("img-src 'self'", "img-src 'self' data:")}; sandbox allow-same-origin`;

/** What a citizen will see of a draft, by the same pages that show what is live. */
export function showPreview(c: PortalContext, slug: string, read: ReadDraft, what: string) {
  c.set('preview', true);
  // As a citizen sees it who has not signed in: officers are told more.
  c.set('person', null);
  c.header('content-security-policy', POLICY);
  if ('faults' in read) return faultyPreviewPage(c, read.faults);
  const { service } = read;
  const shown = previewOf(service, what);
  switch (shown.kind) {
    case 'halaman':
      return servicePage(c, service, { film: null, after: null, packetBytes: null, usual: null });
    case 'surat':
      return letterPreview(c, service);
    case 'isian': {
      const dossier = inventedDossier(service, shown.page, c.get('portal').clock.now());
      const values = storedFields(shown.page, {});
      return questionPage(c, { dossier, page: shown.page, values, mark: '', fromReview: false, warnings: [], help: null });
    }
    default:
      return shown satisfies never;
  }
}

function letterPreview(c: PortalContext, service: Service) {
  const { office, clock } = c.get('portal');
  const day = localDay(clock.now(), office);
  if (layoutFaultsOf(service, office, day).length > 0) return unsetLetterPage(c);
  const letter = inventedLetter(service, office, day);
  return letterPreviewPage(c, letter, Buffer.from(letterAsSvg(letter)).toString('base64'));
}
