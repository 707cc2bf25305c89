import { dayWithWeekday, localDay, rupiah } from '../../catalogue/formats.ts';
import { addWorkingDays } from '../../catalogue/working-days.ts';
import type { AssessTyped } from '../../fees/pages/assess.tsx';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { Case } from '../load-case.ts';

/** @property amountRupiah null = nothing is paid. */
type Bill = { amountRupiah: number | null; basis: string; typed: AssessTyped };

/** The last look over a bill: what the applicant will read. */
export function assessLookPage(c: PortalContext, found: Case, { amountRupiah, basis, typed }: Bill) {
  const { desk, deskFees, fees } = c.get('t');
  const words = deskFees.assessPage;
  const { clock, office } = c.get('portal');
  const payBy = addWorkingDays(localDay(clock.now(), office), office.fees.dueWorkingDays, office);
  const kept = (
    <>
      <input type="hidden" name="revision" value={found.application.revision} />
      {Object.entries(typed).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
  return page(
    c,
    { title: words.lookTitle, area: 'desk' },
    <>
      <BackLink href={paths.deskCase(found.number)}>{deskFees.back}</BackLink>
      <h1>{words.lookTitle}</h1>
      <p class="muted">
        {found.applicant} · {found.number} · {found.service.shortName}
      </p>
      <section class="rows reads" aria-label={desk.refuse.reads(found.applicant)}>
        <div class="reads-item">
          <p class="muted">{desk.refuse.reads(found.applicant)}</p>
          {amountRupiah === null ? <p>{words.lookNil}</p> : <h2>{rupiah(amountRupiah)}</h2>}
          {amountRupiah === null ? null : (
            <p>
              {fees.payBy} <strong>{dayWithWeekday(payBy)}</strong>
            </p>
          )}
        </div>
        <div class="reads-item">
          <p class="muted">{fees.basis}</p>
          <p class="reads-note">{basis}</p>
        </div>
      </section>
      <div class="acts">
        <Form c={c} action={paths.deskFee(found.number)}>
          {kept}
          <Button>{amountRupiah === null ? words.sendNil : words.send}</Button>
        </Form>
        <Form c={c} action={paths.deskFeeLook(found.number)}>
          {kept}
          <Button kind="secondary" name="change" value="ya">
            {words.change}
          </Button>
        </Form>
      </div>
    </>,
  );
}
