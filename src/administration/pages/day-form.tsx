import { Button } from '../../web/components/button.tsx';
import { DateField } from '../../web/components/date-field.tsx';
import { Form } from '../../web/components/form.tsx';
import { RadioGroup } from '../../web/components/radio-group.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { LONGEST_NAME } from '../calendar-rules.ts';
import type { DayFaults, DayTyped } from '../calendar-rules.ts';
import { DAY_KINDS } from '../change.ts';
import { NoteField, Seen } from './frame.tsx';

type DayFormGiven = {
  c: PortalContext;
  action: string;
  typed: DayTyped;
  note: string;
  faults: DayFaults;
  button: string;
};

/** One day without work: when, what it is called, of which kind. */
export function DayForm({ c, action, typed, note, faults, button }: DayFormGiven) {
  const words = c.get('t').administration.calendar;
  const said = (fault: DayFaults[keyof DayFaults]) => (fault === undefined ? {} : { error: words.faults[fault] });
  return (
    <Form c={c} action={action}>
      <Seen c={c} />
      <DateField
        name="tanggal"
        legend={words.add.day}
        day={typed['tanggal-hari']}
        month={typed['tanggal-bulan']}
        year={typed['tanggal-tahun']}
        {...said(faults.tanggal)}
      />
      <TextField
        name="nama"
        label={words.add.name}
        hint={words.add.nameHint}
        value={typed.nama}
        maxLength={LONGEST_NAME}
        {...said(faults.nama)}
      />
      <RadioGroup
        name="jenis"
        legend={words.add.kind}
        value={typed.jenis}
        options={DAY_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        {...said(faults.jenis)}
      />
      <NoteField c={c} label={words.add.note} hint={words.add.noteHint} value={note} />
      <Button>{button}</Button>
    </Form>
  );
}
