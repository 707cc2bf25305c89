import { offeredReasons } from '../../catalogue/reason.ts';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { fieldId } from '../../web/components/field-frame.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { RadioGroup } from '../../web/components/radio-group.tsx';
import { TextArea } from '../../web/components/text-area.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { Case } from '../load-case.ts';
import { LONGEST_NOTE } from '../posted-looks.ts';
import type { RefusalFault } from '../refusal-rules.ts';

type RefuseGiven = { reason: string; note: string; faults: readonly RefusalFault[]; changed?: boolean };

/** Why an application is refused: a reason of the office's list, and the officer's words. */
export function refusePage(c: PortalContext, found: Case, given: RefuseGiven) {
  const t = c.get('t');
  const words = t.desk.refuse;
  const refusals = offeredReasons(c.get('portal').office.reasons.refusals);
  const { faults, changed = false } = given;
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
      {changed ? <Changed c={c} /> : null}
      <p>{words.lead}</p>
      <Form c={c} action={paths.deskRefusalPreview(found.number)}>
        <input type="hidden" name="revision" value={found.application.revision} />
        <RadioGroup
          name="reason"
          legend={words.reason}
          value={given.reason}
          options={refusals.map(({ code, label, sentence }) => ({ value: code, label, hint: sentence }))}
          {...faultAt('reason')}
        />
        <TextArea
          name="note"
          label={words.note}
          hint={`${words.noteHint} ${words.noteOptional}${refusals
            .filter(({ note }) => !note)
            .map(({ label }) => label)
            .join(', ')}.`}
          value={given.note}
          rows={4}
          maxLength={LONGEST_NOTE}
          {...faultAt('note')}
        />
        <Button>{words.next}</Button>
      </Form>
    </>,
  );
}

function Changed({ c }: { c: PortalContext }) {
  const words = c.get('t').desk.refusals['changed-meanwhile'];
  return (
    <Notice kind="danger" title={words.title}>
      <p>{words.text}</p>
    </Notice>
  );
}
