import { maskNik } from '../../catalogue/formats.ts';
import { senderOf } from '../../messages/sender.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { DateField } from '../../web/components/date-field.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Pairs } from '../../web/components/pairs.tsx';
import { PasswordField } from '../../web/components/password-field.tsx';
import { Select } from '../../web/components/select.tsx';
import { TextArea } from '../../web/components/text-area.tsx';
import { TextField } from '../../web/components/text-field.tsx';
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
} & Failing;

/** One's own account: how one signs in, what fills in new applications, another password, signing out. */
export function accountPage(c: PortalContext, person: SignedInPerson, given: AccountGiven) {
  const t = c.get('t');
  const words = t.accounts.account;
  const choiceFaults = given.choiceFault === undefined ? {} : { [NOTICE_FIELDS.email]: given.choiceFault };
  const faults = { ...given.faults, ...given.passwordFaults, ...choiceFaults };
  return page(
    c,
    { title: words.title, area: 'public', form: 'isian', ...failing(given, faults) },
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
      <section>
        <h2>{words.profile}</h2>
        <p class="lead">{words.profileLead}</p>
        <ProfileForm c={c} typed={given.typed} faults={given.faults ?? {}} />
      </section>
      <NoticeChoice c={c} person={person} {...(given.choiceFault === undefined ? {} : { fault: given.choiceFault })} />
      <section>
        <h2>{words.passwordTitle}</h2>
        <p class="lead">{words.passwordLead}</p>
        <PasswordForm c={c} faults={given.passwordFaults ?? {}} />
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
  const facts = [
    { label: words.phone, value: phoneInWords(phone), note: words.phoneNote },
    ...(person.role === 'applicant'
      ? [{ label: words.nik, value: nik === null ? words.nikMissing : maskNik(nik), note: words.nikNote }]
      : []),
  ];
  return <Pairs pairs={facts} />;
}

function ProfileForm({ c, typed, faults }: { c: PortalContext; typed: ProfileTyped; faults: ProfileFaults }) {
  const t = c.get('t');
  const { office, config } = c.get('portal');
  const { fields, account: words } = t.accounts;
  const emailNeeded = senderOf(config).contact === 'email';
  const kelurahan = office.kecamatan.map((kecamatan) => ({
    label: kecamatan.name,
    options: kecamatan.kelurahan.map(({ code, name }) => ({ value: code, label: name })),
  }));
  return (
    <Form c={c} id="isian" action={paths.accountProfile}>
      <TextField
        name="name"
        {...fields.name}
        value={typed.name}
        autocomplete="name"
        maxLength={100}
        {...sentence(t, faults, 'name')}
      />
      <TextField
        name="birthPlace"
        {...fields.birthPlace}
        value={typed.birthPlace}
        optional
        maxLength={100}
        {...sentence(t, faults, 'birthPlace')}
      />
      <DateField
        name="birthDate"
        legend={fields.birthDate.label}
        hint={fields.birthDate.hint}
        day={typed['birthDate-hari']}
        month={typed['birthDate-bulan']}
        year={typed['birthDate-tahun']}
        optional
        {...sentence(t, faults, 'birthDate')}
      />
      <TextArea
        name="address"
        {...fields.address}
        value={typed.address}
        autocomplete="street-address"
        optional
        maxLength={300}
        {...sentence(t, faults, 'address')}
      />
      <Select
        name="kelurahan"
        {...fields.kelurahan}
        options={[]}
        groups={kelurahan}
        value={typed.kelurahan}
        optional
        {...sentence(t, faults, 'kelurahan')}
      />
      <TextField
        name="email"
        {...fields.email}
        hint={fields.email.hint}
        kind="email"
        inputMode="email"
        value={typed.email}
        autocomplete="email"
        optional={!emailNeeded}
        maxLength={254}
        {...sentence(t, faults, 'email')}
      />
      <Button wide>{words.save}</Button>
    </Form>
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
