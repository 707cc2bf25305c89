import { Select } from '../../web/components/select.tsx';
import { TextArea } from '../../web/components/text-area.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import { TickBoxes } from '../../web/components/tick-boxes.tsx';
import { TRANSACTION_KINDS } from '../../catalogue/definition.ts';
import type { PortalContext } from '../../web/environment.ts';
import { forField } from '../edit/eligibility-rules.ts';
import type { Designed } from '../load.ts';
import { entryError, entryPage } from './entries.tsx';
import type { EntryGiven } from './entries.tsx';

/** One question before the start: which answer goes on, and what whoever answers otherwise is told. */
export function eligibilityPage(c: PortalContext, designed: Designed, given: EntryGiven) {
  const words = c.get('t').designer.forms.kelayakan;
  const { fields } = given;
  const frame = { part: 'kelayakan', list: 'eligibility', given, preview: 'halaman' } as const;
  const error = entryError(c, designed, frame);
  const field = (name: 'pertanyaan' | 'penjelasan' | 'harus' | 'alasan' | 'sebagai_ganti' | 'tautan', key: string) => ({
    name,
    ...words.fields[name],
    value: fields[name],
    error: error(name, key),
  });
  const kinds = kindsToChoose(designed, given);
  return entryPage(
    c,
    designed,
    frame,
    <>
      <TextField {...field('pertanyaan', 'ask_id')} />
      <TextArea {...field('penjelasan', 'help_id')} rows={2} optional />
      <Select
        {...field('harus', 'must')}
        empty={c.get('t').designer.forms.choose}
        options={[
          { value: 'ya', label: words.answers.ya },
          { value: 'tidak', label: words.answers.tidak },
        ]}
      />
      <TextArea {...field('alasan', 'why_id')} rows={2} />
      <TextArea {...field('sebagai_ganti', 'instead_id')} rows={2} />
      <TextField {...field('tautan', 'link')} optional />
      {kinds.length < 2 ? null : (
        <TickBoxes
          name={forField('new')}
          legend={words.fields.untuk.label}
          hint={words.fields.untuk.hint}
          error={error('untuk', 'for')}
          options={kinds.map((kind) => ({ name: forField(kind), label: words.kinds[kind] }))}
          values={fields}
        />
      )}
    </>,
  );
}

/** What people can come for with this service, and what is ticked already. */
function kindsToChoose({ read }: Designed, { fields }: EntryGiven) {
  const known = 'service' in read ? (read.service.transactions?.choices.map(({ kind }) => kind) ?? []) : TRANSACTION_KINDS;
  return TRANSACTION_KINDS.filter((kind) => known.includes(kind) || (fields[forField(kind)] ?? '') !== '');
}
