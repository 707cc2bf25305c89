import { CODE_MINUTES } from '../../accounts/auth.ts';
import type { AccountFault } from '../../accounts/field-rules.ts';
import { phoneInWords } from '../../accounts/phone-in-words.ts';
import { senderOf } from '../../messages/sender.ts';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { CodeField } from '../../web/components/code-field.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Form } from '../../web/components/form.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';

/** The code that the applicant reads out. `officer`: the phone is a colleague's. */
export function provePage(c: PortalContext, given: { phone: string; fault?: AccountFault; officer?: true }) {
  const t = c.get('t');
  const words = t.deskCounter.code;
  const error = given.officer === true ? words.officer : given.fault === undefined ? undefined : t.accounts.faults[given.fault];
  return page(
    c,
    { title: words.title, area: 'desk', ...(error === undefined ? {} : { error: true, status: 422 }) },
    <>
      <BackLink href={paths.counter}>{t.deskCounter.back}</BackLink>
      <h1>{words.title}</h1>
      {error === undefined ? null : <ErrorSummary t={t} faults={[{ field: 'f-code', message: error }]} />}
      <p class="lead">{words.lead[senderOf(c.get('portal').config).contact](phoneInWords(given.phone))}</p>
      <Form c={c} action={paths.counterPhoneCode}>
        <CodeField
          name="code"
          label={words.label}
          hint={t.accounts.fields.code.hint(CODE_MINUTES)}
          {...(error === undefined ? {} : { error })}
        />
        <Button>{words.submit}</Button>
      </Form>
      <p class="muted">{words.none}</p>
    </>,
  );
}
