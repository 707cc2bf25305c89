import { goesThrough } from '../../catalogue/course.ts';
import { offeredReasons } from '../../catalogue/reason.ts';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { fieldId } from '../../web/components/field-frame.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Select } from '../../web/components/select.tsx';
import { TextArea } from '../../web/components/text-area.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { Case } from '../load-case.ts';
import { LONGEST_NOTE } from '../posted-looks.ts';
import type { RefusalFault } from '../refusal-rules.ts';

type SendBackGiven = { reason: string; note: string; faults: readonly RefusalFault[]; changed?: boolean };

/** The head does not sign: why, for the office that reviewed it. */
export function sendBackPage(c: PortalContext, found: Case, given: SendBackGiven) {
  const t = c.get('t');
  const words = t.desk.sendBack;
  const { corrections } = c.get('portal').office.reasons;
  const { reason, note, faults, changed = false } = given;
  const office = goesThrough(found.service, 'technical', found.application.answers)
    ? (found.application.technicalOffice ?? found.service.technicalOffice)
    : words.frontDesk;
  const refused = t.desk.refusals['changed-meanwhile'];
  const faultAt = (field: RefusalFault) => (faults.includes(field) ? { error: words.faults[field] } : {});
  return page(
    c,
    {
      title: words.title,
      area: 'desk',
      error: faults.length > 0 || changed,
      status: faults.length > 0 ? 422 : changed ? 409 : 200,
    },
    <>
      <BackLink href={paths.deskCase(found.number)}>{words.cancel}</BackLink>
      <h1>{words.title}</h1>
      <p class="muted">
        {found.applicant} · {found.number} · {found.service.shortName}
      </p>
      {faults.length === 0 ? null : (
        <ErrorSummary t={t} faults={faults.map((fault) => ({ field: fieldId(fault), message: words.faults[fault] }))} />
      )}
      {changed ? (
        <Notice kind="danger" title={refused.title}>
          <p>{refused.text}</p>
        </Notice>
      ) : null}
      <p>{words.lead(office)}</p>
      <Form c={c} action={paths.deskSendingBack(found.number)}>
        <input type="hidden" name="revision" value={found.application.revision} />
        <Select
          name="reason"
          label={words.reason}
          options={offeredReasons(corrections).map(({ code, label }) => ({ value: code, label }))}
          empty={t.desk.case.noReason}
          value={reason}
          {...faultAt('reason')}
        />
        <TextArea
          name="note"
          label={words.note}
          hint={words.noteHint}
          value={note}
          rows={3}
          maxLength={LONGEST_NOTE}
          {...faultAt('note')}
        />
        <Button>{words.confirm(office)}</Button>
      </Form>
    </>,
  );
}
