import { FieldFrame, tied } from './field-frame.tsx';
import type { FieldWords } from './field-frame.tsx';

/** A password; never filled in again after a fault. */
export function PasswordField(props: FieldWords & { autocomplete: 'current-password' | 'new-password' }) {
  return (
    <FieldFrame words={props}>
      <input class="input" type="password" {...tied(props)} autocomplete={props.autocomplete} />
    </FieldFrame>
  );
}
