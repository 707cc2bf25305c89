import type { Child } from 'hono/jsx';
import type { IconName } from './icon-shapes.ts';
import { Icon } from './icon.tsx';

export type Fact = { icon: IconName; label: string; value: Child; note?: Child };

/** A few facts that decide: cost, days, validity. */
export function Facts({ items }: { items: readonly Fact[] }) {
  return (
    <dl class="rows facts">
      {items.map((fact) => (
        <div>
          <dt>
            <Icon name={fact.icon} />
            {fact.label}
          </dt>
          <dd class="value">{fact.value}</dd>
          {fact.note === undefined || fact.note === '' ? null : <dd class="note">{fact.note}</dd>}
        </div>
      ))}
    </dl>
  );
}
