import { dayWithWeekday, localDay } from '../../catalogue/formats.ts';
import type { RefusalReason } from '../../catalogue/office.ts';
import { addWorkingDays } from '../../catalogue/working-days.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { Case } from '../load-case.ts';

/** The last look before a refusal: exactly what the applicant will read, and how they can object. */
export function refuseConfirmPage(c: PortalContext, found: Case, refusal: { reason: RefusalReason; note: string | null }) {
  const { applications, desk } = c.get('t');
  const t = desk.refuse;
  const theirs = applications.refusal;
  const { clock, office } = c.get('portal');
  const { objection } = office;
  const until = addWorkingDays(localDay(clock.now(), office), objection.workingDays, office);
  const { reason, note } = refusal;
  return page(
    c,
    { title: t.confirmTitle, area: 'desk' },
    <>
      <h1>{t.confirmTitle}</h1>
      <p class="muted">
        {found.applicant} · {found.number} · {found.service.shortName}
      </p>
      <section class="rows reads" aria-label={t.reads(found.applicant)}>
        <div class="reads-item">
          <p class="muted">{t.reads(found.applicant)}</p>
          <h2>{applications.turn.states.refused}</h2>
        </div>
        <div class="reads-item">
          <p class="muted">{theirs.reason}</p>
          <p>
            <strong>{reason.sentence}</strong>
          </p>
          {note === null ? null : (
            <p class="reads-note">
              <span class="muted">{theirs.note}:</span> {note}
            </p>
          )}
          <p>{reason.again}</p>
        </div>
        <div class="reads-item">
          <p class="muted">{theirs.objection}</p>
          <p>
            {theirs.objectionLead} <strong>{theirs.until(dayWithWeekday(until))}</strong>
          </p>
          <ul class="reads-how">
            {objection.how.map((step) => (
              <li>{step}</li>
            ))}
          </ul>
          <p class="muted">{theirs.basis(objection.legalBasis)}</p>
        </div>
      </section>
      <div class="acts">
        <Form c={c} action={paths.deskRefusal(found.number)}>
          <Kept found={found} refusal={refusal} />
          <Button kind="danger">{t.confirm}</Button>
        </Form>
        <Form c={c} action={paths.deskRefusalPreview(found.number)}>
          <Kept found={found} refusal={refusal} />
          <Button kind="secondary" name="change" value="ya">
            {t.change}
          </Button>
        </Form>
      </div>
      <ActionLink href={paths.deskCase(found.number)} icon="chevron-left">
        {t.cancel}
      </ActionLink>
    </>,
  );
}

function Kept({ found, refusal }: { found: Case; refusal: { reason: RefusalReason; note: string | null } }) {
  return (
    <>
      <input type="hidden" name="revision" value={found.application.revision} />
      <input type="hidden" name="reason" value={refusal.reason.code} />
      <input type="hidden" name="note" value={refusal.note ?? ''} />
    </>
  );
}
