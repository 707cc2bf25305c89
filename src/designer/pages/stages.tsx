import { STAGE_KINDS } from '../../catalogue/definition.ts';
import { Checkbox } from '../../web/components/checkbox.tsx';
import { Select } from '../../web/components/select.tsx';
import { TextArea } from '../../web/components/text-area.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import { TickBoxes } from '../../web/components/tick-boxes.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { roleField, STAGE_ROLES } from '../edit/stage-rules.ts';
import type { Designed } from '../load.ts';
import { ConditionFields } from './edit-parts.tsx';
import { entryError, entryPage } from './entries.tsx';
import type { EntryGiven } from './entries.tsx';

/** One step of an application: what citizens read of it, and what the desk does. */
export function stagePage(c: PortalContext, designed: Designed, given: EntryGiven) {
  const t = c.get('t');
  const words = t.designer.forms.tahap;
  const { fields, groups } = given;
  const frame = { part: 'tahap', list: 'stages', given, preview: 'halaman' } as const;
  const error = entryError(c, designed, frame);
  const field = (name: 'nama' | 'penjelasan' | 'langkah' | 'hari' | 'dinas', key: string) => ({
    name,
    ...words.fields[name],
    value: fields[name],
    error: error(name, key),
  });
  return entryPage(
    c,
    designed,
    frame,
    <>
      <TextField {...field('nama', 'title')} />
      <TextArea {...field('penjelasan', 'text')} rows={2} optional />
      <Select
        {...field('langkah', 'kind')}
        error={error('langkah', 'kind') ?? error('langkah', '')}
        empty={words.wordsOnly}
        options={STAGE_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
      />
      <TextField {...field('hari', 'working_days')} inputMode="numeric" width="short" optional />
      <TextField {...field('dinas', 'office')} optional />
      <Checkbox
        name="kunjungan"
        label={words.fields.kunjungan.label}
        error={error('kunjungan', 'site_visit')}
        checked={(fields['kunjungan'] ?? '') !== ''}
      />
      <TickBoxes
        name={roleField('front_desk')}
        legend={words.fields.oleh.label}
        hint={words.fields.oleh.hint}
        error={error('oleh', 'by')}
        options={STAGE_ROLES.map((role) => ({ name: roleField(role), label: t.shell.roles[role] }))}
        values={fields}
      />
      <ConditionFields
        c={c}
        groups={groups}
        chosen={fields['syarat'] ?? ''}
        own={fields['syarat_lain'] ?? ''}
        error={error('syarat', 'when')}
        label={words.when}
        hint={words.whenHint}
      />
    </>,
  );
}
