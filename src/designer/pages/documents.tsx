import { Checkbox } from '../../web/components/checkbox.tsx';
import { TextArea } from '../../web/components/text-area.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import type { PortalContext } from '../../web/environment.ts';
import type { Designed } from '../load.ts';
import { ConditionFields } from './edit-parts.tsx';
import { entryError, entryPage } from './entries.tsx';
import type { EntryGiven } from './entries.tsx';

/** One document: what it is called, whether it must be handed in, and when. */
export function documentPage(c: PortalContext, designed: Designed, given: EntryGiven) {
  const words = c.get('t').designer.forms.dokumen;
  const { fields, groups } = given;
  const frame = { part: 'dokumen', list: 'requirements', given, preview: 'halaman' } as const;
  const error = entryError(c, designed, frame);
  const field = (name: 'nama' | 'penjelasan' | 'di_mana' | 'periksa', key: string) => ({
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
      <TextField {...field('nama', 'name_id')} />
      <TextArea {...field('penjelasan', 'help_id')} rows={2} optional />
      <Checkbox name="wajib" label={words.fields.wajib.label} checked={(fields['wajib'] ?? '') !== ''} />
      <ConditionFields
        c={c}
        groups={groups}
        chosen={fields['syarat'] ?? ''}
        own={fields['syarat_lain'] ?? ''}
        error={error('syarat', 'when') ?? error('syarat', 'applies_when')}
      />
      <TextField {...field('di_mana', 'where_to_get')} optional />
      <TextArea {...field('periksa', 'checks')} rows={3} optional />
    </>,
  );
}
