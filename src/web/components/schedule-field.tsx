import { AddEntry, RemoveEntry } from './entry-buttons.tsx';
import { describedBy, fieldId, GroupFrame } from './field-frame.tsx';
import type { FieldWords } from './field-frame.tsx';
import { useTexts } from './texts-context.ts';

type ScheduleFieldProps = Omit<FieldWords, 'label'> & {
  legend: string;
  /** Names of the boxes of a line, Monday first; then of its two hours. */
  namesOf: (line: number) => readonly string[];
  lines: number;
  most: number;
  /** The line that was just added: it gets the focus. */
  added: boolean;
  values: Readonly<Record<string, string | undefined>>;
};

/** Days of the week with their hours, a line for each different hours, and a note for what does not fit. */
export function ScheduleField({ legend, namesOf, lines, most, added, values, ...words }: ScheduleFieldProps) {
  const t = useTexts().questions.schedule;
  const { name, error } = words;
  const invalid = error === undefined ? undefined : 'true';
  const hour = (field: string, label: string) => (
    <div class="part">
      <label for={fieldId(field)}>{label}</label>
      <input
        class="input"
        type="text"
        inputmode="decimal"
        id={fieldId(field)}
        name={field}
        value={values[field] ?? ''}
        maxlength={5}
        aria-invalid={invalid}
        autocomplete="off"
      />
    </div>
  );
  const line = (number: number) => {
    const names = namesOf(number);
    return (
      <fieldset class="entry" aria-describedby={`${fieldId(name)}-cara`}>
        <legend>{t.line(number)}</legend>
        <div class="days">
          {t.days.map((day, at) => {
            const field = names[at] ?? '';
            const id = number === 1 && at === 0 ? fieldId(name) : fieldId(field);
            return (
              <div class="choice" data-choice>
                <input
                  type="checkbox"
                  id={id}
                  name={field}
                  value="ya"
                  checked={(values[field] ?? '') !== ''}
                  autofocus={added && number === lines && at === 0}
                />
                <label for={id}>{day}</label>
              </div>
            );
          })}
        </div>
        <div class="hours">
          {hour(names[7] ?? '', t.from)}
          {hour(names[8] ?? '', t.until)}
        </div>
        {lines === 1 ? null : (
          <RemoveEntry question={name} entry={number}>
            {t.remove(number)}
          </RemoveEntry>
        )}
      </fieldset>
    );
  };
  return (
    <GroupFrame words={{ ...words, label: legend }}>
      <div class="entries" aria-describedby={describedBy(words)}>
        <p class="hint" id={`${fieldId(name)}-cara`}>
          {t.timeHint}
        </p>
        {Array.from({ length: lines }, (_, at) => line(at + 1))}
        {lines < most ? <AddEntry question={name}>{t.add}</AddEntry> : null}
        <div class="entry cell">
          <label for={`${fieldId(name)}-catatan`}>{t.note}</label>
          <input
            class="input"
            type="text"
            id={`${fieldId(name)}-catatan`}
            name={`${name}-catatan`}
            value={values[`${name}-catatan`] ?? ''}
            maxlength={500}
          />
        </div>
      </div>
    </GroupFrame>
  );
}
