import { dayInWords, localDay } from '../../catalogue/formats.ts';
import type { PortalContext } from '../../web/environment.ts';
import type { Application } from '../application.ts';
import { closedKeptUntil, draftKeptUntil } from '../retention-rules.ts';

type KeptUntilProps = {
  c: PortalContext;
  application: Pick<Application, 'state' | 'updatedAt' | 'clearedAt'>;
  /** Last day of the permit that it led to; null = none, or without end. */
  validUntil?: string | null;
  /** When somebody worked on a draft last; of what is no draft its row says it. */
  workedAt?: Date | undefined;
};

/** Until when the office keeps an application, or that answers and documents were removed; nothing while it is at the office, or kept for good. */
export function KeptUntil({ c, application, validUntil = null, workedAt }: KeptUntilProps) {
  const { office } = c.get('portal');
  const words = c.get('t').applications.kept;
  const { state, updatedAt, clearedAt } = application;
  const inWords = (day: string) => dayInWords(day, office);
  if (clearedAt !== null) return <p class="hint">{words.cleared(inWords(localDay(clearedAt, office)))}</p>;
  const ended = localDay(updatedAt, office);
  if (state === 'draft') {
    const until = draftKeptUntil(localDay(workedAt ?? updatedAt, office), office.retention);
    if (until === null) return null;
    // Who has no phone gets no notice.
    const told = c.get('person')?.profile.phone === '' ? words.draftUntold : words.draft;
    return <p class="hint">{told(inWords(until))}</p>;
  }
  if (state !== 'refused' && state !== 'withdrawn' && state !== 'issued') return null;
  const until = closedKeptUntil({ state, ended, validUntil }, office.retention);
  return until === null ? null : <p class="hint">{words.closed(inWords(until))}</p>;
}
