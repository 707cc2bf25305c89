import { createHash } from 'node:crypto';
import type { Service } from '../catalogue/service.ts';
import type { Database } from '../database/connection.ts';
import { recordEvent, SYSTEM_ACTOR } from '../database/events.ts';
import type { Portal } from '../portal.ts';
import type { Application } from './application.ts';
import { completePaper } from './papers/complete-paper.ts';
import { paperAsPdf } from './papers/typeset.ts';
import { documentsOf } from './store-documents.ts';
import { addReceipt } from './store-receipts.ts';

type ReceiptPortal = Pick<Portal, 'office' | 'config' | 'files'>;

/**
 * Makes the receipt of an application that was found complete just now: once, in the caller's transaction, so that nothing counts as received of which there is no
 * proof. Its hash stands in the log, which nobody can change; who has the file can show that it is the one. `id`: under which its bytes lie.
 */
export async function makeReceipt(
  { office, config, files }: ReceiptPortal,
  tx: Database,
  given: { id: string; application: Application; service: Service; at: Date },
): Promise<void> {
  const { id, application, service, at } = given;
  const { number } = application;
  if (number === null) throw new Error('what was not sent cannot be complete');
  const documents = await documentsOf(tx, application.id);
  const paper = await completePaper({ office, now: at, baseUrl: config.url }, { application, number, service, documents });
  const pdf = paperAsPdf(paper);
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  await addReceipt(tx, { applicationId: application.id, fileId: id, sha256, bytes: pdf.length, madeAt: at });
  await recordEvent(tx, {
    at,
    actor: SYSTEM_ACTOR,
    verb: 'complete_receipt',
    subject: { kind: 'application', id: application.id },
    detail: { sha256, documents: documents.length },
  });
  await files.put(id, pdf);
}
