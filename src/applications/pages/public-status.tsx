import { CODE_MINUTES } from '../../accounts/auth.ts';
import { Resend, SentTo } from '../../accounts/pages/code-parts.tsx';
import { failing } from '../../accounts/pages/failing.ts';
import type { Failing } from '../../accounts/pages/failing.ts';
import { TooOften, sentence } from '../../accounts/pages/faults.tsx';
import { PhoneField } from '../../accounts/pages/phone-field.tsx';
import type { AccountFault } from '../../accounts/field-rules.ts';
import type { ShownBill } from '../../fees/load-bill.ts';
import { BillToPay } from '../../fees/pages/bill.tsx';
import { ActionLink } from '../../web/components/action-link.tsx';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { CodeField } from '../../web/components/code-field.tsx';
import { Details } from '../../web/components/details.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Form } from '../../web/components/form.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { Dossier } from '../dossier.ts';
import type { StatusErrand } from '../status-errand.ts';
import { Course } from './course.tsx';
import { Turn } from './turn.tsx';

export type NumberFault = 'numberMissing' | 'numberWrong';
type Typed = { number: string; phone: string };
type AskGiven = {
  typed: Typed;
  faults?: { number?: NumberFault; phone?: AccountFault };
  /** Of who has no phone, as typed. */
  paper?: { number: string; code: string };
  /** Number and code of the paper open nothing together. */
  paperWrong?: true;
} & Failing;

/** Which application, and whose phone. */
export function askStatusPage(c: PortalContext, given: AskGiven) {
  const t = c.get('t');
  const words = t.publicStatus;
  const { number, phone } = given.faults ?? {};
  const messages = [
    ...(number === undefined ? [] : [{ field: 'f-nomor', message: words[number] }]),
    ...(phone === undefined ? [] : [{ field: 'f-phone', message: t.accounts.faults[phone] }]),
    ...(given.paperWrong === undefined ? [] : [{ field: 'f-formulir', message: t.counter.status.wrong }]),
  ];
  return page(
    c,
    { title: words.title, area: 'public', ...failing(given, { ...given.faults, paper: given.paperWrong }) },
    <>
      <BackLink href={paths.home}>{t.accounts.back}</BackLink>
      <h1>{words.title}</h1>
      {messages.length === 0 ? null : <ErrorSummary t={t} faults={messages} />}
      <TooOften t={t} until={given.until ?? null} />
      <p class="lead">{words.lead}</p>
      <Form c={c} action={paths.publicStatus}>
        <TextField
          name="nomor"
          label={words.number}
          hint={words.numberHint}
          value={given.typed.number}
          autocomplete="off"
          maxLength={40}
          {...(number === undefined ? {} : { error: words[number] })}
        />
        <PhoneField t={t} value={given.typed.phone} hint={words.phoneHint} faults={phone === undefined ? {} : { phone }} />
        <Button wide>{words.submit}</Button>
      </Form>
      <ByPaper c={c} given={given} />
      <div class="acts">
        <ActionLink href={paths.paperForm} icon="document">
          {t.papers.goOn.title}
        </ActionLink>
      </div>
    </>,
  );
}

/** For who was served at the counter and has no phone: the paper from there proves it. */
function ByPaper({ c, given }: { c: PortalContext; given: AskGiven }) {
  const t = c.get('t');
  const words = t.counter.status;
  const { goOn } = t.papers;
  const error = given.paperWrong === undefined ? {} : { error: words.wrong };
  return (
    <Details summary={words.summary} open={given.paper !== undefined}>
      <Form c={c} action={paths.publicStatusByPaper}>
        <p>{words.text}</p>
        <TextField
          name="formulir"
          label={t.papers.form.number}
          value={given.paper?.number ?? ''}
          autocomplete="off"
          maxLength={30}
          {...error}
        />
        <TextField
          name="kode"
          label={goOn.code}
          value={given.paper?.code ?? ''}
          autocomplete="off"
          maxLength={20}
          width="short"
        />
        <Button kind="secondary" wide>
          {words.submit}
        </Button>
      </Form>
    </Details>
  );
}

/** The six digits from the message. The page is the same whether one was sent or not. */
export function statusCodePage(c: PortalContext, errand: StatusErrand, given: { fault?: AccountFault } & Failing = {}) {
  const t = c.get('t');
  const words = t.publicStatus;
  const faults = given.fault === undefined ? {} : { code: given.fault };
  const fields = t.accounts.fields;
  return page(
    c,
    { title: words.title, area: 'public', ...failing(given, faults) },
    <>
      <BackLink href={paths.publicStatus}>{words.change}</BackLink>
      <h1>{words.title}</h1>
      {given.fault === undefined ? null : (
        <ErrorSummary t={t} faults={[{ field: 'f-code', message: t.accounts.faults[given.fault] }]} />
      )}
      <TooOften t={t} until={given.until ?? null} />
      <p class="lead">{words.sent}</p>
      <SentTo c={c} errand={{ phone: errand.phone, email: null }} />
      <Form c={c} action={paths.publicStatusCode}>
        <CodeField name="code" label={fields.code.label} hint={fields.code.hint(CODE_MINUTES)} {...sentence(t, faults, 'code')} />
        <Button wide>{words.codeSubmit}</Button>
      </Form>
      <Resend c={c} errand={errand} action={paths.publicStatusResend} />
    </>,
  );
}

/** Whose turn it is, the day, the way, and what is to be paid: nothing that names the person or shows what they handed in. */
export function publicStatusPage(
  c: PortalContext,
  { application, service, items }: Dossier,
  { hasPhone, bill }: { hasPhone: boolean; bill: ShownBill | null },
) {
  const t = c.get('t');
  const words = t.publicStatus;
  const number = application.number ?? '';
  return page(
    c,
    { title: words.title, area: 'public' },
    <>
      <h1>{service.shortName}</h1>
      <p class="hint">{t.applications.number(number)}</p>
      <Turn c={c} application={application} service={service} items={items.length} />
      <BillToPay c={c} bill={bill} />
      <section>
        <h2>{t.applications.status.course}</h2>
        <Course c={c} application={application} service={service} />
      </section>
      {hasPhone ? (
        <section>
          <p>{words.moreText}</p>
          <LinkButton href={paths.signInThen(paths.application(number))} kind="secondary" wide>
            {words.more}
          </LinkButton>
        </section>
      ) : null}
      <div class="acts">
        <ActionLink href={paths.publicStatus} icon="search">
          {words.again}
        </ActionLink>
      </div>
    </>,
  );
}
