import { fillMarks } from '../catalogue/own-messages.ts';
import type { MessageKind } from '../catalogue/own-messages.ts';
import type { Office } from '../catalogue/office.ts';
import type { Service } from '../catalogue/service.ts';
import type { NoticeKind } from './notices.ts';

const MESSAGE_OF: Readonly<Record<NoticeKind['kind'], MessageKind | null>> = {
  sent: 'received',
  'sent-again': null,
  complete: null,
  correction: 'correction',
  fee: null,
  'fee-waits': null,
  'fee-overdue': null,
  'fee-paid': null,
  'fee-void': null,
  issued: 'issued',
  refused: 'refused',
  revoked: null,
  suspended: null,
  lifted: null,
};

/** What the definition, and then the office for every service, adds to a notice. */
export function ownSentences(
  kind: NoticeKind['kind'],
  { service, office, number }: { service: Service; office: Office; number: string },
): string[] {
  const message = MESSAGE_OF[kind];
  if (message === null) return [];
  const values = { nomor: number, layanan: service.shortName, kantor: office.shortName };
  return [service.messages[message], office.messages[message]].flatMap((text) =>
    text === null ? [] : [fillMarks(text, values)],
  );
}
