import type { PortalContext } from '../../web/environment.ts';
import type { Designed } from '../load.ts';
import { Comparison } from './comparison.tsx';
import { designedPage } from './service-frame.tsx';
import { WhatChanges } from './what-changes.tsx';

/** A side of a comparison: what stands in the address, its name, its text. */
export type Side = { value: string; label: string; text: string };

/** What one text of a service has otherwise than another. */
export function differencesPage(c: PortalContext, designed: Designed, { from, to }: { from: Side; to: Side }) {
  const t = c.get('t').designer.diff;
  return designedPage(
    c,
    designed,
    { title: t.title, at: null },
    <>
      <h2>{t.between(from.label, to.label)}</h2>
      <Comparison c={c} designed={designed} from={from.value} to={to.value} />
      <WhatChanges c={c} slug={designed.slug} before={from.text} after={to.text} />
    </>,
  );
}
