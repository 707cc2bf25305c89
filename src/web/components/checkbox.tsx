import { FieldError, tied } from './field-frame.tsx';
import type { FieldWords } from './field-frame.tsx';

type CheckboxProps = Pick<FieldWords, 'name' | 'label' | 'error' | 'hint' | 'help'> & {
  checked?: boolean | undefined;
  value?: string | undefined;
};

/** One thing to agree to. */
export function Checkbox(props: CheckboxProps) {
  const { name, label, error, hint, help } = props;
  const control = tied({ name, label, error, hint });
  return (
    <div class={props.error === undefined ? 'field' : 'field wrong'}>
      {hint === undefined || hint === '' ? null : (
        <p class="hint" id={`h-${name}`}>
          {hint}
        </p>
      )}
      {help}
      <FieldError name={props.name} error={props.error} />
      <div class="choice">
        <input type="checkbox" {...control} value={props.value ?? 'ya'} checked={props.checked === true} />
        <label for={control.id}>{props.label}</label>
      </div>
    </div>
  );
}
