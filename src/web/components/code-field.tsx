import { FieldFrame, tied } from './field-frame.tsx';
import type { FieldWords } from './field-frame.tsx';

/** A one-time code: one field, the keyboard of numbers, filled in by the phone where it can. */
export function CodeField(props: FieldWords) {
  return (
    <FieldFrame words={props}>
      <input class="input code" type="text" {...tied(props)} inputmode="numeric" autocomplete="one-time-code" maxlength={12} />
    </FieldFrame>
  );
}
