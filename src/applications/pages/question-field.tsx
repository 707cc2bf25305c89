import type { Child } from 'hono/jsx';
import { entryNames } from '../../catalogue/entries.ts';
import { hintOf } from '../../catalogue/explained.ts';
import { fieldNames, hoursNames } from '../../catalogue/parse-answer.ts';
import type { EntryField, ProfileField, Question } from '../../catalogue/service.ts';
import { Checkbox } from '../../web/components/checkbox.tsx';
import { DateField } from '../../web/components/date-field.tsx';
import { EntriesField } from '../../web/components/entries-field.tsx';
import type { Cell } from '../../web/components/entries-field.tsx';
import { PlaceField } from '../../web/components/place-field.tsx';
import { RadioGroup } from '../../web/components/radio-group.tsx';
import { ScheduleField } from '../../web/components/schedule-field.tsx';
import { Select } from '../../web/components/select.tsx';
import { TextArea } from '../../web/components/text-area.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import { TickBoxes } from '../../web/components/tick-boxes.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { entriesOn } from '../form-entries.ts';

type QuestionFieldProps = {
  c: PortalContext;
  question: Question;
  /** What stands in the fields, by field name. */
  values: Readonly<Record<string, string>>;
  error: string | undefined;
  /** An entry of it was just added. */
  added?: boolean;
  /** What helps with this question, between its hint and its control. */
  help?: Child;
};

/** What the browser may fill in by itself. */
const AUTOCOMPLETE: Partial<Record<ProfileField, string>> = { name: 'name', address: 'street-address' };

/** One question of a form, as the control of its kind. */
export function QuestionField({ c, question, values, error, added = false, help }: QuestionFieldProps) {
  const t = c.get('t');
  const { id, kind, options, profileField } = question;
  const value = values[id];
  const words = { name: id, label: question.label, hint: hintOf(t, question), error, optional: !question.required, help };
  const { label: legend, ...group } = words;
  const autocomplete = profileField === null ? undefined : AUTOCOMPLETE[profileField];
  switch (kind) {
    case 'text':
      return <TextField {...words} value={value} autocomplete={autocomplete} />;
    case 'textarea':
      return <TextArea {...words} value={value} autocomplete={autocomplete} />;
    case 'map':
      return <PlaceField {...group} legend={legend} values={values} />;
    case 'schedule': {
      const { shown, most } = entriesOn(question, values);
      const namesOf = (line: number) => hoursNames(id, line);
      return <ScheduleField {...group} {...{ legend, values, namesOf, most, added }} lines={shown} />;
    }
    case 'repeat':
      return <RepeatField c={c} question={question} group={group} values={values} added={added} />;
    case 'checkbox':
      return options.length === 0 ? (
        <Checkbox {...{ name: id, label: question.label, hint: words.hint, error, help }} checked={(value ?? '') !== ''} />
      ) : (
        <TickBoxes {...group} legend={legend} values={values} options={boxesOf(question)} />
      );
    case 'radio':
      return <RadioGroup {...group} legend={legend} options={options} value={value} />;
    case 'select':
      return <Select {...words} options={options} empty={t.applications.form.choose} value={value} />;
    case 'kelurahan':
      return <KelurahanField c={c} words={words} value={value} />;
    case 'date':
    case 'datetime':
      return <MomentField question={question} group={group} values={values} />;
    case 'year':
      return <TextField {...words} value={value} inputMode="numeric" width="year" maxLength={4} />;
    case 'integer':
      return <TextField {...words} value={value} inputMode="numeric" width="short" />;
    case 'decimal':
      return <TextField {...words} value={value} inputMode="decimal" width="short" />;
    case 'rupiah':
      return <TextField {...words} value={value} inputMode="numeric" width="short" />;
    case 'nik':
    case 'nib':
      return <TextField {...words} value={value} inputMode="numeric" />;
    case 'phone':
      return <TextField {...words} value={value} kind="tel" inputMode="tel" />;
    case 'email':
      return <TextField {...words} value={value} kind="email" inputMode="email" />;
  }
}

type Words = { name: string; label: string; hint: string; error: string | undefined; optional: boolean; help: Child };

const boxesOf = (question: Question) =>
  fieldNames(question).map((name, at) => ({ name, label: question.options[at]?.label ?? '' }));

/** Grouped by kecamatan; one of a name that stands in several is told apart by its group. */
function KelurahanField({ c, words, value }: { c: PortalContext; words: Words; value: string | undefined }) {
  const t = c.get('t').applications.form;
  const groups = c.get('portal').office.kecamatan.map(({ name, kelurahan }) => ({
    label: t.kecamatan(name),
    options: kelurahan.map((one) => ({ value: one.code, label: one.name })),
  }));
  return <Select {...words} options={[]} groups={groups} empty={t.chooseKelurahan} value={value} />;
}

type GroupProps = { question: Question; group: Omit<Words, 'label'>; values: Readonly<Record<string, string>> };

function MomentField({ question, group, values }: GroupProps) {
  const [day, month, year, hour, minute] = fieldNames(question).map((name) => values[name]);
  const time = question.kind === 'datetime' ? { hour, minute } : undefined;
  return <DateField {...group} legend={question.label} day={day} month={month} year={year} time={time} />;
}

function RepeatField({ c, question, group, values, added }: GroupProps & { c: PortalContext; added: boolean }) {
  const { shown, most } = entriesOn(question, values);
  const invalid = group.error === undefined ? undefined : 'true';
  const cellsOf = (entry: number): Cell[] =>
    entryNames(question, entry).map((name, at) => {
      const field = question.fields?.[at];
      return {
        name,
        label: labelOf(c, field),
        control: (given) => control(c, { field, name, invalid, value: values[name] ?? '', ...given }),
      };
    });
  const entries = Array.from({ length: shown }, (_, at) => cellsOf(at + 1));
  return <EntriesField {...group} legend={question.label} entries={entries} most={most} added={added} />;
}

const labelOf = (c: PortalContext, field: EntryField | undefined): string =>
  field === undefined ? '' : field.required ? field.label : c.get('t').questions.optional(field.label);

type ControlGiven = {
  field: EntryField | undefined;
  name: string;
  value: string;
  invalid: 'true' | undefined;
  id: string;
  autofocus: boolean;
};

const INPUT_MODES: Partial<Record<EntryField['kind'], 'numeric' | 'decimal' | 'tel' | 'email'>> = {
  year: 'numeric',
  integer: 'numeric',
  rupiah: 'numeric',
  nik: 'numeric',
  nib: 'numeric',
  decimal: 'decimal',
  phone: 'tel',
  email: 'email',
};

function control(c: PortalContext, { field, name, value, invalid, id, autofocus }: ControlGiven) {
  const tied = { id, name, 'aria-invalid': invalid, autofocus };
  if (field?.kind !== 'select')
    return (
      <input
        class="input"
        type="text"
        {...tied}
        value={value}
        inputmode={field === undefined ? undefined : INPUT_MODES[field.kind]}
      />
    );
  return (
    <select class="input" {...tied}>
      <option value="">{c.get('t').applications.form.choose}</option>
      {field.options.map((option) => (
        <option value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
