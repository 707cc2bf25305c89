import { maskNik } from '../../catalogue/formats.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Pairs } from '../../web/components/pairs.tsx';
import { PasswordField } from '../../web/components/password-field.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { SignedInPerson } from '../person.ts';
import { phoneInWords } from '../phone-in-words.ts';
import type { ProfileFaults, ProfileTyped } from '../profile-form.ts';
import { failing } from './failing.ts';
import type { Failing } from './failing.ts';
import { FaultSummary, sentence, TooOften } from './faults.tsx';
import type { Faults } from './faults.tsx';
import { FromRegister } from './from-register.tsx';
import type { RegisterAsked } from './from-register.tsx';
import { FixedFacts, ProfileForm } from './profile-form.tsx';
import { InboxLink, NoticeChoice, NOTICE_FIELDS } from './notice-choice.tsx';

export type PasswordFaults = Faults<'current' | 'password'>;

type AccountGiven = {
  typed: ProfileTyped;
  faults?: ProfileFaults;
  passwordFaults?: PasswordFaults;
  /** E-mail was chosen for notices, and there is no address. */
  choiceFault?: 'email-missing';
  /** Which of the forms was just stored. */
  saved?: SavedForm;
  /** What came of asking the population register. */
  asked?: RegisterAsked;
  hasPassword?: boolean;
} & Failing;

/** One's own account: how one signs in, what fills in new applications, another password, signing out. */
export function accountPage(c: PortalContext, person: SignedInPerson, given: AccountGiven) {
  const t = c.get('t');
  const words = t.accounts.account;
  const choiceFaults = given.choiceFault === undefined ? {} : { [NOTICE_FIELDS.email]: given.choiceFault };
  const faults = { ...given.faults, ...given.passwordFaults, ...choiceFaults };
  return page(
    c,
    {
      title: words.title,
      area: 'public',
      form: 'isian',
      ...(given.asked === 'no-consent' ? { error: true, status: 422 as const } : failing(given, faults)),
    },
    <>
      <h1>{words.title}</h1>
      <FaultSummary t={t} faults={faults} />
      <TooOften t={t} until={given.until ?? null} />
      <Saved c={c} saved={given.saved ?? null} />
      {person.role === 'applicant' ? (
        <div class="acts">
          <ActionLink href={paths.applications} icon="document">
            {t.shell.nav.applications}
          </ActionLink>
          <ActionLink href={paths.ownDocuments} icon="image">
            {t.ownDocuments.link}
          </ActionLink>
          <ActionLink href={paths.firms} icon="building">
            {t.firms.link}
          </ActionLink>
        </div>
      ) : null}
      <InboxLink c={c} />
      <SignInFacts c={c} person={person} />
      <FromRegister c={c} person={person} asked={given.asked ?? null} />
      <section>
        <h2>{words.profile}</h2>
        <p class="lead">{words.profileLead}</p>
        <FixedFacts c={c} person={person} />
        <ProfileForm c={c} person={person} typed={given.typed} faults={given.faults ?? {}} />
      </section>
      <NoticeChoice c={c} person={person} {...(given.choiceFault === undefined ? {} : { fault: given.choiceFault })} />
      <section>
        <h2>{words.passwordTitle}</h2>
        <PasswordPart c={c} given={given} />
      </section>
      <section>
        <Form c={c} action={paths.signOut} id="sign-out">
          <Button kind="secondary" wide>
            {words.signOut}
          </Button>
        </Form>
      </section>
    </>,
  );
}

type SavedForm = 'data' | 'sandi' | 'kabar' | null;

function Saved({ c, saved }: { c: PortalContext; saved: SavedForm }) {
  const words = c.get('t').accounts.account;
  if (saved === null) return null;
  return (
    <Notice kind="success" title={words.savedTitle}>
      <p>{{ data: words.saved, sandi: words.passwordChanged, kabar: c.get('t').inbox.choice.saved }[saved]}</p>
    </Notice>
  );
}

/** What cannot be changed here. */
function SignInFacts({ c, person }: { c: PortalContext; person: SignedInPerson }) {
  const words = c.get('t').accounts.account;
  const { phone, nik } = person.profile;
  const { identity } = c.get('portal').config;
  const isTold = person.profile.fromIdentity?.includes('nik') === true && identity !== null;
  const nikNote = isTold ? c.get('t').identity.from(identity.name) : words.nikNote;
  const facts = [
    { label: words.phone, value: phoneInWords(phone), note: words.phoneNote },
    ...(person.role === 'applicant'
      ? [{ label: words.nik, value: nik === null ? words.nikMissing : maskNik(nik), note: nikNote }]
      : []),
  ];
  return <Pairs pairs={facts} />;
}

/** Who came by the national sign-in may have no password to change. */
function PasswordPart({ c, given }: { c: PortalContext; given: AccountGiven }) {
  const t = c.get('t');
  const { identity } = c.get('portal').config;
  if (given.hasPassword === false && identity !== null) return <p class="lead">{t.identity.noPassword(identity.name)}</p>;
  return (
    <>
      <p class="lead">{t.accounts.account.passwordLead}</p>
      <PasswordForm c={c} faults={given.passwordFaults ?? {}} />
    </>
  );
}

function PasswordForm({ c, faults }: { c: PortalContext; faults: PasswordFaults }) {
  const t = c.get('t');
  const { fields, account: words } = t.accounts;
  return (
    <Form c={c} action={paths.accountPassword}>
      <PasswordField
        name="current"
        {...fields.currentPassword}
        autocomplete="current-password"
        {...sentence(t, faults, 'current')}
      />
      <PasswordField name="password" {...fields.newPassword} autocomplete="new-password" {...sentence(t, faults, 'password')} />
      <Button kind="secondary" wide>
        {words.changePassword}
      </Button>
    </Form>
  );
}
