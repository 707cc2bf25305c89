import type { Child } from 'hono/jsx';
import { TextField } from '../../web/components/text-field.tsx';
import type { Texts } from '../../web/texts/texts.ts';
import { sentence } from './faults.tsx';
import type { Faults } from './faults.tsx';

type PhoneFieldProps = {
  t: Texts;
  value: string;
  faults: Faults<'phone'>;
  /** Other words than the example alone. */
  hint?: string;
  /** What is wrong with it that no account page knows. */
  error?: string | undefined;
  /** To sign in, the phone is the name of the account. */
  autocomplete?: 'tel' | 'username';
  /** What helps with it, between its hint and its control. */
  help?: Child;
};

/** The number of a mobile phone, as every account page asks for it. */
export function PhoneField({
  t,
  value,
  faults,
  hint = t.accounts.fields.phone.hint,
  error,
  autocomplete = 'tel',
  help,
}: PhoneFieldProps) {
  return (
    <TextField
      name="phone"
      label={t.accounts.fields.phone.label}
      hint={hint}
      kind="tel"
      inputMode="tel"
      value={value}
      autocomplete={autocomplete}
      maxLength={30}
      help={help}
      {...(error === undefined ? sentence(t, faults, 'phone') : { error })}
    />
  );
}
