import { CHANNELS } from '../../catalogue/definition.ts';
import { Select } from '../../web/components/select.tsx';
import { TextArea } from '../../web/components/text-area.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { BASIC_FIELDS } from '../edit/basics-rules.ts';
import type { BasicKey } from '../fault-rules.ts';
import type { Designed } from '../load.ts';
import { EditForm, faultAt, StaleNotice } from './edit-parts.tsx';
import { designedPage } from './service-frame.tsx';
import type { Done } from './service-frame.tsx';

type BasicsGiven = {
  /** What stands in the fields. */
  fields: Readonly<Record<string, string>>;
  /** What is stored, where somebody else saved since. */
  stored?: Readonly<Record<string, string>>;
  done?: Done;
};

const NUMBERS: readonly BasicKey[] = ['working_days', 'fee_amount', 'validity_months', 'minutes'];
const LINES: readonly BasicKey[] = ['who', 'fee', 'validity', 'legal_basis', 'synonyms'];
const OPTIONAL: readonly BasicKey[] = [
  'short_name',
  'working_days',
  'fee_amount',
  'validity_months',
  'minutes',
  'synonyms',
  'letter_code',
];

/** Names, who, cost, days, validity and law of one service. */
export function basicsPage(c: PortalContext, designed: Designed, { fields, stored, done = null }: BasicsGiven) {
  const t = c.get('t').designer;
  return designedPage(
    c,
    designed,
    {
      title: t.parts.pokok,
      at: 'pokok',
      preview: 'halaman',
      faults: true,
      done,
      status: stored === undefined ? 200 : 409,
      error: stored !== undefined,
    },
    <>
      {stored === undefined ? null : (
        <StaleNotice
          c={c}
          designed={designed}
          labels={BASIC_FIELDS.map((name) => ({ name, label: t.basics[name] }))}
          fields={fields}
          stored={stored}
        />
      )}
      <EditForm c={c} designed={designed} action={paths.designedPart(designed.slug, 'pokok')} preview="halaman">
        {BASIC_FIELDS.map((key) => (
          <Field c={c} designed={designed} of={key} value={fields[key] ?? ''} />
        ))}
      </EditForm>
    </>,
  );
}

function Field({ c, designed, of, value }: { c: PortalContext; designed: Designed; of: BasicKey; value: string }) {
  const t = c.get('t').designer;
  const words = {
    name: of,
    label: t.basics[of],
    hint: t.forms.basics.hints[of],
    error: faultAt(c, designed, (place) => place.part === 'pokok' && place.key === of),
    optional: OPTIONAL.includes(of),
    value,
  };
  if (of === 'category_id') return <Select {...words} options={categories(c, value)} empty={t.forms.choose} />;
  if (of === 'channel') {
    const known = CHANNELS.map((channel) => ({ value: channel as string, label: t.forms.basics.channels[channel] }));
    return <Select {...words} options={withCurrent(known, value)} empty={t.forms.choose} />;
  }
  if (NUMBERS.includes(of)) return <TextField {...words} inputMode="numeric" width="short" />;
  if (LINES.includes(of)) return <TextArea {...words} rows={of === 'legal_basis' ? 5 : 2} />;
  return <TextField {...words} />;
}

function categories(c: PortalContext, value: string) {
  const known = c.get('portal').office.categories.flatMap(({ title, of }) => of.map((id) => ({ value: id, label: title })));
  return withCurrent(known, value);
}

/** What is written there stays a choice, even if nobody knows it. */
const withCurrent = (known: readonly { value: string; label: string }[], value: string) =>
  value === '' || known.some((each) => each.value === value) ? known : [...known, { value, label: value }];
