import { timeInWords } from '../../catalogue/formats.ts';
import { senderOf } from '../../messages/sender.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
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
import { resendAt } from '../code-rules.ts';
import type { Errand } from '../errand.ts';
import { phoneInWords } from '../phone-in-words.ts';
import { failing } from './failing.ts';
import type { Failing } from './failing.ts';
import { FaultSummary, sentence, TooOften } from './faults.tsx';
import type { Faults } from './faults.tsx';

/** Step 2 of signing up and of a forgotten password: the six digits from the message. */
export function codePage(c: PortalContext, errand: Errand, given: { faults?: Faults<'code'>; resent?: boolean } & Failing = {}) {
  const t = c.get('t');
  const words = t.accounts.code;
  const signUp = errand.purpose === 'sign-up';
  const [start, here] = signUp ? [paths.signUp, paths.signUpCode] : [paths.forgotten, paths.forgottenCode];
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
      <Progress done={1} current={2} total={3} label={t.accounts.step(2, 3)} />
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

/** Names the sender that carries the code, and where it went. */
function SentTo({ c, errand }: { c: PortalContext; errand: Errand }) {
  const words = c.get('t').accounts.code;
  const sender = senderOf(c.get('portal').config).name;
  if (sender === 'whatsapp')
    return (
      <p class="lead">
        {c.get('t').inbox.code.byWhatsApp} <strong class="whole">{phoneInWords(errand.phone)}.</strong>
      </p>
    );
  if (sender === 'email')
    return errand.email === null ? (
      <p class="lead">{words.sentByEmailStored}</p>
    ) : (
      <p class="lead">
        {words.sentByEmail} <strong>{errand.email}.</strong>
      </p>
    );
  return (
    <div data-demo>
      <p class="lead">
        {words.sentByOutbox} <strong class="whole">{phoneInWords(errand.phone)}.</strong>
      </p>
      <ActionLink href={paths.outbox} icon="message">
        {words.openOutbox}
      </ActionLink>
    </div>
  );
}

function Resend({ c, errand, action }: { c: PortalContext; errand: Errand; action: string }) {
  const { clock, office } = c.get('portal');
  const words = c.get('t').accounts.code;
  const waitUntil = resendAt(errand.sentAtMs, clock.now());
  return (
    <section>
      <h2>{words.notArrived}</h2>
      <p>{waitUntil === null ? words.mayResend : words.waitUntil(timeInWords(waitUntil, office))}</p>
      <Form c={c} action={action}>
        <Button kind="secondary" wide>
          {words.resend}
        </Button>
      </Form>
    </section>
  );
}
