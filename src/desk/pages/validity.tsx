import { DateField } from '../../web/components/date-field.tsx';
import { RadioGroup } from '../../web/components/radio-group.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import type { WaitingLetter } from '../load-letter.ts';
import type { SigningView } from './signing.tsx';

type ValidityGiven = { c: PortalContext; letter: WaitingLetter; view: SigningView; error: string | undefined };

/** The last day of validity, where the definition leaves it to the head. */
export function Validity({ c, letter, view, error }: ValidityGiven) {
  const t = c.get('t').desk.signing.validity;
  if (letter.proposed !== null) return null;
  const { typed, fault } = view;
  const atDay = fault === 'day-missing' || fault === 'day-wrong' || fault === 'past';
  return (
    <div class="panel validity">
      <RadioGroup
        name="masa"
        legend={t.legend}
        hint={letter.service.validity.text === '' ? undefined : t.hint(letter.service.validity.text)}
        value={typed.masa}
        options={[
          { value: 'tanggal', label: t.until },
          { value: 'tanpa-batas', label: t.withoutEnd },
        ]}
        error={atDay ? undefined : error}
      />
      <div class="validity-day">
        <DateField
          name="sampai"
          legend={t.day}
          hint={t.dayHint}
          day={typed.hari}
          month={typed.bulan}
          year={typed.tahun}
          error={atDay ? error : undefined}
        />
      </div>
      <button type="submit" class="button secondary" formaction={paths.letterPreview(letter.number)}>
        <span>{t.show}</span>
      </button>
    </div>
  );
}
