import { dayWithWeekday, momentInWords } from '../../catalogue/formats.ts';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Form } from '../../web/components/form.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Pairs } from '../../web/components/pairs.tsx';
import { TextArea } from '../../web/components/text-area.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { LONGEST_ASK } from '../plan-rules.ts';
import type { PlannedVisit } from '../store-plans.ts';

type OwnVisitGiven = {
  reference: string;
  service: string;
  plan: PlannedVisit | null;
  /** Whether another day can be asked for now; else why not. */
  may: { ok: true } | { ok: false; reason: 'asked' | 'too-late' };
  typed: string;
  fault?: 'missing' | 'long';
};

/** The visit that an applicant waits for: when, who, what to have ready; for their calendar; and the way to ask for another day. */
export function ownVisitPage(c: PortalContext, { reference, service, plan, may, typed, fault }: OwnVisitGiven) {
  const t = c.get('t');
  const words = t.visits;
  const { office } = c.get('portal');
  const error = fault === undefined ? undefined : words.ask[fault];
  return page(
    c,
    { title: words.title, area: 'public', error: error !== undefined, status: error === undefined ? 200 : 422 },
    <>
      <BackLink href={paths.application(reference)}>{words.back}</BackLink>
      <h1>{words.title}</h1>
      {plan === null ? (
        <p>{words.none}</p>
      ) : (
        <>
          {error === undefined ? null : <ErrorSummary t={t} faults={[{ field: 'f-alasan', message: error }]} />}
          <p class="lead">{words.lead(service)}</p>
          <Asked c={c} plan={plan} />
          {plan.why === '' ? null : <Notice kind="info" title={words.moved(plan.why)} />}
          <Pairs
            pairs={[
              { label: words.facts.day, value: dayWithWeekday(plan.day, office) },
              { label: words.facts.hours, value: words.hours({ ...plan, zoneName: office.zoneName }) },
              { label: words.facts.who, value: plan.who },
              { label: words.facts.office, value: plan.office },
              { label: words.facts.ready, value: plan.ready === '' ? words.nothingReady : plan.ready },
            ]}
          />
          <LinkButton href={paths.visitCalendar(reference)} icon="calendar" wide>
            {words.calendar}
          </LinkButton>
          <p class="hint">
            {words.letter} {words.noMoney}
          </p>
          <section>
            <h2>{words.ask.title}</h2>
            {may.ok ? (
              <>
                <p>{words.ask.lead}</p>
                <p class="hint">{words.ask.clock}</p>
                <Form c={c} action={paths.visit(reference)}>
                  <TextArea
                    name="alasan"
                    label={words.ask.label}
                    hint={words.ask.hint}
                    value={typed}
                    maxLength={LONGEST_ASK}
                    error={error}
                  />
                  <Button kind="secondary">{words.ask.submit}</Button>
                </Form>
              </>
            ) : (
              <>
                <p>{may.reason === 'asked' ? words.ask.answered : words.ask.tooLate}</p>
                <p>
                  <a href={paths.caseMessages(reference)}>{t.correspondence.messages.open}</a>
                </p>
              </>
            )}
          </section>
        </>
      )}
    </>,
  );
}

/** That the wish was received, until the office has planned anew. */
function Asked({ c, plan }: { c: PortalContext; plan: PlannedVisit }) {
  const words = c.get('t').visits.ask;
  const { office } = c.get('portal');
  if (plan.askedAt === null || plan.answeredAt !== null) return null;
  return (
    <Notice kind="wait" title={words.asked}>
      <p>{words.askedText}</p>
      <p class="reads-note">{plan.askedWhy}</p>
      <p class="hint">{momentInWords(plan.askedAt, office)}</p>
    </Notice>
  );
}
