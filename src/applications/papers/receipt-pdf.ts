import { holderName } from '../../catalogue/holder.ts';
import type { PortalContext } from '../../web/environment.ts';
import type { Dossier } from '../dossier.ts';
import type { PaperForm } from '../store-paper-forms.ts';
import { printingOf, sendPdf } from './form-pdf.ts';
import { receiptPaper } from './receipt-paper.ts';

/**
 * The receipt of an application that was sent.
 * @param asks number and code of the form on paper by which who has no phone asks how it stands; null = they ask otherwise.
 * @throws when it was not sent.
 */
export async function receiptOf(
  c: PortalContext,
  dossier: Dossier,
  asks: Pick<PaperForm, 'number' | 'code'> | null,
  form: Pick<PaperForm, 'number'> | null = asks,
): Promise<Response> {
  const { number, submittedAt, answers } = dossier.application;
  if (number === null || submittedAt === null) throw new Error('a receipt was asked for of what was not sent');
  const given = { dossier, number, sentAt: submittedAt, applicant: holderName(dossier.service, answers), form, asks };
  const paper = await receiptPaper({ ...printingOf(c), baseUrl: c.get('portal').config.url }, given);
  return sendPdf(c, paper, `bukti-${number}.pdf`, 'no-store');
}
