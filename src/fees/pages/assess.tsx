import { RadioGroup } from '../../web/components/radio-group.tsx';
import { TextArea } from '../../web/components/text-area.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import type { PortalContext } from '../../web/environment.ts';
import type { BillFaults } from '../rules.ts';
import { officerForm } from './officer-form.tsx';
import type { OfficerForm } from './officer-form.tsx';

/** What the form of a bill posts. */
export const assessFields = ['revision', 'jenis', 'jumlah', 'dasar', 'change'] as const;

export type AssessTyped = { jenis: string; jumlah: string; dasar: string };

type AssessGiven = Pick<OfficerForm, 'about' | 'back' | 'action' | 'revision' | 'tooLate'> & {
  typed: AssessTyped;
  faults: BillFaults;
  says: string;
};

/** The bill: whether something is paid, how much, and what for. */
export function assessPage(c: PortalContext, { typed, faults, says, ...form }: AssessGiven) {
  const t = c.get('t').deskFees;
  const words = t.assessPage;
  const jenis = faults.jenis === undefined ? undefined : words.kindMissing;
  const jumlah = faults.jumlah === undefined ? undefined : t.amountFaults[faults.jumlah];
  const dasar = faults.dasar === undefined ? undefined : t.wordsFaults[faults.dasar];
  return officerForm(c, {
    ...form,
    title: t.assess,
    lead: words.lead(c.get('portal').office.fees.dueWorkingDays),
    submit: words.submit,
    faults: Object.entries({ jenis, jumlah, dasar }).flatMap(([field, message]) =>
      message === undefined ? [] : [{ field, message }],
    ),
    children: (
      <>
        <RadioGroup
          name="jenis"
          legend={words.kind}
          hint={t.says(says)}
          options={[
            { value: 'ada', label: words.pays },
            { value: 'nihil', label: words.nil },
          ]}
          value={typed.jenis}
          error={jenis}
        />
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
        <TextArea
          name="dasar"
          label={words.basis}
          hint={words.basisHint}
          value={typed.dasar}
          rows={4}
          maxLength={500}
          error={dasar}
        />
      </>
    ),
  });
}
