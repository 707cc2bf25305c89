import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import { PasswordField } from '../../web/components/password-field.tsx';
import { Progress } from '../../web/components/progress.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { failing } from './failing.ts';
import type { Failing } from './failing.ts';
import { FaultSummary, sentence, TooOften } from './faults.tsx';
import type { Faults } from './faults.tsx';
import { PhoneField } from './phone-field.tsx';

/** Step 1 of a forgotten password: whose. */
export function forgottenPage(c: PortalContext, given: { phone: string; faults?: Faults<'phone'> } & Failing) {
  const t = c.get('t');
  const { forgotten: words } = t.accounts;
  const faults = given.faults ?? {};
  return page(
    c,
    { title: words.title, area: 'public', form: 'isian', ...failing(given, faults) },
    <>
      <BackLink href={paths.signIn}>{t.accounts.back}</BackLink>
      <h1>{words.title}</h1>
      <FaultSummary t={t} faults={faults} />
      <TooOften t={t} until={given.until ?? null} />
      <p class="lead">{words.lead}</p>
      <Progress done={0} current={1} total={3} label={t.accounts.step(1, 3)} />
      <Form c={c} id="isian" action={paths.forgotten}>
        <PhoneField t={t} value={given.phone} faults={faults} />
        <Button wide>{words.submit}</Button>
      </Form>
    </>,
  );
}

/** Step 3: the new password. */
export function newPasswordPage(c: PortalContext, faults: Faults<'password'> = {}) {
  const t = c.get('t');
  const { forgotten: words, fields } = t.accounts;
  return page(
    c,
    { title: words.newTitle, area: 'public', ...failing({}, faults) },
    <>
      <h1>{words.newTitle}</h1>
      <FaultSummary t={t} faults={faults} />
      <p class="lead">{words.newLead}</p>
      <Progress done={2} current={3} total={3} label={t.accounts.step(3, 3)} />
      <Form c={c} action={paths.forgottenPassword}>
        <PasswordField name="password" {...fields.newPassword} autocomplete="new-password" {...sentence(t, faults, 'password')} />
        <Button wide>{words.newSubmit}</Button>
      </Form>
    </>,
  );
}
