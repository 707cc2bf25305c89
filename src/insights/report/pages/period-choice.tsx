import { localDay } from '../../../catalogue/formats.ts';
import { Icon } from '../../../web/components/icon.tsx';
import { Button } from '../../../web/components/button.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { periodsToChoose } from '../../period-rules.ts';
import type { Period } from '../../period-rules.ts';

/** Which period is shown, on a page of that address. One that is older than the list stands in it too while it is looked at. */
export function PeriodChoice({ c, period, action }: { c: PortalContext; period: Period; action: string }) {
  const words = c.get('t').surveyOffice;
  const { clock, office } = c.get('portal');
  const offered = periodsToChoose(localDay(clock.now(), office));
  const listed = Object.values(offered)
    .flat()
    .some(({ key }) => key === period.key);
  const one = (each: Period) => (
    <option value={each.key} selected={each.key === period.key}>
      {words.period(each)}
    </option>
  );
  return (
    <form class="choose" action={action}>
      <label for="f-periode">{words.periods.label}</label>
      <div class="select">
        <select class="input" id="f-periode" name="periode">
          {listed ? null : one(period)}
          {(['half', 'quarter', 'month', 'year'] as const).map((kind) => (
            <optgroup label={words.periods.kinds[kind]}>{offered[kind].map(one)}</optgroup>
          ))}
        </select>
        <Icon name="chevron-down" />
      </div>
      <Button kind="secondary">{words.periods.choose}</Button>
    </form>
  );
}
