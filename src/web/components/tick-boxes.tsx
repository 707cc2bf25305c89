import { fieldId, GroupFrame } from './field-frame.tsx';
import type { FieldWords } from './field-frame.tsx';

type TickBoxesProps = Omit<FieldWords, 'label'> & {
  legend: string;
  options: readonly { name: string; label: string }[];
  values: Readonly<Record<string, string | undefined>>;
};

/** Several of a few. The first box carries the id that the error summary leads to. */
export function TickBoxes({ legend, options, values, ...words }: TickBoxesProps) {
  return (
    <GroupFrame words={{ ...words, label: legend }}>
      <div class="choices">
        {options.map(({ name, label }, index) => {
          const id = index === 0 ? fieldId(words.name) : fieldId(name);
          return (
            <div class="choice" data-choice>
              <input type="checkbox" id={id} name={name} value="ya" checked={(values[name] ?? '') !== ''} />
              <label for={id}>{label}</label>
            </div>
          );
        })}
      </div>
    </GroupFrame>
  );
}
