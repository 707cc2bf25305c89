import { FieldFrame, tied } from './field-frame.tsx';
import type { FieldWords } from './field-frame.tsx';

type TextAreaProps = FieldWords & {
  value?: string | null | undefined;
  rows?: number | undefined;
  autocomplete?: string | undefined;
  maxLength?: number | undefined;
};

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  return (
    <FieldFrame words={props}>
      <textarea
        class="input"
        {...tied(props)}
        rows={props.rows ?? 3}
        autocomplete={props.autocomplete}
        maxlength={props.maxLength}
      >
        {props.value ?? ''}
      </textarea>
    </FieldFrame>
  );
}
