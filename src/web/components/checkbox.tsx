import { FieldError, tied } from './field-frame.tsx';
import type { FieldWords } from './field-frame.tsx';

type CheckboxProps = Pick<FieldWords, 'name' | 'label' | 'error'> & { checked?: boolean | undefined; value?: string | undefined };

/** One thing to agree to. */
export function Checkbox(props: CheckboxProps) {
  const control = tied(props);
  return (
    <div class={props.error === undefined ? 'field' : 'field wrong'}>
      <FieldError name={props.name} error={props.error} />
      <div class="choice">
        <input type="checkbox" {...control} value={props.value ?? 'ya'} checked={props.checked === true} />
        <label for={control.id}>{props.label}</label>
      </div>
    </div>
  );
}
