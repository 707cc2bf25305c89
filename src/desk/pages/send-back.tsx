import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { fieldId } from '../../web/components/field-frame.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { RadioGroup } from '../../web/components/radio-group.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { Case } from '../load-case.ts';

/** The head does not sign: why, for the office that reviewed it. */
export function sendBackPage(c: PortalContext, found: Case, fault: 'reason' | 'changed' | null, reason = '') {
  const t = c.get('t');
  const words = t.desk.sendBack;
  const { corrections } = c.get('portal').office.reasons;
  const office = found.application.technicalOffice ?? found.service.technicalOffice;
  const changed = t.desk.refusals['changed-meanwhile'];
  return page(
    c,
    { title: words.title, area: 'desk', error: fault !== null, status: fault === null ? 200 : fault === 'reason' ? 422 : 409 },
    <>
      <BackLink href={paths.deskCase(found.number)}>{words.cancel}</BackLink>
      <h1>{words.title}</h1>
      <p class="muted">
        {found.applicant} · {found.number} · {found.service.shortName}
      </p>
      {fault === 'reason' ? <ErrorSummary t={t} faults={[{ field: fieldId('reason'), message: words.fault }]} /> : null}
      {fault === 'changed' ? (
        <Notice kind="danger" title={changed.title}>
          <p>{changed.text}</p>
        </Notice>
      ) : null}
      <p>{words.lead(office)}</p>
      <Form c={c} action={paths.deskSendingBack(found.number)}>
        <input type="hidden" name="revision" value={found.application.revision} />
        <RadioGroup
          name="reason"
          legend={words.reason}
          value={reason}
          options={corrections.map(({ code, label }) => ({ value: code, label }))}
          error={fault === 'reason' ? words.fault : undefined}
        />
        <Button>{words.confirm(office)}</Button>
      </Form>
    </>,
  );
}
