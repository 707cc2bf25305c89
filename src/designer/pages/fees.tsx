import { TextField } from '../../web/components/text-field.tsx';
import type { PortalContext } from '../../web/environment.ts';
import type { Designed } from '../load.ts';
import { ConditionFields } from './edit-parts.tsx';
import { entryError, entryPage } from './entries.tsx';
import type { EntryGiven } from './entries.tsx';

/** One fee that is paid with some answers. */
export function feePage(c: PortalContext, designed: Designed, given: EntryGiven) {
  const words = c.get('t').designer.forms.biaya;
  const { fields, groups } = given;
  const frame = { part: 'biaya', list: 'fees', given, preview: 'halaman' } as const;
  const error = entryError(c, designed, frame);
  const field = (name: 'biaya' | 'jumlah' | 'kata', key: string) => ({
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
      <TextField {...field('biaya', 'fee')} />
      <TextField {...field('jumlah', 'amount')} optional inputMode="numeric" />
      <ConditionFields
        c={c}
        groups={groups}
        chosen={fields['syarat'] ?? ''}
        own={fields['syarat_lain'] ?? ''}
        error={error('syarat', 'when')}
        empty={c.get('t').designer.forms.choose}
        label={words.when}
        hint={words.whenHint}
      />
      <TextField {...field('kata', 'words')} optional />
    </>,
  );
}
