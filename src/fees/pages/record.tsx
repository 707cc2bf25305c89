import { rupiah } from '../../catalogue/formats.ts';
import { TextField } from '../../web/components/text-field.tsx';
import type { PortalContext } from '../../web/environment.ts';
import type { AmountFault } from '../rules.ts';
import { officerForm } from './officer-form.tsx';
import type { OfficerForm } from './officer-form.tsx';

export type RecordTyped = { jumlah: string; bukti: string };

export type RecordFaults = { jumlah?: AmountFault | 'other'; bukti?: 'wrong' | { usedFor: string } };

type RecordGiven = Pick<OfficerForm, 'about' | 'back' | 'action' | 'revision' | 'tooLate'> & {
  amountRupiah: number;
  typed: RecordTyped;
  faults: RecordFaults;
};

/** A payment from the bank's report on paper: the amount is typed, so that another one is noticed. */
export function recordPage(c: PortalContext, { amountRupiah, typed, faults, ...form }: RecordGiven) {
  const t = c.get('t').deskFees;
  const words = t.recordPage;
  const jumlah =
    faults.jumlah === undefined
      ? undefined
      : faults.jumlah === 'other'
        ? words.other(amountRupiah)
        : t.amountFaults[faults.jumlah];
  const bukti =
    faults.bukti === undefined
      ? undefined
      : faults.bukti === 'wrong'
        ? words.referenceWrong
        : words.referenceUsed(faults.bukti.usedFor);
  return officerForm(c, {
    ...form,
    title: t.record,
    about: `${form.about} · ${rupiah(amountRupiah)}`,
    lead: words.lead,
    submit: words.submit,
    faults: Object.entries({ jumlah, bukti }).flatMap(([field, message]) => (message === undefined ? [] : [{ field, message }])),
    children: (
      <>
        <TextField
          name="jumlah"
          label={words.amount}
          hint={words.amountHint}
          value={typed.jumlah}
          inputMode="numeric"
          maxLength={30}
          width="short"
          error={jumlah}
        />
        <TextField
          name="bukti"
          label={words.reference}
          hint={words.referenceHint}
          value={typed.bukti}
          maxLength={80}
          error={bukti}
        />
      </>
    ),
  });
}
