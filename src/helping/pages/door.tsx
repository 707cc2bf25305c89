import type { AccountFault } from '../../accounts/field-rules.ts';
import { failing } from '../../accounts/pages/failing.ts';
import type { Failing } from '../../accounts/pages/failing.ts';
import { FaultSummary, TooOften, sentence } from '../../accounts/pages/faults.tsx';
import { PhoneField } from '../../accounts/pages/phone-field.tsx';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { CodeField } from '../../web/components/code-field.tsx';
import { Details } from '../../web/components/details.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';

type DoorGiven = {
  /** Whether messages reach phones, so that a new code can be asked for here. */
  byPhone: boolean;
  /** As typed. */
  phone: string;
  faults?: { phone?: AccountFault; code?: AccountFault };
  /** Phone and code open nothing together; which of them is wrong is not said. */
  wrong?: boolean;
  /** The new code was asked for, and its field has the fault. */
  again?: boolean;
  sent?: boolean;
} & Failing;

/** Where a helper types phone and code. */
export function doorPage(c: PortalContext, given: DoorGiven) {
  const t = c.get('t');
  const words = t.helping.door;
  const { faults = {}, again = false, wrong = false } = given;
  const atDoor = again ? {} : faults;
  return page(
    c,
    { title: words.title, area: 'public', ...failing(given, { ...faults, wrong: wrong ? true : undefined }) },
    <>
      <BackLink href={paths.home}>{t.accounts.back}</BackLink>
      <h1>{words.title}</h1>
      <FaultSummary t={t} faults={atDoor} />
      {wrong ? <Notice kind="danger" title={words.wrong} /> : null}
      {given.sent === true ? <Notice kind="info" title={words.sent} /> : null}
      <TooOften t={t} until={given.until ?? null} />
      <p class="lead">{words.lead}</p>
      <Form c={c} action={paths.helping}>
        <PhoneField t={t} value={given.phone} faults={atDoor} />
        <CodeField name="code" label={words.code} hint={words.codeHint} {...sentence(t, atDoor, 'code')} />
        <Button wide>{words.submit}</Button>
      </Form>
      <Details summary={words.again} open={again || wrong}>
        {given.byPhone ? (
          <Form c={c} action={paths.helpingCode}>
            <p>{words.againText}</p>
            <Again c={c} value={given.phone} fault={again ? faults.phone : undefined} />
            <Button kind="secondary" wide>
              {words.againSubmit}
            </Button>
          </Form>
        ) : (
          <p>{words.againShown}</p>
        )}
      </Details>
    </>,
  );
}

/** The phone once more, in a form of its own: with another name, so that no two fields of the page are called the same. */
function Again({ c, value, fault }: { c: PortalContext; value: string; fault: AccountFault | undefined }) {
  const t = c.get('t');
  return (
    <TextField
      name="phone-again"
      label={t.accounts.fields.phone.label}
      hint={t.accounts.fields.phone.hint}
      kind="tel"
      inputMode="tel"
      value={value}
      autocomplete="tel"
      maxLength={30}
      {...(fault === undefined ? {} : { error: t.accounts.faults[fault] })}
    />
  );
}
