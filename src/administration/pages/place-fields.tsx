import { RadioGroup } from '../../web/components/radio-group.tsx';
import { Select } from '../../web/components/select.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { OFFICER_ROLES } from '../officer-rules.ts';
import type { OfficerFaults, OfficerTyped } from '../officer-rules.ts';

type PlaceGiven = {
  c: PortalContext;
  typed: Pick<OfficerTyped, 'peran' | 'dinas'>;
  faults: OfficerFaults;
  agencies: readonly string[];
};

/** What an officer does, and for a reviewer in which office. */
export function PlaceFields({ c, typed, faults, agencies }: PlaceGiven) {
  const t = c.get('t');
  const words = t.administration.people;
  const said = (fault: OfficerFaults[keyof OfficerFaults]) => (fault === undefined ? {} : { error: words.faults[fault] });
  return (
    <>
      <RadioGroup
        name="peran"
        legend={words.fields.role}
        value={typed.peran}
        options={OFFICER_ROLES.map((role) => ({ value: role, label: t.shell.roles[role], hint: words.roles[role] }))}
        {...said(faults.peran)}
      />
      <Select
        name="dinas"
        label={words.fields.office}
        hint={words.fields.officeHint}
        empty={words.fields.chooseOffice}
        value={typed.dinas}
        options={agencies.map((name) => ({ value: name, label: name }))}
        optional
        {...said(faults.dinas)}
      />
    </>
  );
}
