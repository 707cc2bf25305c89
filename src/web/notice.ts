import type { PortalContext } from './environment.ts';

/** What can be noticed while somebody is on their way, without a name. */
export type NoticeKind =
  | 'shown'
  | 'answered'
  | 'refused'
  | 'sent'
  /** The office handed an item back. */
  | 'corrected'
  /** An answer or document is another one after a correction. */
  | 'changed'
  | 'found-nothing'
  /** How long somebody stayed, as their browser tells it. */
  | 'stayed'
  | 'helped'
  | 'listened'
  /** A film stands on the page; was begun; a stage of it was seen through. */
  | 'offered'
  | 'played'
  | 'watched'
  /** "Apakah ini membantu?" */
  | 'voted'
  /** A question after a film was answered; `amount` 1 = rightly. */
  | 'picked';

/** One thing that was noticed. It names codes and ids of definitions only: never what somebody typed. */
export type Notice = {
  kind: NoticeKind;
  /** Slug of the service; nothing where it is about none. */
  service?: string;
  step: string;
  /** Id of the question or document. */
  item?: string;
  reason?: string;
  amount?: number;
  /** Id of the application that it is about; only a keyed hash of it is ever stored. */
  application?: string;
  round?: 'first' | 'correction';
};

/** Tells what a request is about, for whoever counts where people get stuck. Nothing waits for it, and nothing depends on it. */
export function notice(c: PortalContext, ...noticed: readonly Notice[]): void {
  c.get('noticed').push(...noticed);
}
