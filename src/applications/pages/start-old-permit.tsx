import { dayInWords } from '../../catalogue/formats.ts';
import type { Service, Transaction } from '../../catalogue/service.ts';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { fieldId } from '../../web/components/field-frame.tsx';
import { Form } from '../../web/components/form.tsx';
import { RadioGroup } from '../../web/components/radio-group.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { OTHER_PERMIT } from '../start-rules.ts';
import type { OldPermitFault, OwnPermit } from '../start-rules.ts';
import { Kept } from './start-kept.tsx';

type OldPermitGiven = {
  service: Service;
  transaction: Transaction;
  own: readonly OwnPermit[];
  values: Readonly<Record<string, string>>;
  fault: OldPermitFault | null;
};

/** Which permit is renewed, changed, replaced or given up: one of its holder, or one from before the portal by its number. */
export function oldPermitPage(c: PortalContext, { service, transaction, own, values, fault }: OldPermitGiven) {
  const t = c.get('t');
  const words = t.start.old;
  const sentence = fault === null ? '' : sentences(c)[fault.reason];
  const errorAt = (field: OldPermitFault['field']) => (fault?.field === field ? sentence : undefined);
  return page(
    c,
    { title: words.title, area: 'public', error: fault !== null, status: fault === null ? 200 : 422 },
    <>
      <BackLink href={paths.startAnother(service.slug)}>{words.back}</BackLink>
      <h1>{words.title}</h1>
      <p class="hint">
        {service.shortName}: {transaction.label}
      </p>
      {fault === null ? null : <ErrorSummary t={t} faults={[{ field: fieldId(fault.field), message: sentence }]} />}
      {own.length === 0 ? null : <p class="lead">{words.lead}</p>}
      <Form c={c} action={paths.start(service.slug)}>
        <Kept service={service} values={values} step="izin-lama" />
        {own.length === 0 ? null : (
          <RadioGroup
            name="izin_lama"
            legend={words.which}
            value={values['izin_lama'] ?? (own.length === 1 ? own[0]?.id : undefined)}
            error={errorAt('izin_lama')}
            options={[...own.map((one) => optionOf(c, one)), { value: OTHER_PERMIT, label: words.other, hint: words.otherHint }]}
          />
        )}
        <TextField
          name="nomor_lama"
          label={words.number}
          hint={own.length === 0 ? words.numberHint : words.numberHintOther}
          value={values['nomor_lama']}
          error={errorAt('nomor_lama')}
          optional={transaction.kind === 'replacement'}
          maxLength={80}
        />
        <Button wide>{words.begin}</Button>
      </Form>
    </>,
  );
}

function optionOf(c: PortalContext, { id, number, validUntil }: OwnPermit) {
  const words = c.get('t').start.old;
  const until = validUntil === null ? words.withoutEnd : words.until(dayInWords(validUntil, c.get('portal').office));
  return { value: id, label: words.permit(number), hint: until };
}

function sentences(c: PortalContext): Record<OldPermitFault['reason'], string> {
  const words = c.get('t').start.old;
  return { 'none-chosen': words.whichMissing, 'number-missing': words.numberMissing, 'number-too-long': words.numberTooLong };
}
