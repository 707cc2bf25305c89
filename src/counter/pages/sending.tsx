import { CODE_MINUTES } from '../../accounts/auth.ts';
import type { AccountFault } from '../../accounts/field-rules.ts';
import { failing } from '../../accounts/pages/failing.ts';
import type { Failing } from '../../accounts/pages/failing.ts';
import { TooOften } from '../../accounts/pages/faults.tsx';
import { referenceOf } from '../../applications/application.ts';
import type { Dossier } from '../../applications/dossier.ts';
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
import type { Agreement } from '../rules.ts';

export type SendingGiven = {
  dossier: Dossier;
  /** Name of who is served. */
  owner: string;
  /** Whether a code can reach them. */
  reachable: boolean;
  /** Nothing is missing any more. */
  whole: boolean;
  /** A code was asked for. */
  asked?: boolean;
  faults?: { code?: AccountFault; signed?: true };
  changed?: true;
  uploading?: true;
} & Failing;

/** How who stands at the counter agrees, and the button that sends. */
export function counterSendingPage(c: PortalContext, given: SendingGiven) {
  const t = c.get('t');
  const words = t.deskCounter.sending;
  const { dossier, whole, changed, uploading } = given;
  const reference = referenceOf(dossier.application);
  const review = dossier.application.state === 'correction' ? paths.correction(reference) : paths.review(reference);
  const { code, signed } = given.faults ?? {};
  const messages = [
    ...(code === undefined ? [] : [{ field: 'f-code', message: t.accounts.faults[code] }]),
    ...(signed === undefined ? [] : [{ field: 'f-ditandatangani', message: words.unsigned }]),
  ];
  const title = words.title(firstName(given.owner));
  return page(
    c,
    { title, area: 'desk', ...failing(given, { ...given.faults, changed, uploading }) },
    <>
      <BackLink href={review}>{words.review}</BackLink>
      <h1>{title}</h1>
      <p class="hint">{dossier.service.shortName}</p>
      {messages.length === 0 ? null : <ErrorSummary t={t} faults={messages} />}
      <TooOften t={t} until={given.until ?? null} />
      {changed === true ? <Notice kind="danger" title={words.changed} /> : null}
      {uploading === true ? <Notice kind="wait" title={words.uploading} /> : null}
      {whole ? (
        <>
          <p class="lead">{words.lead}</p>
          <ByCode c={c} given={given} />
          <BySignature c={c} given={given} />
        </>
      ) : (
        <Notice kind="wait" title={words.incomplete}>
          <a href={review}>{words.review}</a>
        </Notice>
      )}
    </>,
  );
}

function ByCode({ c, given }: { c: PortalContext; given: SendingGiven }) {
  const t = c.get('t');
  const words = t.deskCounter.sending;
  const { owner, reachable, asked = false } = given;
  const fault = given.faults?.code;
  if (!reachable) return <Notice kind="info" title={words.unreachable} />;
  return (
    <section class="panel">
      <h2>{words.byCode}</h2>
      <p>{asked ? words.asked : words.byCodeText(firstName(owner))}</p>
      {asked ? (
        <Form c={c} action={paths.counterSending}>
          <Hidden given={given} agreed="code" />
          <CodeField
            name="code"
            label={words.code}
            hint={t.accounts.fields.code.hint(CODE_MINUTES)}
            {...(fault === undefined ? {} : { error: t.accounts.faults[fault] })}
          />
          <Button>{words.sendWithCode}</Button>
        </Form>
      ) : null}
      <Form c={c} action={paths.counterSendingCode}>
        <Button kind={asked ? 'secondary' : 'primary'}>{asked ? words.askAgain : words.ask}</Button>
      </Form>
    </section>
  );
}

function BySignature({ c, given }: { c: PortalContext; given: SendingGiven }) {
  const words = c.get('t').deskCounter.sending;
  return (
    <section class="panel">
      <h2>{words.bySignature}</h2>
      <p>{words.bySignatureText}</p>
      <p>
        <LinkButton href={paths.counterDeclaration} kind="secondary" icon="printer">
          {words.print}
        </LinkButton>
      </p>
      <Form c={c} action={paths.counterSending}>
        <Hidden given={given} agreed="signed" />
        <Checkbox
          name="ditandatangani"
          label={words.signed}
          error={given.faults?.signed === undefined ? undefined : words.unsigned}
        />
        <Button kind={given.reachable ? 'secondary' : 'primary'}>{words.sendSigned}</Button>
      </Form>
    </section>
  );
}

function Hidden({ given, agreed }: { given: SendingGiven; agreed: Agreement }) {
  return (
    <>
      <input type="hidden" name="cara" value={agreed} />
      <input type="hidden" name="revisi" value={String(given.dossier.application.revision)} />
    </>
  );
}
