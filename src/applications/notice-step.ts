import type { PortalContext } from '../web/environment.ts';
import { notice } from '../web/notice.ts';
import type { Notice } from '../web/notice.ts';
import type { Dossier } from './dossier.ts';

/** Names of the steps of an application, for whoever counts where people get stuck. */
export const STEPS = { start: 'mulai', documents: 'dokumen', review: 'periksa', correction: 'perbaikan' } as const;

/** The step of a page of questions. */
export const questionStep = (pageId: string): string => `isian/${pageId}`;

/** Tells what happened at a step of an application. */
export function noticeStep(
  c: PortalContext,
  { application, service }: Pick<Dossier, 'application' | 'service'>,
  ...noticed: readonly Pick<Notice, 'kind' | 'step' | 'item' | 'reason' | 'amount'>[]
): void {
  const round = application.state === 'draft' ? ('first' as const) : ('correction' as const);
  notice(c, ...noticed.map((each) => ({ ...each, service: service.slug, application: application.id, round })));
}
