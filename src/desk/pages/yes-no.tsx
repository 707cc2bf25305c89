import type { Child } from 'hono/jsx';
import type { CorrectionReason } from '../../catalogue/office.ts';
import { describedBy, FieldError, fieldId } from '../../web/components/field-frame.tsx';
import { Icon } from '../../web/components/icon.tsx';
import { Select } from '../../web/components/select.tsx';
import { TextArea } from '../../web/components/text-area.tsx';
import { useTexts } from '../../web/components/texts-context.ts';
import { reasonsFor } from '../check-rules.ts';
import type { Look } from '../check-rules.ts';
import { checkFields, LONGEST_NOTE } from '../posted-looks.ts';

type YesNoGiven = { id: string; name: string; legend: Child; good: boolean | null; error?: string | undefined };

/** Ya or Tidak, two touch targets side by side. `id` is what the error summary leads to. */
export function YesNo({ id, name, legend, good, error }: YesNoGiven) {
  const t = useTexts().desk.case;
  const one = (value: 'ya' | 'tidak', icon: 'check' | 'x', words: string, checked: boolean) => (
    <label class={value}>
      <input type="radio" name={name} value={value} id={value === 'ya' ? fieldId(id) : undefined} checked={checked} />
      <Icon name={icon} />
      <span>{words}</span>
    </label>
  );
  return (
    <fieldset class={error === undefined ? 'verdict' : 'verdict wrong'} aria-describedby={describedBy({ name: id, error })}>
      <legend>{legend}</legend>
      <div class="verdict-pair">
        {one('ya', 'check', t.yes, good === true)}
        {one('tidak', 'x', t.no, good === false)}
      </div>
      <FieldError name={id} error={error} />
    </fieldset>
  );
}

type BecauseGiven = {
  /** Name of the field whose reason it is. */
  field: string;
  what: 'document' | 'answer';
  label: string;
  noteLabel: string;
  look: Look;
  reasons: readonly CorrectionReason[];
};

/** Why something is to be mended, in words that the applicant will read. Hidden while "Ya" is chosen. */
export function Because({ field, what, label, noteLabel, look, reasons }: BecauseGiven) {
  const t = useTexts().desk.case;
  const possible = reasonsFor(reasons, what, look.reason);
  const chosen = possible.find(({ code }) => code === look.reason);
  return (
    <div class="because">
      <Select
        name={checkFields.reason(field)}
        label={label}
        options={possible.map((reason) => ({ value: reason.code, label: reason.label }))}
        empty={what === 'document' ? t.noReason : t.answerFine}
        value={look.reason}
      />
      {chosen === undefined ? null : <p class="muted">{t.reads(`${chosen.sentence} ${chosen.remedy}`)}</p>}
      <TextArea name={checkFields.note(field)} label={noteLabel} optional rows={2} value={look.note} maxLength={LONGEST_NOTE} />
    </div>
  );
}
