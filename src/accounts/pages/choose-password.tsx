import { senderOf } from '../../messages/sender.ts';
import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Progress } from '../../web/components/progress.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { failing } from './failing.ts';
import { FaultSummary, sentence } from './faults.tsx';
import type { Faults } from './faults.tsx';
import { NikAndPassword } from './nik-and-password.tsx';

export type ChooseValues = { nik: string; email: string };

/** Step 3 of signing up: NIK and password. `taken`: meanwhile the phone got an account, perhaps by the same person in another tab. */
export function choosePasswordPage(
  c: PortalContext,
  given: { values: ChooseValues; faults?: Faults<keyof ChooseValues | 'password'>; taken?: boolean },
) {
  const t = c.get('t');
  const { password: words, fields } = t.accounts;
  const faults = given.faults ?? {};
  const asksEmail = senderOf(c.get('portal').config).contact !== 'email';
  const taken = given.taken === true;
  return page(
    c,
    { title: words.title, area: 'public', form: 'isian', ...(taken ? { error: true, status: 422 } : failing({}, faults)) },
    <>
      <h1>{words.title}</h1>
      <FaultSummary t={t} faults={faults} />
      {taken ? (
        <Notice kind="danger" title={words.takenTitle}>
          <p>{words.taken}</p>
          <p>
            <a href={paths.signIn}>{t.accounts.signIn.title}</a> · <a href={paths.forgotten}>{t.accounts.forgotten.title}</a>
          </p>
        </Notice>
      ) : null}
      <p class="lead">{words.lead}</p>
      <Progress done={2} current={3} total={3} label={t.accounts.step(3, 3)} />
      <Form c={c} id="isian" action={paths.signUpPassword}>
        <NikAndPassword t={t} nik={given.values.nik} faults={faults} />
        {asksEmail ? (
          <TextField
            name="email"
            {...fields.email}
            kind="email"
            inputMode="email"
            value={given.values.email}
            autocomplete="email"
            maxLength={254}
            optional
            {...sentence(t, faults, 'email')}
          />
        ) : null}
        <Button wide>{words.submit}</Button>
      </Form>
    </>,
  );
}
