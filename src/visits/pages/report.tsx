import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { DateField } from '../../web/components/date-field.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { FileChooser } from '../../web/components/file-chooser.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { TextArea } from '../../web/components/text-area.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { VisitFaults } from '../rules.ts';

/** What the report posts besides the photographs. */
export const visitFields = ['laporan', 'tanggal-hari', 'tanggal-bulan', 'tanggal-tahun', 'siapa', 'hasil'] as const;

export type VisitTyped = Record<Exclude<(typeof visitFields)[number], 'laporan'>, string>;

type ReportGiven = {
  number: string;
  service: string;
  /** Made with the page: the report is stored once, however often it is sent. */
  id: string;
  typed: VisitTyped;
  /** Files were chosen; a browser cannot show them again. */
  chosen?: boolean;
  /** It was too late: the application is at another desk. */
  tooLate?: boolean;
  faults?: VisitFaults;
  /** Why the photographs were not taken. */
  photos?: string;
};

/** The report of a visit: the day, who came, what was found, and photographs. */
export function visitPage(c: PortalContext, given: ReportGiven) {
  const { number, service, id, typed, chosen = false, tooLate = false, faults = {}, photos } = given;
  const t = c.get('t');
  const words = t.deskVisits;
  const day = faults.day === undefined ? undefined : words.dayFaults[faults.day];
  const who = faults.who === undefined ? undefined : words.whoMissing;
  const result = faults.result === undefined ? undefined : words.resultMissing;
  const messages = [
    { field: 'f-tanggal', message: day },
    { field: 'f-siapa', message: who },
    { field: 'f-hasil', message: result },
    { field: 'f-foto', message: photos },
  ].flatMap(({ field, message }) => (message === undefined ? [] : [{ field, message }]));
  const wrong = messages.length > 0;
  const photoField = {
    name: 'foto',
    label: words.photos,
    hint: chosen ? words.photosAgain : words.photosHint,
    optional: true,
    error: photos,
  };
  return page(
    c,
    { title: words.title, area: 'desk', error: wrong || tooLate, status: tooLate ? 409 : wrong ? 422 : 200 },
    <>
      <BackLink href={paths.deskCase(number)}>{words.back}</BackLink>
      <h1>{words.title}</h1>
      <p class="muted">
        {service} · {number}
      </p>
      {tooLate ? (
        <Notice kind="danger" title={words.tooLate}>
          <p>{words.tooLateText}</p>
        </Notice>
      ) : null}
      {wrong ? <ErrorSummary t={t} faults={messages} /> : null}
      <Form c={c} action={paths.deskVisit(number)} enctype="multipart/form-data">
        <input type="hidden" name="laporan" value={id} />
        <DateField
          name="tanggal"
          legend={words.day}
          day={typed['tanggal-hari']}
          month={typed['tanggal-bulan']}
          year={typed['tanggal-tahun']}
          error={day}
        />
        <TextField name="siapa" label={words.who} hint={words.whoHint} value={typed.siapa} maxLength={200} error={who} />
        <TextArea name="hasil" label={words.result} hint={words.resultHint} value={typed.hasil} rows={8} error={result} />
        <FileChooser {...photoField} accept="image/jpeg,image/png,application/pdf" several />
        <Button>{words.submit}</Button>
      </Form>
    </>,
  );
}
