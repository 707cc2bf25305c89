import type { AccountFault } from '../../accounts/field-rules.ts';
import { failing } from '../../accounts/pages/failing.ts';
import type { Failing } from '../../accounts/pages/failing.ts';
import { TooOften } from '../../accounts/pages/faults.tsx';
import { phoneInWords } from '../../accounts/phone-in-words.ts';
import { dayInWords, localDay } from '../../catalogue/formats.ts';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Panel } from '../../web/components/panel.tsx';
import { RadioGroup } from '../../web/components/radio-group.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { FirmFaults, FirmTyped } from '../firm-form.ts';
import { staffRoles, staffState } from '../rules.ts';
import type { StaffRole } from '../rules.ts';
import type { Firm } from '../store-firms.ts';
import type { Staff } from '../store-staff.ts';
import { firmFaults, FirmFields } from './firm-fields.tsx';

export type FirmGiven = {
  firm: Firm;
  staff: readonly Staff[];
  typed?: FirmTyped;
  faults?: FirmFaults;
  asked?: { name: string; phone: string; role: StaffRole | null };
  staffFaults?: { name?: AccountFault; phone?: AccountFault; ownPhone?: true; role?: true };
  /** Who is asked works there, or was asked, already. */
  already?: true;
  /** What was just done, as the address says. */
  done?: string | null;
} & Failing;

/** One's firm: who works for it and with which right, somebody more, and its name and address. */
export function firmPage(c: PortalContext, given: FirmGiven) {
  const t = c.get('t');
  const words = t.firms;
  const { firm, staff } = given;
  const faults = [...staffFaults(c, given), ...firmFaults(t, given.faults)];
  const done = Object.entries(words.done).find(([name]) => name === given.done)?.[1];
  const typed = given.typed ?? { nama: firm.name, nib: firm.nib, alamat: firm.address };
  return page(
    c,
    { title: firm.name, area: 'public', ...failing(given, faults.length > 0 ? { faults } : {}) },
    <>
      <BackLink href={paths.firms}>{words.back}</BackLink>
      <h1>{firm.name}</h1>
      <p class="hint">{words.nib(firm.nib)}</p>
      {faults.length === 0 ? null : <ErrorSummary t={t} faults={faults} />}
      {done === undefined ? null : <Notice kind="success" title={done} />}
      <TooOften t={t} until={given.until ?? null} />
      <section>
        <h2>{words.staff}</h2>
        <p class="lead">{words.staffLead}</p>
        {staff.map((one) => (
          <StaffPanel c={c} one={one} />
        ))}
      </section>
      <section>
        <h2>{words.invite}</h2>
        <InviteForm c={c} given={given} />
      </section>
      <section>
        <h2>{words.facts}</h2>
        <Form c={c} action={paths.firm(firm.id)}>
          <FirmFields t={t} typed={typed} faults={given.faults ?? {}} fixed />
          <Button kind="secondary" wide>
            {words.save}
          </Button>
        </Form>
      </section>
    </>,
  );
}

function StaffPanel({ c, one }: { c: PortalContext; one: Staff }) {
  const words = c.get('t').firms;
  const { office } = c.get('portal');
  const on = (at: Date) => dayInWords(localDay(at, office), office);
  return (
    <Panel>
      <h3>{one.name}</h3>
      <p class="whole">{phoneInWords(one.phone)}</p>
      <p>
        {words.roles[one.role].name}.{' '}
        {staffState(one) === 'working' && one.acceptedAt !== null
          ? words.since(on(one.acceptedAt))
          : words.invited(on(one.invitedAt))}
      </p>
      <Form c={c} action={paths.firmStaffEnd(one.firmId, one.id)}>
        <Button kind="danger">{words.end(one.name)}</Button>
      </Form>
    </Panel>
  );
}

function InviteForm({ c, given }: { c: PortalContext; given: FirmGiven }) {
  const t = c.get('t');
  const words = t.firms;
  const errorAt = (field: string) => staffFaults(c, given).find((each) => each.field === `f-${field}`)?.message;
  return (
    <Form c={c} action={paths.firmStaff(given.firm.id)}>
      <TextField
        name="name"
        label={words.staffName}
        value={given.asked?.name}
        autocomplete="off"
        maxLength={100}
        error={errorAt('name')}
      />
      <TextField
        name="phone"
        label={words.staffPhone}
        hint={words.staffPhoneHint}
        kind="tel"
        inputMode="tel"
        value={given.asked?.phone}
        autocomplete="off"
        maxLength={30}
        error={errorAt('phone')}
      />
      <RadioGroup
        name="role"
        legend={words.role}
        options={staffRoles.map((value) => ({ value, label: words.roles[value].name, hint: words.roles[value].text }))}
        value={given.asked?.role}
        error={errorAt('role')}
      />
      <Button wide>{words.inviteSubmit}</Button>
      <p class="hint">{words.news}</p>
    </Form>
  );
}

function staffFaults(c: PortalContext, { staffFaults: faults = {}, already }: FirmGiven): { field: string; message: string }[] {
  const t = c.get('t');
  const { name, phone, ownPhone, role } = faults;
  const phoneWords =
    phone !== undefined
      ? t.accounts.faults[phone]
      : ownPhone === undefined
        ? already === undefined
          ? undefined
          : t.firms.already
        : t.firms.ownPhone;
  return [
    { field: 'f-name', message: name === undefined ? undefined : t.accounts.faults[name] },
    { field: 'f-phone', message: phoneWords },
    { field: 'f-role', message: role === undefined ? undefined : t.firms.roleMissing },
  ].flatMap(({ field, message }) => (message === undefined ? [] : [{ field, message }]));
}
