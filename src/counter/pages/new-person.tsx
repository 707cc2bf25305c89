import type { AccountFault } from '../../accounts/field-rules.ts';
import { failing } from '../../accounts/pages/failing.ts';
import type { Failing } from '../../accounts/pages/failing.ts';
import { TooOften } from '../../accounts/pages/faults.tsx';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { Checkbox } from '../../web/components/checkbox.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Form } from '../../web/components/form.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';

export type NewPersonGiven = {
  /** The phone is proven already; without one the card is what proves who it is. */
  withPhone: boolean;
  /** As typed. */
  name: string;
  nik: string;
  /** The officer says that they saw the card. */
  seen?: boolean;
  faults?: { name?: AccountFault; nik?: AccountFault; ktp?: true };
} & Failing;

/** Name and NIK from the card of who stands there. */
export function newPersonPage(c: PortalContext, given: NewPersonGiven) {
  const t = c.get('t');
  const { person, withoutPhone, back } = t.deskCounter;
  const { fields, faults: sentences } = t.accounts;
  const { name, nik, ktp } = given.faults ?? {};
  const title = given.withPhone ? person.newTitle : withoutPhone.heading;
  const messages = [
    ...(name === undefined ? [] : [{ field: 'f-name', message: sentences[name] }]),
    ...(nik === undefined ? [] : [{ field: 'f-nik', message: sentences[nik] }]),
    ...(ktp === undefined ? [] : [{ field: 'f-ktp', message: withoutPhone.unseen }]),
  ];
  return page(
    c,
    { title, area: 'desk', ...failing(given, given.faults ?? {}) },
    <>
      <BackLink href={paths.counter}>{back}</BackLink>
      <h1>{title}</h1>
      {messages.length === 0 ? null : <ErrorSummary t={t} faults={messages} />}
      <TooOften t={t} until={given.until ?? null} />
      <p class="lead">{given.withPhone ? person.newLead : withoutPhone.lead}</p>
      <Form c={c} action={given.withPhone ? paths.counterPerson : paths.counterWithoutPhone}>
        <TextField
          name="name"
          label={fields.name.label}
          value={given.name}
          autocomplete="off"
          maxLength={120}
          {...(name === undefined ? {} : { error: sentences[name] })}
        />
        <TextField
          name="nik"
          label={fields.nik.label}
          value={given.nik}
          inputMode="numeric"
          autocomplete="off"
          maxLength={24}
          {...(nik === undefined ? {} : { error: sentences[nik] })}
        />
        {given.withPhone ? null : (
          <Checkbox
            name="ktp"
            label={withoutPhone.seen}
            checked={given.seen === true}
            error={ktp === undefined ? undefined : withoutPhone.unseen}
          />
        )}
        <Button>{given.withPhone ? person.make : withoutPhone.submit}</Button>
      </Form>
      <p class="muted">{given.withPhone ? person.makeNote : withoutPhone.note}</p>
    </>,
  );
}
