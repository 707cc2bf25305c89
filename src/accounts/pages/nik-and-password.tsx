import type { Child } from 'hono/jsx';
import { PasswordField } from '../../web/components/password-field.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import type { Texts } from '../../web/texts/texts.ts';
import { sentence } from './faults.tsx';
import type { Faults } from './faults.tsx';

type Given = {
  t: Texts;
  nik: string;
  faults: Faults<'nik' | 'password'>;
  /** What helps at a field, between its hint and its control. */
  help?: { nik?: Child; password?: Child };
};

/** What an account is finished with. */
export function NikAndPassword({ t, nik, faults, help = {} }: Given) {
  const { fields } = t.accounts;
  return (
    <>
      <TextField
        name="nik"
        {...fields.nik}
        value={nik}
        inputMode="numeric"
        autocomplete="off"
        maxLength={25}
        help={help.nik}
        {...sentence(t, faults, 'nik')}
      />
      <PasswordField
        name="password"
        {...fields.password}
        autocomplete="new-password"
        help={help.password}
        {...sentence(t, faults, 'password')}
      />
    </>
  );
}
