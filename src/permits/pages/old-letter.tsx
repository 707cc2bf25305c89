import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { DateField } from '../../web/components/date-field.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { fieldId } from '../../web/components/field-frame.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Stamp } from '../../web/components/stamp.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';

type OldLetterGiven = {
  values: Readonly<Record<string, string>>;
  faults?: { number: boolean; day: boolean };
  /** Tried too often: the time in words until which to wait. */
  until?: string;
};

/** Checking a letter from before the portal: number and day of issue. */
export function oldLetterPage(c: PortalContext, given: OldLetterGiven) {
  const t = c.get('t');
  const words = t.permits.old;
  const { faults, until } = given;
  const status = until === undefined ? (faults === undefined ? 200 : 422) : 429;
  const wrong = [
    ...(faults?.number === true ? [{ field: fieldId('nomor'), message: t.permits.check.empty }] : []),
    ...(faults?.day === true ? [{ field: fieldId('terbit-hari'), message: words.dayMissing }] : []),
  ];
  return page(
    c,
    { title: words.title, area: 'public', error: status !== 200, status },
    <>
      <BackLink href={paths.verifyForm}>{t.permits.check.title}</BackLink>
      <h1>{words.title}</h1>
      {wrong.length === 0 ? null : <ErrorSummary t={t} faults={wrong} />}
      {until === undefined ? null : (
        <Notice kind="danger" title={t.accounts.tooOftenTitle}>
          <p>{t.accounts.tooOften(until)}</p>
        </Notice>
      )}
      <p class="lead">{words.lead}</p>
      <OldLetterForm c={c} given={given} />
    </>,
  );
}

/** No letter has this number and this day. */
export function oldLetterUnknownPage(c: PortalContext, values: Readonly<Record<string, string>>) {
  const t = c.get('t');
  const words = t.permits.old;
  return page(
    c,
    { title: words.unknownTitle, area: 'public', status: 404 },
    <>
      <BackLink href={paths.verifyForm}>{t.permits.check.title}</BackLink>
      <h1>{words.title}</h1>
      <Stamp kind="unknown" sentence={words.unknownTitle}>
        <p>{words.unknown}</p>
      </Stamp>
      <OldLetterForm c={c} given={{ values }} />
    </>,
  );
}

function OldLetterForm({ c, given }: { c: PortalContext; given: OldLetterGiven }) {
  const t = c.get('t');
  const words = t.permits.old;
  const { values, faults } = given;
  return (
    <Form c={c} action={paths.verifyOld}>
      <TextField
        name="nomor"
        label={words.number}
        value={values['nomor']}
        autocomplete="off"
        maxLength={80}
        {...(faults?.number === true ? { error: t.permits.check.empty } : {})}
      />
      <DateField
        name="terbit"
        legend={words.day}
        hint={words.dayHint}
        day={values['terbit-hari'] ?? ''}
        month={values['terbit-bulan'] ?? ''}
        year={values['terbit-tahun'] ?? ''}
        {...(faults?.day === true ? { error: words.dayMissing } : {})}
      />
      <Button wide>{t.permits.check.button}</Button>
    </Form>
  );
}

/** On the page of an unknown number: it may be a letter from before the portal. */
export function OldLetter({ c, number }: { c: PortalContext; number: string }) {
  const words = c.get('t').permits.old;
  return (
    <section>
      <h2>{words.ask}</h2>
      <p>{words.lead}</p>
      <OldLetterForm c={c} given={{ values: { nomor: number } }} />
    </section>
  );
}
