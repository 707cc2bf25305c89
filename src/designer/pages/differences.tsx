import type { PortalContext } from '../../web/environment.ts';
import type { Designed } from '../load.ts';
import { Comparison } from './comparison.tsx';
import { Diff } from './diff.tsx';
import { designedPage } from './service-frame.tsx';

/** A side of a comparison: what stands in the address, its name, its text. */
export type Side = { value: string; label: string; text: string };

/** Two texts of one service side by side, line by line. */
export function differencesPage(c: PortalContext, designed: Designed, { from, to }: { from: Side; to: Side }) {
  const t = c.get('t').designer.diff;
  return designedPage(
    c,
    designed,
    { title: t.title, at: null },
    <>
      <h2>{t.between(from.label, to.label)}</h2>
      <Comparison c={c} designed={designed} from={from.value} to={to.value} />
      <Diff c={c} before={from.text} after={to.text} />
    </>,
  );
}
