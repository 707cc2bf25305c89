import { fieldId, GroupFrame } from './field-frame.tsx';
import type { FieldWords } from './field-frame.tsx';
import { useTexts } from './texts-context.ts';

type Typed = string | null | undefined;

type DateFieldProps = Omit<FieldWords, 'label'> & {
  legend: string;
  day?: Typed;
  month?: Typed;
  year?: Typed;
  time?: { hour?: Typed; minute?: Typed } | undefined;
};

/** A month may be written as a word, "September" too. */
const LONGEST = { hari: 2, bulan: 9, tahun: 4, jam: 2, menit: 2 };

/** Day, month and year as three fields of numbers (`<name>-hari`, `-bulan`, `-tahun`), with `-jam` and `-menit` for a moment. */
export function DateField({ legend, day, month, year, time, ...words }: DateFieldProps) {
  const labels = useTexts().shell.dateParts;
  const part = (ending: keyof typeof labels, value: Typed) => {
    const id = ending === 'hari' ? fieldId(words.name) : `${fieldId(words.name)}-${ending}`;
    return (
      <div class={ending === 'tahun' ? 'part wide' : 'part'}>
        <label for={id}>{labels[ending]}</label>
        <input
          class="input"
          type="text"
          inputmode="numeric"
          id={id}
          name={`${words.name}-${ending}`}
          value={value ?? ''}
          maxlength={LONGEST[ending]}
          aria-invalid={words.error === undefined ? undefined : 'true'}
        />
      </div>
    );
  };
  return (
    <GroupFrame words={{ ...words, label: legend }}>
      <div class="parts">
        {part('hari', day)}
        {part('bulan', month)}
        {part('tahun', year)}
        {time === undefined ? null : part('jam', time.hour)}
        {time === undefined ? null : part('menit', time.minute)}
      </div>
    </GroupFrame>
  );
}
