import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Form } from '../../web/components/form.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { OfficerFaults, OfficerTyped } from '../officer-rules.ts';
import { NoteField } from './frame.tsx';
import { PlaceFields } from './place-fields.tsx';

type NewOfficerGiven = {
  typed: OfficerTyped & { catatan: string };
  faults: OfficerFaults;
  agencies: readonly string[];
  emailNeeded: boolean;
};

/** Somebody who is to work here: who they are, and as what. */
export function newOfficerPage(c: PortalContext, { typed, faults, agencies, emailNeeded }: NewOfficerGiven) {
  const t = c.get('t');
  const words = t.administration.people;
  const said = Object.entries(faults).map(([field, fault]) => ({ field: `f-${field}`, message: words.faults[fault] }));
  const error = (fault: OfficerFaults[keyof OfficerFaults]) => (fault === undefined ? {} : { error: words.faults[fault] });
  return page(
    c,
    { title: words.newTitle, area: 'desk', error: said.length > 0, status: said.length > 0 ? 422 : 200 },
    <>
      <BackLink href={paths.officers}>{words.title}</BackLink>
      <h1>{words.newTitle}</h1>
      <p class="lead">{words.newLead}</p>
      {said.length === 0 ? null : <ErrorSummary t={t} faults={said} />}
      <Form c={c} action={paths.officerNew}>
        <TextField name="nama" label={words.fields.name} value={typed.nama} maxLength={100} {...error(faults.nama)} />
        <TextField
          name="telepon"
          label={words.fields.phone}
          hint={words.fields.phoneHint}
          kind="tel"
          inputMode="tel"
          value={typed.telepon}
          maxLength={30}
          {...error(faults.telepon)}
        />
        <TextField
          name="email"
          label={words.fields.email}
          kind="email"
          inputMode="email"
          value={typed.email}
          optional={!emailNeeded}
          maxLength={254}
          {...error(faults.email)}
        />
        <PlaceFields c={c} typed={typed} faults={faults} agencies={agencies} />
        <NoteField c={c} label={words.fields.note} hint={words.fields.noteHint} value={typed.catatan} />
        <Button>{words.invite}</Button>
      </Form>
    </>,
  );
}
