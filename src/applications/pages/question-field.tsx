import type { Child } from 'hono/jsx';
import { hintOf } from '../../catalogue/explained.ts';
import { fieldNames } from '../../catalogue/parse-answer.ts';
import type { ProfileField, Question } from '../../catalogue/service.ts';
import { DateField } from '../../web/components/date-field.tsx';
import { RadioGroup } from '../../web/components/radio-group.tsx';
import { Select } from '../../web/components/select.tsx';
import { TextArea } from '../../web/components/text-area.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import type { PortalContext } from '../../web/environment.ts';

type QuestionFieldProps = {
  c: PortalContext;
  question: Question;
  /** What stands in the fields, by field name. */
  values: Readonly<Record<string, string>>;
  error: string | undefined;
  /** What helps with this question, between its hint and its control. */
  help?: Child;
};

/** What the browser may fill in by itself. */
const AUTOCOMPLETE: Partial<Record<ProfileField, string>> = { name: 'name', address: 'street-address' };

/** One question of a form, as the control of its kind. */
export function QuestionField({ c, question, values, error, help }: QuestionFieldProps) {
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
      return <TextArea {...words} value={value} rows={2} />;
    case 'schedule':
      return <TextArea {...words} value={value} rows={3} />;
    case 'repeat':
      return <TextArea {...words} value={value} rows={5} />;
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
    case 'nik':
    case 'nib':
      return <TextField {...words} value={value} inputMode="numeric" />;
  }
}

type Words = { name: string; label: string; hint: string; error: string | undefined; optional: boolean; help: Child };

/** Grouped by kecamatan; one of a name that stands in several is told apart by its group. */
function KelurahanField({ c, words, value }: { c: PortalContext; words: Words; value: string | undefined }) {
  const t = c.get('t').applications.form;
  const groups = c.get('portal').office.kecamatan.map(({ name, kelurahan }) => ({
    label: t.kecamatan(name),
    options: kelurahan.map((one) => ({ value: one.code, label: one.name })),
  }));
  return <Select {...words} options={[]} groups={groups} empty={t.chooseKelurahan} value={value} />;
}

function MomentField({
  question,
  group,
  values,
}: {
  question: Question;
  group: Omit<Words, 'label'>;
  values: Readonly<Record<string, string>>;
}) {
  const [day, month, year, hour, minute] = fieldNames(question).map((name) => values[name]);
  const time = question.kind === 'datetime' ? { hour, minute } : undefined;
  return <DateField {...group} legend={question.label} day={day} month={month} year={year} time={time} />;
}
