import { dayWithWeekday } from '../../catalogue/formats.ts';
import type { Office } from '../../catalogue/office.ts';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { DateField } from '../../web/components/date-field.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Select } from '../../web/components/select.tsx';
import { TextArea } from '../../web/components/text-area.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { PlanFaults } from '../plan-rules.ts';
import type { PlannedVisit } from '../store-plans.ts';

/** What the plan posts, besides the visit that stood on its page. */
export const planFields = [
  'hari-hari',
  'hari-bulan',
  'hari-tahun',
  'mulai',
  'sampai',
  'siapa',
  'siap',
  'alasan',
  'dilihat',
] as const;

export type PlanTyped = Record<Exclude<(typeof planFields)[number], 'dilihat'>, string>;

type PlanGiven = {
  number: string;
  service: string;
  /** The announced visit; null = none. */
  plan: PlannedVisit | null;
  /** The promised day of the application; null = none. */
  dueOn: string | null;
  typed: PlanTyped;
  faults?: PlanFaults;
  /** What is wrong with the reason for calling it off, and what was typed. */
  cancelling?: { typed: string; fault?: PlanFaults['why'] };
  /** Somebody else was faster. */
  changed?: boolean;
};

/** Announces a visit, moves it, or calls it off. */
export function planPage(c: PortalContext, given: PlanGiven) {
  const { number, service, plan, dueOn, typed, faults = {}, cancelling = { typed: '' }, changed = false } = given;
  const t = c.get('t');
  const words = t.deskVisits.plan;
  const { office } = c.get('portal');
  const said = sentences(words.faults, faults);
  const cancelFault = cancelling.fault === undefined ? undefined : words.faults.why[cancelling.fault];
  const messages = [
    { field: 'f-hari', message: said.day },
    { field: 'f-mulai', message: said.hours },
    { field: 'f-siapa', message: said.who },
    { field: 'f-siap', message: said.ready },
    { field: 'f-alasan', message: said.why },
    { field: 'f-alasan-batal', message: cancelFault },
  ].flatMap(({ field, message }) => (message === undefined ? [] : [{ field, message }]));
  const wrong = messages.length > 0;
  const title = plan === null ? words.title : words.moveTitle;
  const times = timesOf(office).map((time) => ({ value: time, label: time.replace(':', '.') }));
  const seen = String(plan?.sequence ?? '');
  return page(
    c,
    { title, area: 'desk', error: wrong || changed, status: changed ? 409 : wrong ? 422 : 200 },
    <>
      <BackLink href={paths.deskCase(number)}>{t.deskVisits.back}</BackLink>
      <h1>{title}</h1>
      <p class="muted">
        {service} · {number}
      </p>
      {changed ? (
        <Notice kind="danger" title={words.changed}>
          <p>{words.changedText}</p>
        </Notice>
      ) : null}
      {wrong ? <ErrorSummary t={t} faults={messages} /> : null}
      {plan === null ? null : (
        <p>
          <strong>{words.now(dayWithWeekday(plan.day), t.visits.hours({ ...plan, zoneName: office.zoneName }))}</strong>
        </p>
      )}
      {plan === null ? null : <Asked c={c} plan={plan} />}
      <p>
        {plan === null ? words.lead : words.moveLead} {dueOn === null ? null : words.due(dayWithWeekday(dueOn))}
      </p>
      <Form c={c} action={paths.deskVisitPlan(number)}>
        <input type="hidden" name="dilihat" value={seen} />
        <DateField
          name="hari"
          legend={words.day}
          hint={words.dayHint}
          day={typed['hari-hari']}
          month={typed['hari-bulan']}
          year={typed['hari-tahun']}
          error={said.day}
        />
        <Select
          name="mulai"
          label={words.begins}
          empty={words.chooseTime}
          options={times}
          value={typed.mulai}
          error={said.hours}
        />
        <Select name="sampai" label={words.ends} empty={words.chooseTime} options={times} value={typed.sampai} />
        <TextField
          name="siapa"
          label={words.whoLabel}
          hint={words.whoHint}
          value={typed.siapa}
          maxLength={120}
          error={said.who}
        />
        <TextArea
          name="siap"
          label={words.readyLabel}
          hint={words.readyHint}
          value={typed.siap}
          maxLength={300}
          optional
          error={said.ready}
        />
        {plan === null ? null : (
          <TextArea
            name="alasan"
            label={words.whyLabel}
            hint={words.whyHint}
            value={typed.alasan}
            maxLength={300}
            error={said.why}
          />
        )}
        <Button>{words.submit}</Button>
      </Form>
      {plan === null ? null : (
        <section>
          <h2>{words.cancel.title}</h2>
          <Form c={c} action={paths.deskVisitCancel(number)}>
            <input type="hidden" name="dilihat" value={seen} />
            <TextArea
              name="alasan-batal"
              label={words.cancel.label}
              hint={words.whyHint}
              value={cancelling.typed}
              maxLength={300}
              error={cancelFault}
            />
            <Button kind="danger">{words.cancel.submit}</Button>
          </Form>
        </section>
      )}
    </>,
  );
}

/** That the applicant wants another day, and why, until the office has planned anew. */
export function Asked({ c, plan }: { c: PortalContext; plan: PlannedVisit }) {
  const words = c.get('t').deskVisits.plan;
  if (plan.askedAt === null || plan.answeredAt !== null) return null;
  return (
    <Notice kind="wait" title={words.asked}>
      <p class="reads-note">{plan.askedWhy}</p>
      <p class="hint">{words.askedClock}</p>
    </Notice>
  );
}

/** Half hours from the earliest opening to the latest closing of the week. */
function timesOf({ hours }: Pick<Office, 'hours'>): string[] {
  const all = [hours, ...Object.values(hours.exceptions).flatMap((day) => day ?? [])];
  const first = all.map(({ opens }) => opens).toSorted()[0] ?? hours.opens;
  const last =
    all
      .map(({ closes }) => closes)
      .toSorted()
      .at(-1) ?? hours.closes;
  return Array.from(
    { length: 48 },
    (_, half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`,
  ).filter((time) => time >= first && time <= last);
}

/** What is said of each fault. */
function sentences(
  words: { [Part in keyof PlanFaults]-?: Record<NonNullable<PlanFaults[Part]>, string> },
  { day, hours, who, ready, why }: PlanFaults,
): { [Part in keyof PlanFaults]?: string | undefined } {
  return {
    day: day === undefined ? undefined : words.day[day],
    hours: hours === undefined ? undefined : words.hours[hours],
    who: who === undefined ? undefined : words.who[who],
    ready: ready === undefined ? undefined : words.ready[ready],
    why: why === undefined ? undefined : words.why[why],
  };
}
