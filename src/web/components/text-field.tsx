import { FieldFrame, tied } from './field-frame.tsx';
import type { FieldWords } from './field-frame.tsx';

export type TextFieldProps = FieldWords & {
  value?: string | null | undefined;
  kind?: 'text' | 'tel' | 'email' | 'search' | undefined;
  inputMode?: 'text' | 'tel' | 'email' | 'numeric' | 'decimal' | 'search' | undefined;
  autocomplete?: string | undefined;
  maxLength?: number | undefined;
  width?: 'full' | 'short' | 'year' | undefined;
};

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { value, kind = 'text', inputMode, autocomplete, maxLength, width = 'full' } = props;
  return (
    <FieldFrame words={props}>
      <input
        class={`input ${width}`}
        type={kind}
        {...tied(props)}
        value={value ?? ''}
        inputmode={inputMode}
        autocomplete={autocomplete}
        maxlength={maxLength}
      />
    </FieldFrame>
  );
}
