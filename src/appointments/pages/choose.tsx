import { failing } from '../../accounts/pages/failing.ts';
import { TooOften } from '../../accounts/pages/faults.tsx';
import { PhoneField } from '../../accounts/pages/phone-field.tsx';
import type { AccountFault } from '../../accounts/field-rules.ts';
import { dayWithWeekday } from '../../catalogue/formats.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { RadioGroup } from '../../web/components/radio-group.tsx';
import { RowList } from '../../web/components/row-list.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { BookingRefusal } from '../book.ts';
import type { Appointment } from '../store.ts';

type ChooseGiven = {
  /** Days that can be booked, with how many of their times are free. */
  days: readonly { day: string; free: number }[];
  /** The day that is chosen, with its free times. */
  chosen: { day: string; times: readonly string[] } | null;
  /** `move`: for an appointment that is held; `number` and `name`: for an application, in whose name; null = for whoever says theirs. */
  of: { kind: 'move'; held: Appointment } | { kind: 'book'; number: string | null; name: string | null };
  typed: { time: string; name: string; phone: string };
  faults?: { time?: true; name?: AccountFault; phone?: AccountFault };
  refusal?: BookingRefusal | null;
  until?: string | null;
};

/** A day, then a time, and who comes. */
export function choosePage(c: PortalContext, given: ChooseGiven) {
  const { chosen, of, faults = {}, refusal = null, until = null } = given;
  const t = c.get('t');
  const words = t.appointments;
  const title = of.kind === 'move' ? words.move.title : words.title;
  const { zoneName } = c.get('portal').office;
  const messages = [
    ...(faults.time === undefined ? [] : [{ field: 'f-jam', message: words.faults.time }]),
    ...(faults.name === undefined ? [] : [{ field: 'f-nama', message: t.accounts.faults[faults.name] }]),
    ...(faults.phone === undefined ? [] : [{ field: 'f-phone', message: t.accounts.faults[faults.phone] }]),
  ];
  const failed = refusal === null ? failing({ until }, faults) : ({ error: true, status: 409 } as const);
  return page(
    c,
    { title, area: 'public', ...failed },
    <>
      <BackLink href={backOf(of)}>{t.accounts.back}</BackLink>
      <h1>{title}</h1>
      {messages.length === 0 ? null : <ErrorSummary t={t} faults={messages} />}
      {refusal === null ? null : <Notice kind="danger" title={words.refusals[refusal]} />}
      <TooOften t={t} until={until} />
      {of.kind === 'move' ? (
        <p>{words.move.now(words.when({ ...of.held, zoneName }))}</p>
      ) : (
        <>
          <p class="lead">{words.lead}</p>
          {of.number === null ? null : <p>{words.forApplication(of.number)}</p>}
          {of.name === null ? null : <p>{words.as(of.name)}</p>}
        </>
      )}
      {chosen === null ? <Days c={c} given={given} /> : <Times c={c} given={given} chosen={chosen} />}
    </>,
  );
}

function Days({ c, given: { days, of } }: { c: PortalContext; given: ChooseGiven }) {
  const words = c.get('t').appointments;
  if (days.length === 0) return <p>{words.noDays}</p>;
  return (
    <section>
      <h2>{words.days}</h2>
      <RowList
        rows={days.map(({ day, free }) => ({
          icon: 'calendar',
          title: dayWithWeekday(day),
          text: free === 0 ? words.full : words.free(free),
          ...(free === 0 ? {} : { href: dayPath(of, day) }),
        }))}
      />
    </section>
  );
}

function Times({
  c,
  given,
  chosen,
}: {
  c: PortalContext;
  given: ChooseGiven;
  chosen: { day: string; times: readonly string[] };
}) {
  const { of, typed, faults = {} } = given;
  const t = c.get('t');
  const words = t.appointments;
  const { zoneName } = c.get('portal').office;
  return (
    <section>
      <h2>{dayWithWeekday(chosen.day)}</h2>
      <Form c={c} action={of.kind === 'move' ? paths.appointmentChange(of.held.token) : paths.appointments}>
        <input type="hidden" name="hari" value={chosen.day} />
        {of.kind === 'book' && of.number !== null ? <input type="hidden" name="berkas" value={of.number} /> : null}
        {chosen.times.length === 0 ? (
          <p>{words.full}</p>
        ) : (
          <RadioGroup
            name="jam"
            legend={words.time}
            value={typed.time}
            options={chosen.times.map((time) => ({ value: time, label: words.timeAt(time, zoneName) }))}
            {...(faults.time === undefined ? {} : { error: words.faults.time })}
          />
        )}
        {of.kind === 'move' ? null : of.name === null ? (
          <>
            <TextField
              name="nama"
              label={words.name}
              hint={words.nameHint}
              value={typed.name}
              autocomplete="name"
              maxLength={120}
              {...(faults.name === undefined ? {} : { error: t.accounts.faults[faults.name] })}
            />
            <PhoneField
              t={t}
              value={typed.phone}
              hint={words.phoneHint}
              faults={faults.phone === undefined ? {} : { phone: faults.phone }}
            />
          </>
        ) : null}
        {chosen.times.length === 0 ? null : <Button wide>{of.kind === 'move' ? words.move.submit : words.submit}</Button>}
      </Form>
      <ActionLink href={dayPath(of, null)} icon="calendar">
        {words.otherDay}
      </ActionLink>
    </section>
  );
}

const backOf = (of: ChooseGiven['of']): string =>
  of.kind === 'move' ? paths.appointment(of.held.token) : of.number === null ? paths.home : paths.application(of.number);

/** The same page for a day; null = for the choice of one. */
function dayPath(of: ChooseGiven['of'], day: string | null): string {
  if (of.kind === 'move') return paths.appointmentChangeOn(of.held.token, day);
  return paths.appointmentsOn(day, of.number);
}
