import { ENTRY_KINDS } from '../../catalogue/definition.ts';
import { Checkbox } from '../../web/components/checkbox.tsx';
import { Details } from '../../web/components/details.tsx';
import { FieldError } from '../../web/components/field-frame.tsx';
import { Select } from '../../web/components/select.tsx';
import { TextArea } from '../../web/components/text-area.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { columnField, COLUMNS } from '../edit/column-rules.ts';
import type { Fields } from '../edit/definition-text.ts';

/** The columns of a question that is answered with several entries; the page shows them only for that kind. */
export function ColumnFields({ c, fields, error }: { c: PortalContext; fields: Fields; error: string | undefined }) {
  const t = c.get('t').designer.forms.pertanyaan.columns;
  const filled = COLUMNS.filter((column) => (fields[columnField(column, 'nama')] ?? '') !== '').length;
  const open = Math.min(COLUMNS.length, Math.max(2, filled + 1));
  return (
    <div class="design-columns">
      <h3>{t.title}</h3>
      <p class="hint">{t.hint}</p>
      <FieldError name="kolom" error={error} />
      {COLUMNS.slice(0, open).map((column) => (
        <Column c={c} fields={fields} column={column} />
      ))}
      {open === COLUMNS.length ? null : (
        <Details summary={t.more}>
          {COLUMNS.slice(open).map((column) => (
            <Column c={c} fields={fields} column={column} />
          ))}
        </Details>
      )}
    </div>
  );
}

type ColumnProps = { c: PortalContext; fields: Fields; column: (typeof COLUMNS)[number] };

function Column({ c, fields, column }: ColumnProps) {
  const { choose, pertanyaan } = c.get('t').designer.forms;
  const t = pertanyaan.columns;
  const value = (part: Parameters<typeof columnField>[1]) => fields[columnField(column, part)] ?? '';
  return (
    <fieldset>
      <legend>{t.one(column)}</legend>
      <input type="hidden" name={columnField(column, 'kode')} value={value('kode')} />
      <TextField name={columnField(column, 'nama')} label={t.nama} value={value('nama')} />
      <Select
        name={columnField(column, 'jenis')}
        label={t.jenis}
        empty={choose}
        value={value('jenis')}
        options={ENTRY_KINDS.map((kind) => ({ value: kind, label: pertanyaan.kinds[kind] }))}
      />
      <TextArea name={columnField(column, 'pilihan')} label={t.pilihan} rows={3} value={value('pilihan')} />
      <Checkbox name={columnField(column, 'wajib')} label={t.wajib} checked={value('wajib') !== ''} />
    </fieldset>
  );
}
