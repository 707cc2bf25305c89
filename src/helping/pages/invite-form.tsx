import { referenceOf } from '../../applications/application.ts';
import { Button } from '../../web/components/button.tsx';
import { Checkbox } from '../../web/components/checkbox.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Form } from '../../web/components/form.tsx';
import { RadioGroup } from '../../web/components/radio-group.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { HELP_DAYS, relations } from '../rules.ts';
import type { HelpersGiven } from './who-helps.tsx';

/** Asks who is to help: name, phone, who it is to the applicant, and whether notices go there too. */
export function InviteForm({ c, given }: { c: PortalContext; given: HelpersGiven }) {
  const t = c.get('t');
  const words = t.helping.invite;
  const { typed, faults = {}, byPhone } = given;
  const phoneFault =
    faults.phone !== undefined ? t.accounts.faults[faults.phone] : faults.ownPhone === undefined ? undefined : words.ownPhone;
  const nameFault = faults.name === undefined ? undefined : t.accounts.faults[faults.name];
  const relationFault = faults.relation === undefined ? undefined : words.relationMissing;
  const messages = [
    { field: 'f-name', message: nameFault },
    { field: 'f-phone', message: phoneFault },
    { field: 'f-relation', message: relationFault },
  ].flatMap(({ field, message }) => (message === undefined ? [] : [{ field, message }]));
  return (
    <>
      {messages.length === 0 ? null : <ErrorSummary t={t} faults={messages} />}
      <p class="lead">{words.lead(HELP_DAYS)}</p>
      <p>{words.keeps}</p>
      <p>{words.sending}</p>
      <Form c={c} action={paths.helpers(referenceOf(given.dossier.application))}>
        <TextField name="name" label={words.name} value={typed?.name} autocomplete="off" maxLength={100} error={nameFault} />
        <TextField
          name="phone"
          label={words.phone}
          hint={byPhone ? words.phoneHint : words.phoneHintShown}
          kind="tel"
          inputMode="tel"
          value={typed?.phone}
          autocomplete="off"
          maxLength={30}
          error={phoneFault}
        />
        <RadioGroup
          name="relation"
          legend={words.relation}
          options={relations.map((value) => ({ value, label: capital(t.helping.relations[value]) }))}
          value={typed?.relation}
          error={relationFault}
        />
        {byPhone ? (
          <>
            <Checkbox name="notices" label={words.notices} checked={typed?.notices === true} />
            <p class="hint">{words.noticesNote}</p>
          </>
        ) : (
          <p class="hint">{words.noticesNever}</p>
        )}
        <Button wide>{byPhone ? words.submit : words.submitShown}</Button>
      </Form>
    </>
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
