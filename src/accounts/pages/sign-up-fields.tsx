import type { Child } from 'hono/jsx';
import { senderOf } from '../../messages/sender.ts';
import { TextField } from '../../web/components/text-field.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { sentence } from './faults.tsx';
import type { Faults } from './faults.tsx';
import { PhoneField } from './phone-field.tsx';

export type SignUpValues = { name: string; phone: string; email: string };

type FieldsGiven = {
  c: PortalContext;
  values: SignUpValues;
  faults: Faults<keyof SignUpValues>;
  /** What helps at a field, between its hint and its control. */
  help?: Partial<Record<keyof SignUpValues, Child>>;
};

/** Who you are, and the phone that proves it. */
export function SignUpFields({ c, values, faults, help = {} }: FieldsGiven) {
  const t = c.get('t');
  const { fields } = t.accounts;
  const byEmail = senderOf(c.get('portal').config).contact === 'email';
  return (
    <>
      <TextField
        name="name"
        {...fields.name}
        value={values.name}
        autocomplete="name"
        maxLength={100}
        help={help.name}
        {...sentence(t, faults, 'name')}
      />
      <PhoneField
        t={t}
        value={values.phone}
        faults={faults}
        hint={byEmail ? fields.phone.hint : fields.phone.hintCode}
        help={help.phone}
      />
      {byEmail ? (
        <TextField
          name="email"
          label={fields.email.label}
          hint={fields.email.hintCode}
          kind="email"
          inputMode="email"
          value={values.email}
          autocomplete="email"
          maxLength={254}
          help={help.email}
          {...sentence(t, faults, 'email')}
        />
      ) : null}
    </>
  );
}
