import type { AnswerRow } from '../../web/components/answers.tsx';
import type { PortalContext } from '../../web/environment.ts';
import type { Dossier } from '../dossier.ts';
import { chosenTransaction } from '../start-rules.ts';

/** What somebody came for, and the permit that it is about; nothing where a service knows only one thing. */
export function transactionRows(
  c: PortalContext,
  { service, application }: Pick<Dossier, 'service' | 'application'>,
): AnswerRow[] {
  const t = c.get('t').start.row;
  const chosen = chosenTransaction(service, application.answers);
  const { oldPermitNumber: number } = application;
  return [
    ...(chosen === null ? [] : [{ question: t.what, answer: chosen.label }]),
    ...(number === null
      ? []
      : [{ question: t.oldPermit, answer: application.oldRegisterId === null ? number : t.registered(number) }]),
  ];
}
