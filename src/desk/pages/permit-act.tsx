import { offeredReasons } from '../../catalogue/reason.ts';
import type { WordsFault } from '../../fees/rules.ts';
import { permitActions } from '../../permits/permit-actions.ts';
import type { PermitVerb } from '../../permits/permit-actions.ts';
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
import type { ShownPermit } from './permit.tsx';

export type PermitActFaults = { reason?: true; note?: WordsFault };

type PermitActGiven = {
  verb: PermitVerb;
  /** As the address names it. */
  act: string;
  typed: { reason: string; note: string };
  faults: PermitActFaults;
};

/** The last look before a permit becomes another one: what it means, why, and one button. */
export function permitActPage(c: PortalContext, { permit, number }: ShownPermit, { verb, act, typed, faults }: PermitActGiven) {
  const t = c.get('t');
  const words = t.desk.permit;
  const list = permitActions[verb].reasons;
  const alasan = faults.reason === undefined ? undefined : words.faults.reason;
  const penjelasan = faults.note === undefined ? undefined : words.faults[faults.note === 'long' ? 'long' : 'note'];
  const said = Object.entries({ alasan, penjelasan }).flatMap(([field, message]) =>
    message === undefined ? [] : [{ field: fieldId(field), message }],
  );
  return page(
    c,
    { title: words.verbs[verb], area: 'desk', error: said.length > 0, status: said.length > 0 ? 422 : 200 },
    <>
      <BackLink href={paths.deskPermit(number)}>{words.title(permit.number)}</BackLink>
      <h1>{words.verbs[verb]}</h1>
      <p class="muted">
        {permit.holder} · {permit.number} · {permit.outputName}
      </p>
      {said.length === 0 ? null : <ErrorSummary t={t} faults={said} />}
      <p>{words.forms[verb].lead}</p>
      <Form c={c} action={paths.deskPermitAct(number, act)}>
        <input type="hidden" name="dari" value={permit.state} />
        {list === null ? null : (
          <>
            <Select
              name="alasan"
              label={words.reasonLabel}
              options={offeredReasons(c.get('portal').office.reasons[list]).map(({ code, label }) => ({ value: code, label }))}
              empty={words.noReason}
              value={typed.reason}
              error={alasan}
            />
            <TextArea
              name="penjelasan"
              label={words.noteLabel}
              hint={words.noteHint}
              value={typed.note}
              rows={4}
              maxLength={500}
              error={penjelasan}
            />
          </>
        )}
        <Button kind={verb === 'lift' ? 'primary' : 'danger'}>{words.forms[verb].submit}</Button>
      </Form>
    </>,
  );
}
