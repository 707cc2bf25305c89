import { dayInWords } from '../../catalogue/formats.ts';
import { senderOf } from '../../messages/sender.ts';
import { Button } from '../../web/components/button.tsx';
import { DateField } from '../../web/components/date-field.tsx';
import { Form } from '../../web/components/form.tsx';
import { Pairs } from '../../web/components/pairs.tsx';
import { Select } from '../../web/components/select.tsx';
import { TextArea } from '../../web/components/text-area.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { fixedFields } from '../identity-rules.ts';
import type { SignedInPerson } from '../person.ts';
import type { ProfileFaults, ProfileTyped } from '../profile-form.ts';
import { sentence } from './faults.tsx';

type ProfileFormGiven = { c: PortalContext; person: SignedInPerson; typed: ProfileTyped; faults: ProfileFaults };

/** What fills in new applications; what the national sign-in told and the office does not let people change is shown only. */
export function ProfileForm({ c, person, typed, faults }: ProfileFormGiven) {
  const t = c.get('t');
  const { office, config } = c.get('portal');
  const { fields, account: words } = t.accounts;
  const emailNeeded = senderOf(config).contact === 'email';
  const kelurahan = office.kecamatan.map((kecamatan) => ({
    label: kecamatan.name,
    options: kecamatan.kelurahan.map(({ code, name }) => ({ value: code, label: name })),
  }));
  const fixed = fixedFields(person.profile, office);
  return (
    <Form c={c} id="isian" action={paths.accountProfile}>
      {fixed.includes('name') ? null : (
        <TextField
          name="name"
          {...fields.name}
          value={typed.name}
          autocomplete="name"
          maxLength={100}
          {...sentence(t, faults, 'name')}
        />
      )}
      <TextField
        name="birthPlace"
        {...fields.birthPlace}
        value={typed.birthPlace}
        optional
        maxLength={100}
        {...sentence(t, faults, 'birthPlace')}
      />
      {fixed.includes('birthDate') ? null : (
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
      )}
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

/** What the national sign-in told of a person and they cannot change here. */
export function FixedFacts({ c, person }: { c: PortalContext; person: SignedInPerson }) {
  const { office, config } = c.get('portal');
  const t = c.get('t');
  const { name, birthDate } = person.profile;
  const fixed = fixedFields(person.profile, office);
  if (fixed.length === 0 || config.identity === null) return null;
  const facts = [
    ...(fixed.includes('name') ? [{ label: t.accounts.fields.name.label, value: name }] : []),
    ...(fixed.includes('birthDate') && birthDate !== null
      ? [{ label: t.accounts.fields.birthDate.label, value: dayInWords(birthDate, office) }]
      : []),
  ];
  return (
    <>
      <Pairs pairs={facts} />
      <p class="hint">{t.identity.fixed(config.identity.name)}</p>
    </>
  );
}
