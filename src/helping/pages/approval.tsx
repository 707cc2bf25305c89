import { CODE_MINUTES } from '../../accounts/auth.ts';
import type { AccountFault } from '../../accounts/field-rules.ts';
import { failing } from '../../accounts/pages/failing.ts';
import type { Failing } from '../../accounts/pages/failing.ts';
import { TooOften } from '../../accounts/pages/faults.tsx';
import { referenceOf } from '../../applications/application.ts';
import { UploadLine } from '../../applications/pages/upload-line.tsx';
import type { Dossier } from '../../applications/dossier.ts';
import { senderOf } from '../../messages/sender.ts';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { Checkbox } from '../../web/components/checkbox.tsx';
import { CodeField } from '../../web/components/code-field.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Form } from '../../web/components/form.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { Notice } from '../../web/components/notice.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { firstName } from '../../web/person-name.ts';

type ApprovalGiven = {
  dossier: Dossier;
  /** Name of the owner. */
  owner: string;
  /** Whether a code can reach the owner. */
  reachable: boolean;
  /** A code was asked for. */
  asked: boolean;
  faults?: { code?: AccountFault; pernyataan?: true };
  declared?: boolean;
} & Failing;

/** A helper asks the owner for the code from the owner's phone, and sends with it. */
export function approvalPage(c: PortalContext, given: ApprovalGiven) {
  const t = c.get('t');
  const words = t.helping.approval;
  const { application, service } = given.dossier;
  const reference = referenceOf(application);
  const owner = firstName(given.owner);
  const { code, pernyataan } = given.faults ?? {};
  const messages = [
    ...(code === undefined ? [] : [{ field: 'f-code', message: t.accounts.faults[code] }]),
    ...(pernyataan === undefined ? [] : [{ field: 'f-pernyataan', message: words.declarationMissing }]),
  ];
  const again = application.state === 'correction';
  const title = words.title(owner);
  const asking = (
    <Form c={c} action={paths.approvalCode(reference)}>
      <Button kind={given.asked ? 'secondary' : 'primary'} wide>
        {given.asked ? words.askAgain : words.ask}
      </Button>
    </Form>
  );
  return page(
    c,
    { title, area: 'public', ...failing(given, given.faults ?? {}) },
    <>
      <BackLink href={again ? paths.correction(reference) : paths.review(reference)}>{words.back}</BackLink>
      <UploadLine c={c} application={application} />
      <h1>{title}</h1>
      <p class="hint">{service.shortName}</p>
      {messages.length === 0 ? null : <ErrorSummary t={t} faults={messages} />}
      <TooOften t={t} until={given.until ?? null} />
      {given.reachable ? <p class="lead">{leadOf(c, owner)}</p> : <Notice kind="info" title={words.unreachable(owner)} />}
      {given.reachable && !given.asked ? asking : null}
      {given.reachable && given.asked ? (
        <>
          <Form c={c} action={paths.approval(reference)}>
            <CodeField
              name="code"
              label={words.code(owner)}
              hint={words.codeHint(CODE_MINUTES)}
              {...(code === undefined ? {} : { error: t.accounts.faults[code] })}
            />
            <Checkbox
              name="pernyataan"
              label={words.declaration(owner)}
              checked={given.declared === true}
              error={pernyataan === undefined ? undefined : words.declarationMissing}
            />
            <Button wide>{again ? t.actions.resubmit.button : t.actions.submit.button}</Button>
          </Form>
          {asking}
        </>
      ) : null}
    </>,
  );
}

const leadOf = (c: PortalContext, owner: string): string => {
  const words = c.get('t').helping.approval;
  return senderOf(c.get('portal').config).contact === 'email' ? words.leadByEmail(owner) : words.lead(owner);
};

/** What stands for a helper where the owner finds the button that sends. */
export function SendWithOwner({ c, reference }: { c: PortalContext; reference: string }) {
  const words = c.get('t').helping.approval;
  const owner = firstName(c.get('helping')?.owner ?? '');
  return (
    <section>
      <p>{words.note(owner)}</p>
      <LinkButton href={paths.approval(reference)} wide>
        {words.link}
      </LinkButton>
    </section>
  );
}
