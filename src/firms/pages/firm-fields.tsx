import { TextArea } from '../../web/components/text-area.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import type { Texts } from '../../web/texts/texts.ts';
import type { FirmFaults, FirmTyped } from '../firm-form.ts';

/** Name, NIB and address of a firm. @param fixed the NIB is known and stays. */
export function FirmFields({ t, typed, faults, fixed }: { t: Texts; typed: FirmTyped; faults: FirmFaults; fixed: boolean }) {
  const words = t.firms.fields;
  return (
    <>
      <TextField
        name="nama"
        label={words.name}
        hint={words.nameHint}
        value={typed.nama}
        autocomplete="organization"
        maxLength={150}
        error={faults.nama === undefined ? undefined : words.nameMissing}
      />
      {fixed ? null : (
        <TextField
          name="nib"
          label={words.nib}
          hint={words.nibHint}
          inputMode="numeric"
          value={typed.nib}
          autocomplete="off"
          maxLength={30}
          error={faults.nib === undefined ? undefined : words.nibWrong}
        />
      )}
      <TextArea name="alamat" label={words.address} hint={words.addressHint} value={typed.alamat} optional maxLength={300} />
    </>
  );
}

/** The same faults for the summary above. */
export function firmFaults(t: Texts, faults: FirmFaults = {}): { field: string; message: string }[] {
  const words = t.firms.fields;
  return [
    ...(faults.nama === undefined ? [] : [{ field: 'f-nama', message: words.nameMissing }]),
    ...(faults.nib === undefined ? [] : [{ field: 'f-nib', message: words.nibWrong }]),
  ];
}
