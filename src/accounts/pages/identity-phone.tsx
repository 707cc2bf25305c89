import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { failing } from './failing.ts';
import type { Failing } from './failing.ts';
import { FaultSummary, TooOften } from './faults.tsx';
import type { Faults } from './faults.tsx';
import { PhoneField } from './phone-field.tsx';

/** Who comes from the national sign-in for the first time proves their phone: an account with it is theirs only then. */
export function identityPhonePage(c: PortalContext, given: { name: string; phone: string; faults?: Faults<'phone'> } & Failing) {
  const t = c.get('t');
  const words = t.identity;
  const { name } = c.get('portal').config.identity ?? { name: '' };
  const faults = given.faults ?? {};
  return page(
    c,
    { title: words.phoneTitle, area: 'public', form: 'isian', ...failing(given, faults) },
    <>
      <BackLink href={paths.signIn}>{t.accounts.signIn.title}</BackLink>
      <h1>{words.phoneTitle}</h1>
      <FaultSummary t={t} faults={faults} />
      <TooOften t={t} until={given.until ?? null} />
      <p class="lead">{words.phoneLead(given.name, name)}</p>
      <Form c={c} id="isian" action={paths.identityPhone}>
        <PhoneField t={t} value={given.phone} faults={faults} autocomplete="tel" />
        <Button wide>{t.accounts.signUp.submit}</Button>
      </Form>
      <p class="hint">{words.phoneWhy}</p>
    </>,
  );
}
