import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { CodeField } from '../../web/components/code-field.tsx';
import { Form } from '../../web/components/form.tsx';
import { Icon } from '../../web/components/icon.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Progress } from '../../web/components/progress.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { CODE_MINUTES } from '../auth.ts';
import type { Errand, ErrandPurpose } from '../errand.ts';
import { Resend, SentTo } from './code-parts.tsx';
import { failing } from './failing.ts';
import type { Failing } from './failing.ts';
import { FaultSummary, sentence, TooOften } from './faults.tsx';
import type { Faults } from './faults.tsx';

const addresses = {
  'sign-up': { start: paths.signUp, here: paths.signUpCode },
  'new-password': { start: paths.forgotten, here: paths.forgottenCode },
  identity: { start: paths.identityPhone, here: paths.identityCode },
} as const satisfies Record<ErrandPurpose, object>;

/** Step 2 of signing up and of a forgotten password: the six digits from the message. */
export function codePage(c: PortalContext, errand: Errand, given: { faults?: Faults<'code'>; resent?: boolean } & Failing = {}) {
  const t = c.get('t');
  const words = t.accounts.code;
  const { start, here } = addresses[errand.purpose];
  const faults = given.faults ?? {};
  const fields = t.accounts.fields;
  return page(
    c,
    { title: words.title, area: 'public', ...failing(given, faults) },
    <>
      <BackLink href={start}>{t.accounts.back}</BackLink>
      <h1>{words.title}</h1>
      <FaultSummary t={t} faults={faults} />
      <TooOften t={t} until={given.until ?? null} />
      {given.resent === true ? (
        <Notice kind="success" title={words.resentTitle}>
          <p>{words.resent}</p>
        </Notice>
      ) : null}
      <SentTo c={c} errand={errand} />
      <p>
        <a href={start}>{words.changePhone}</a>
      </p>
      {errand.purpose === 'identity' ? null : <Progress done={1} current={2} total={3} label={t.accounts.step(2, 3)} />}
      <Form c={c} action={here}>
        <CodeField name="code" label={fields.code.label} hint={fields.code.hint(CODE_MINUTES)} {...sentence(t, faults, 'code')} />
        <Button wide>{words.submit}</Button>
      </Form>
      <p class="with-icon">
        <Icon name="shield" />
        <span>
          <strong>{words.secret}</strong> {words.secretRest}
        </span>
      </p>
      <Resend c={c} errand={errand} action={`${here}/kiriman`} />
    </>,
  );
}
