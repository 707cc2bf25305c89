import type { ChosenItem } from '../../batches/store.ts';
import { offeredReasons } from '../../catalogue/reason.ts';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { fieldId } from '../../web/components/field-frame.tsx';
import { Form } from '../../web/components/form.tsx';
import { Select } from '../../web/components/select.tsx';
import { TextArea } from '../../web/components/text-area.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { LONGEST_NOTE } from '../posted-looks.ts';
import type { RefusalFault } from '../refusal-rules.ts';
import { boxOf } from './chosen-fields.ts';

type Given = { items: readonly ChosenItem[]; reason: string; note: string; faults: readonly RefusalFault[] };

/** Why the head hands several letters back: one reason for all. */
export function batchSendBackPage(c: PortalContext, { items, reason, note, faults }: Given) {
  const t = c.get('t');
  const words = t.deskBatch;
  const { sendBack } = t.desk;
  const faultAt = (field: RefusalFault) => (faults.includes(field) ? sendBack.faults[field] : undefined);
  return page(
    c,
    { title: words.titles.send_back, area: 'desk', error: faults.length > 0, status: faults.length > 0 ? 422 : 200 },
    <>
      <BackLink href={paths.desk}>{words.back}</BackLink>
      <h1>{words.titles.send_back}</h1>
      {faults.length === 0 ? null : (
        <ErrorSummary t={t} faults={faults.map((fault) => ({ field: fieldId(fault), message: sendBack.faults[fault] }))} />
      )}
      <p>{words.sendBack.lead(items.length)}</p>
      <Form c={c} action={paths.deskBatchSendBack}>
        {items.map(({ number, revision }) => (
          <input type="hidden" name={boxOf(number)} value={revision} />
        ))}
        <Select
          name="reason"
          label={sendBack.reason}
          options={offeredReasons(c.get('portal').office.reasons.corrections).map(({ code, label }) => ({ value: code, label }))}
          empty={t.desk.case.noReason}
          value={reason}
          error={faultAt('reason')}
        />
        <TextArea name="note" label={sendBack.note} value={note} rows={4} maxLength={LONGEST_NOTE} error={faultAt('note')} />
        <Button kind="danger">{words.sendBack.submit}</Button>
      </Form>
    </>,
  );
}
