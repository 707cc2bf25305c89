import { Button } from '../../web/components/button.tsx';
import { Select } from '../../web/components/select.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import type { Designed } from '../load.ts';

type ComparisonProps = { c: PortalContext; designed: Designed; from: string | null; to: string | null };

/** Two versions, or a version and the draft, to be compared. */
export function Comparison({ c, designed, from, to }: ComparisonProps) {
  const t = c.get('t').designer;
  const options = comparable(c, designed);
  if (options.length < 2) return null;
  return (
    <form method="get" action={paths.designedComparison(designed.slug)} class="design-compare">
      <Select name="dari" label={t.diff.from} options={options} empty={t.diff.choose} value={from} />
      <Select name="ke" label={t.diff.to} options={options} empty={t.diff.choose} value={to} />
      <Button kind="secondary">{t.diff.compare}</Button>
    </form>
  );
}

/** What can be compared, by what stands in the address, with its name. */
export function comparable(c: PortalContext, { draft, publications, live }: Designed): { value: string; label: string }[] {
  const t = c.get('t').designer;
  const versions = [...new Set([...publications.map(({ version }) => version), ...(live === null ? [] : [live.version])])];
  const numbers = versions.toSorted((a, b) => b - a).map((version) => ({ value: String(version), label: t.version(version) }));
  return draft === null ? numbers : [{ value: 'draf', label: t.diff.draft }, ...numbers];
}
