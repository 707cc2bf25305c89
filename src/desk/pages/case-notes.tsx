import { NoteWords } from '../../notes/pages/notes.tsx';
import { ActionLink } from '../../web/components/action-link.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import type { Case } from '../load-case.ts';

/** The newest note of an officer, where there is one, and the way to all of them. */
export function CaseNotes({ c, found }: { c: PortalContext; found: Case }) {
  const t = c.get('t').deskNotes;
  const written = found.notes.filter(({ body }) => body !== null);
  const newest = written.at(-1);
  return (
    <>
      <ActionLink href={paths.deskNotes(found.number)} icon="notebook">
        {t.open(written.length)}
      </ActionLink>
      {newest === undefined ? null : (
        <div class="case-note">
          <NoteWords c={c} note={newest} />
        </div>
      )}
    </>
  );
}
