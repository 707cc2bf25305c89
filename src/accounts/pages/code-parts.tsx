import { timeInWords } from '../../catalogue/formats.ts';
import { senderOf } from '../../messages/sender.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { resendAt } from '../code-rules.ts';
import type { Errand } from '../errand.ts';
import { phoneInWords } from '../phone-in-words.ts';

/** Names the sender that carries the code, and where it went. */
export function SentTo({ c, errand }: { c: PortalContext; errand: Pick<Errand, 'phone' | 'email'> }) {
  const words = c.get('t').accounts.code;
  const sender = senderOf(c.get('portal').config).name;
  if (sender === 'whatsapp' || sender === 'sms')
    return (
      <p class="lead">
        {c.get('t').inbox.code.byPhone[sender]} <strong class="whole">{phoneInWords(errand.phone)}.</strong>
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

/** Another code, after a little waiting. @param action where it is asked for. */
export function Resend({ c, errand, action }: { c: PortalContext; errand: Pick<Errand, 'sentAtMs'>; action: string }) {
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
