import { failing } from '../../accounts/pages/failing.ts';
import { momentShort } from '../../catalogue/formats.ts';
import { faultInWords, longestInWords } from '../../correspondence/pages/text-fault.ts';
import type { WrittenFault } from '../../correspondence/pages/text-fault.ts';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { Details } from '../../web/components/details.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Select } from '../../web/components/select.tsx';
import { TextArea } from '../../web/components/text-area.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { NamedNote } from '../load-notes.ts';
import { mayEdit, mayRemove } from '../rules.ts';

type Of = { number: string; applicant: string; service: string; notes: readonly NamedNote[] };
type Typed = { body: string; label: string; fault: WrittenFault | null; late?: boolean };

/** What officers wrote about an application for each other, and a field for more. */
export function notesPage(c: PortalContext, { number, applicant, service, notes }: Of, typed: Typed) {
  const t = c.get('t');
  const words = t.deskNotes;
  const error = typed.fault === null ? undefined : faultInWords(t, typed.fault, words.missing);
  return page(
    c,
    { title: words.title, area: 'desk', ...(typed.late === true ? { error: true, status: 409 } : failing({}, { error })) },
    <>
      <BackLink href={paths.deskCase(number)}>{number}</BackLink>
      <h1>{words.title}</h1>
      {error === undefined ? null : <ErrorSummary t={t} faults={[{ field: 'f-catatan', message: error }]} />}
      {typed.late === true ? <Notice kind="danger" title={words.tooLate} /> : null}
      <p>
        <strong>{applicant}</strong> · {service}
      </p>
      <p class="muted">{words.lead}</p>
      <Form c={c} action={paths.deskNotes(number)}>
        <TextArea
          name="catatan"
          label={words.label}
          hint={longestInWords()}
          value={typed.body}
          rows={4}
          {...(error === undefined ? {} : { error })}
        />
        <Labels c={c} chosen={typed.label} name="label" />
        <Button>{words.save}</Button>
      </Form>
      <section>
        <h2>{words.all(notes.length)}</h2>
        {notes.length === 0 ? <p class="muted">{words.none}</p> : null}
        <ol class="notes">
          {notes.toReversed().map((note) => (
            <li>
              <NoteWords c={c} note={note} />
              <NoteActs c={c} number={number} note={note} />
            </li>
          ))}
        </ol>
      </section>
    </>,
  );
}

function Labels({ c, chosen, name }: { c: PortalContext; chosen: string; name: string }) {
  const words = c.get('t').deskNotes;
  const { noteLabels } = c.get('portal').office;
  if (noteLabels.length === 0) return null;
  return (
    <Select
      name={name}
      label={words.labelOf}
      optional
      options={noteLabels.map((label) => ({ value: label, label }))}
      empty={words.noLabel}
      value={chosen}
    />
  );
}

/** One note: its label, its words, who wrote it and when. */
export function NoteWords({ c, note }: { c: PortalContext; note: NamedNote }) {
  const words = c.get('t').deskNotes;
  const { office } = c.get('portal');
  return (
    <>
      {note.label === null ? null : <p class="note-label">{note.label}</p>}
      {note.body === null ? <p class="muted">{words.removed}</p> : <p class="reads-note">{note.body}</p>}
      <p class="muted">
        {momentShort(note.at, office)} · {note.author}
        {note.editedAt === null || note.body === null ? '' : ` · ${words.edited(momentShort(note.editedAt, office))}`}
        {note.removedAt === null ? '' : ` · ${words.removedAt(momentShort(note.removedAt, office))}`}
      </p>
    </>
  );
}

function NoteActs({ c, number, note }: { c: PortalContext; number: string; note: NamedNote }) {
  const words = c.get('t').deskNotes;
  const officer = c.get('person');
  if (officer === null || !mayRemove(note, officer)) return null;
  return (
    <div class="acts">
      {mayEdit(note, officer, c.get('portal').clock.now()) ? (
        <Details summary={words.change}>
          <Form c={c} action={paths.deskNote(number, note.id)}>
            <TextArea name={`catatan-${note.id}`} label={words.label} value={note.body ?? ''} rows={4} />
            <Labels c={c} chosen={note.label ?? ''} name={`label-${note.id}`} />
            <Button kind="secondary">{words.save}</Button>
          </Form>
        </Details>
      ) : null}
      <Form c={c} action={paths.deskNoteRemoval(number, note.id)}>
        <button type="submit" class="action">
          <span>
            {words.remove}
            <span class="visually-hidden"> {words.ofMoment(momentShort(note.at, c.get('portal').office))}</span>
          </span>
        </button>
      </Form>
    </div>
  );
}
