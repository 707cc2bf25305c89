import type { Service } from '../../catalogue/service.ts';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import type { PaperForm } from '../store-paper-forms.ts';
import { formPaper } from './form-paper.ts';
import type { Printing } from './on-paper.ts';
import type { Paper } from './paper.ts';
import { paperAsPdf } from './typeset.ts';

/** The empty form of a service; with a number where one was handed out. It is in the reader's language, so that nobody keeps it for others. */
export async function blankFormPdf(c: PortalContext, service: Service, form: PaperForm | null): Promise<Response> {
  const { url } = c.get('portal').config;
  const address = `${url}${form === null ? paths.service(service.slug) : paths.paperFormOf(form.number)}`;
  const paper = await formPaper(printingOf(c), { service, answers: {}, address, form });
  return form === null
    ? sendPdf(c, paper, `formulir-${service.slug}.pdf`, 'private, no-cache')
    : sendPdf(c, paper, `formulir-${form.number}.pdf`, 'no-store');
}

/** What papers of this request are made with. */
export const printingOf = (c: PortalContext): Printing => ({
  t: c.get('t'),
  office: c.get('portal').office,
  language: c.get('t').language,
  now: c.get('portal').clock.now(),
});

/** Answers with a paper. @param kept = how long others may keep it, as `cache-control`. */
export const sendPdf = (c: PortalContext, paper: Paper, name: string, kept: string): Response =>
  c.body(Uint8Array.from(paperAsPdf(paper)), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${name}"`,
    'cache-control': kept,
  });
