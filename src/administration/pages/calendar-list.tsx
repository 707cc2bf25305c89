import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { FileChooser } from '../../web/components/file-chooser.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { TextArea } from '../../web/components/text-area.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { LineFault } from '../calendar-rules.ts';
import { NoteField, Seen } from './frame.tsx';

type ListGiven = {
  year: string;
  text: string;
  note: string;
  /** What stands in the field was computed by the portal. */
  proposed: boolean;
  faults: readonly LineFault[];
  trouble?: 'empty' | 'unreadable' | null;
};

/** All days of a year as lines of text, from a proposal, a file, or what stands there. */
export function calendarListPage(c: PortalContext, { year, text, note, proposed, faults, trouble = null }: ListGiven) {
  const t = c.get('t');
  const words = t.administration.calendar;
  const { listing } = words;
  const said = [
    ...(trouble === null ? [] : [listing[trouble]]),
    ...faults.map(({ line, reason }) => listing.line(line, listing.faults[reason])),
  ];
  return page(
    c,
    { title: listing.title(year), area: 'desk', error: said.length > 0, status: said.length > 0 ? 422 : 200 },
    <>
      <BackLink href={paths.officeCalendarOf(year)}>{words.day.back}</BackLink>
      <h1>{listing.title(year)}</h1>
      <p class="lead">{listing.lead}</p>
      {said.length === 0 ? null : <ErrorSummary t={t} faults={said.map((message) => ({ field: 'f-daftar', message }))} />}
      {proposed ? (
        <Notice kind="wait" title={listing.proposal.title}>
          <p>{listing.proposal.text}</p>
        </Notice>
      ) : null}
      <Form c={c} action={paths.officeCalendarListPost} enctype="multipart/form-data">
        <Seen c={c} />
        <input type="hidden" name="tahun" value={year} />
        <TextArea
          name="daftar"
          label={listing.field}
          hint={listing.fieldHint}
          value={text}
          rows={20}
          error={said.length === 0 ? undefined : said.join('\n')}
        />
        <FileChooser name="berkas" label={listing.file} accept=".csv,text/csv" optional />
        <NoteField c={c} label={words.add.note} hint={words.add.noteHint} value={note} />
        <Button>{listing.check}</Button>
      </Form>
    </>,
  );
}
