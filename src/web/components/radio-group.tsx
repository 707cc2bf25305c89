import type { Child } from 'hono/jsx';
import { fieldId, GroupFrame } from './field-frame.tsx';
import type { FieldWords } from './field-frame.tsx';

type Choice = { value: string; label: Child; hint?: string | undefined };

type RadioGroupProps = Omit<FieldWords, 'label'> & {
  legend: string;
  options: readonly Choice[];
  value?: string | null | undefined;
};

/** One of a few. The first choice carries the id that the error summary leads to. */
export function RadioGroup({ legend, options, value, ...words }: RadioGroupProps) {
  return (
    <GroupFrame words={{ ...words, label: legend }}>
      <div class="choices">
        {options.map((option, index) => {
          const id = index === 0 ? fieldId(words.name) : `${fieldId(words.name)}-${index + 1}`;
          const hinted = option.hint !== undefined && option.hint !== '';
          return (
            <div class="choice" data-choice>
              <input
                type="radio"
                id={id}
                name={words.name}
                value={option.value}
                checked={option.value === value}
                aria-describedby={hinted ? `${id}-hint` : undefined}
              />
              <span>
                <label for={id}>{option.label}</label>
                {hinted ? (
                  <span class="choice-hint" id={`${id}-hint`}>
                    {option.hint}
                  </span>
                ) : null}
              </span>
            </div>
          );
        })}
      </div>
    </GroupFrame>
  );
}
