import { isLocal } from '../../../catalogue/service.ts';
import { Button } from '../../../web/components/button.tsx';
import { Icon } from '../../../web/components/icon.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { paths } from '../../../web/paths.ts';
import { CHANNELS, CONNECTIONS, PERIODS, WIDTHS } from '../period-rules.ts';
import type { Asked, Slice } from '../period-rules.ts';

/** Which service, how many days, what the ranking goes by, and of whom. */
export function HurdleFilter({ c, asked }: { c: PortalContext; asked: Asked }) {
  const t = c.get('t').hurdles.filter;
  const services = [...c.get('portal').catalogue.services.values()]
    .filter(isLocal)
    .toSorted((a, b) => a.shortName.localeCompare(b.shortName));
  return (
    <form method="get" action={paths.hurdles} class="period-filter" aria-label={t.label}>
      <Choice name="layanan" label={t.service} value={asked.service ?? ''}>
        {[{ value: '', label: t.all }, ...services.map(({ slug, shortName }) => ({ value: slug, label: shortName }))]}
      </Choice>
      <Choice name="hari" label={t.days} value={String(asked.days)}>
        {PERIODS.map((days) => ({ value: String(days), label: t.lastDays(days) }))}
      </Choice>
      <Choice name="urut" label={t.order} value={asked.order === 'hours' ? 'waktu' : 'orang'}>
        {[
          { value: 'orang', label: t.orders.people },
          { value: 'waktu', label: t.orders.hours },
        ]}
      </Choice>
      {whoChoices(c, asked).map(({ name, label, value, options }) => (
        <Choice name={name} label={label} value={value}>
          {options}
        </Choice>
      ))}
      <Button kind="secondary">{t.show}</Button>
    </form>
  );
}

/** By what people can be parted, each with everybody first. */
function whoChoices(c: PortalContext, { slice }: Asked) {
  const { filter, detail } = c.get('t').hurdles;
  const choice = (name: string, by: keyof Slice, values: readonly string[]) => ({
    name,
    label: detail.parts[by],
    value: slice[by] ?? '',
    options: ['', ...values].map((value) => ({
      value,
      label: value === '' ? filter.everybody[by] : (detail.partNames[value] ?? value),
    })),
  });
  return [
    choice('pengisi', 'channel', CHANNELS),
    choice('perangkat', 'width', WIDTHS),
    choice('sinyal', 'connection', CONNECTIONS),
  ];
}

type ChoiceProps = { name: string; label: string; value: string; children: readonly { value: string; label: string }[] };

function Choice({ name, label, value, children }: ChoiceProps) {
  return (
    <label>
      <span class="hint">{label}</span>
      <span class="select">
        <select class="input" name={name}>
          {children.map((option) => (
            <option value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" />
      </span>
    </label>
  );
}
