import { newestWording, reasonFamily } from '../../catalogue/reason.ts';
import type { Portal } from '../../portal.ts';
import { processOf, toldReasons } from './process-rules.ts';
import type { ProcessOf } from './process-rules.ts';
import { processIn } from './store.ts';

/** What may be told of how the office decided. */
export type Process = {
  all: ProcessOf;
  services: readonly (ProcessOf & { service: string; name: string })[];
  corrections: readonly NamedReason[];
  refusals: readonly NamedReason[];
};

/** A reason of the office's lists, with its words, and for how many it was given. */
type NamedReason = { code: string; label: string; cases: number };

/** Loads it of what was decided from one month to another, both included: three queries. */
export async function loadProcess(
  { db, catalogue, office }: Pick<Portal, 'db' | 'catalogue' | 'office'>,
  months: { first: string; last: string },
): Promise<Process> {
  const figures = await processIn(db, months);
  const { all, services } = processOf(figures);
  const nameOf = (slug: string) => (catalogue.services.get(slug) ?? catalogue.closed.get(slug))?.shortName ?? slug;
  // One reason is one, whatever its words were.
  const given = figures.reasons.map((row) => ({ ...row, reason: reasonFamily(row.reason) }));
  const named = (
    kind: 'correction' | 'refusal',
    list: readonly { code: string; label: string; retired: boolean }[],
  ): NamedReason[] =>
    toldReasons(given, kind).map(({ reason: code, cases }) => ({
      code,
      label: list.find((each) => each.code === newestWording(list, code))?.label ?? code,
      cases,
    }));
  return {
    all,
    services: services.map((one) => ({ ...one, name: nameOf(one.service) })),
    corrections: named('correction', office.reasons.corrections),
    refusals: named('refusal', office.reasons.refusals),
  };
}
