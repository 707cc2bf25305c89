import type { Child } from 'hono/jsx';
import type { AccountFault } from '../../accounts/field-rules.ts';
import { CODE_MINUTES } from '../../accounts/auth.ts';
import { FaultSummary, sentence } from '../../accounts/pages/faults.tsx';
import type { Faults } from '../../accounts/pages/faults.tsx';
import { NikAndPassword } from '../../accounts/pages/nik-and-password.tsx';
import { PhoneField } from '../../accounts/pages/phone-field.tsx';
import { SignUpFields } from '../../accounts/pages/sign-up-fields.tsx';
import { senderOf } from '../../messages/sender.ts';
import { Button } from '../../web/components/button.tsx';
import { CodeField } from '../../web/components/code-field.tsx';
import { Form } from '../../web/components/form.tsx';
import { PasswordField } from '../../web/components/password-field.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { SAMPLE_CODE, SAMPLE_EMAIL, SAMPLE_PASSWORD, samplePerson } from '../open-practice.ts';
import type { OpenPart } from '../part.ts';
import { Coach, practicePage, SampleCard } from './frame.tsx';

type Looked = { values: Record<string, string>; seen: Record<string, { fault?: AccountFault; near?: true }> };

type Row = { question: string; answer: string };

/** What the pages of the account have in common: the card, what is wrong, and the bubble at the first field that wants something. */
function accountPart(
  c: PortalContext,
  open: OpenPart,
  looked: Looked,
  given: { title: string; fields: readonly string[]; rows: readonly Row[]; first: string; submit: string; ask?: string },
  fieldsOf: (help: Record<string, Child>, faults: Faults<string>) => Child,
) {
  const t = c.get('t');
  const faults = Object.fromEntries(Object.entries(looked.seen).map(([name, { fault }]) => [name, fault]));
  const wrong = given.fields.find((name) => looked.seen[name]?.fault !== undefined || looked.seen[name]?.near === true);
  const help =
    wrong === undefined
      ? { [given.ask ?? given.fields[0] ?? '']: <Coach>{given.first}</Coach> }
      : { [wrong]: <Coach near>{t.practice.near}</Coach> };
  return practicePage(
    c,
    { ...open, step: open.part.step, title: given.title, error: wrong !== undefined },
    <>
      <FaultSummary t={t} faults={faults} />
      <SampleCard c={c} rows={given.rows} />
      <Form c={c} id="latihan" action={paths.practicePart(open.practice.slug, open.part.id)}>
        {fieldsOf(help, faults)}
        <Button wide>{given.submit}</Button>
      </Form>
    </>,
  );
}

/** Name and phone, as on the page of signing up. */
export function signUpPart(c: PortalContext, open: OpenPart, looked: Looked) {
  const { accounts, practice } = c.get('t');
  const byEmail = senderOf(c.get('portal').config).contact === 'email';
  const { name = '', phone = '', email = '' } = looked.values;
  const rows = [
    { question: accounts.fields.name.label, answer: samplePerson.name },
    { question: accounts.fields.phone.label, answer: samplePerson.phone },
    ...(byEmail ? [{ question: accounts.fields.email.label, answer: SAMPLE_EMAIL }] : []),
  ];
  const fields = ['name', 'phone', 'email'];
  const given = { title: accounts.signUp.title, fields, rows, first: practice.typeAsOnCard, submit: accounts.signUp.submit };
  return accountPart(c, open, looked, given, (help, faults) => (
    <SignUpFields c={c} values={{ name, phone, email }} faults={faults} help={help} />
  ));
}

/** The code, which comes to no phone: it stands on the page. */
export function codePart(c: PortalContext, open: OpenPart, looked: Looked) {
  const t = c.get('t');
  const { accounts, practice } = t;
  const rows = [{ question: practice.sampleMessage, answer: practice.sampleCode(SAMPLE_CODE) }];
  const given = { title: accounts.code.title, fields: ['code'], rows, first: practice.typeCode, submit: accounts.code.submit };
  return accountPart(c, open, looked, given, (help, faults) => (
    <CodeField
      name="code"
      label={accounts.fields.code.label}
      hint={accounts.fields.code.hint(CODE_MINUTES)}
      help={help['code']}
      {...sentence(t, faults, 'code')}
    />
  ));
}

/** NIK and password; the NIK first one digit short, to see how that is mended. */
export function nikPart(c: PortalContext, open: OpenPart, looked: Looked) {
  const t = c.get('t');
  const { fields, password: words } = t.accounts;
  const rows = [
    { question: fields.nik.label, answer: samplePerson.nik },
    { question: fields.password.label, answer: SAMPLE_PASSWORD },
  ];
  const first = open.practice.tried.includes('nik') ? t.practice.typeAsOnCard : t.practice.tryShortNik;
  const given = { title: words.title, fields: ['nik', 'password'], rows, first, submit: words.submit };
  return accountPart(c, open, looked, given, (help, faults) => (
    <NikAndPassword t={t} nik={looked.values['nik'] ?? ''} faults={faults} help={help} />
  ));
}

/** Signing in on another day. */
export function signInPart(c: PortalContext, open: OpenPart, looked: Looked) {
  const t = c.get('t');
  const { fields, signIn: words } = t.accounts;
  const rows = [
    { question: fields.phone.label, answer: samplePerson.phone },
    { question: fields.password.label, answer: SAMPLE_PASSWORD },
  ];
  const given = { title: words.title, fields: ['phone', 'password'], rows, first: t.practice.anotherDay, submit: words.submit };
  return accountPart(c, open, looked, given, (help, faults) => (
    <>
      <PhoneField t={t} value={looked.values['phone'] ?? ''} faults={faults} autocomplete="username" help={help['phone']} />
      <PasswordField
        name="password"
        label={fields.password.label}
        autocomplete="current-password"
        help={help['password']}
        {...sentence(t, faults, 'password')}
      />
    </>
  ));
}

/** The permit is found by the portal's own search. */
export function searchPart(c: PortalContext, open: OpenPart, looked: Looked) {
  const { practice: words } = c.get('t');
  const rows = [{ question: words.permit, answer: open.exercise.service.shortName }];
  const given = { title: words.searchTitle, fields: ['q'], rows, first: words.searchFor, submit: words.search };
  return accountPart(c, open, looked, given, (help) => (
    <TextField
      name="q"
      label={words.searchLabel}
      kind="search"
      value={looked.values['q'] ?? ''}
      autocomplete="off"
      help={help['q']}
    />
  ));
}
