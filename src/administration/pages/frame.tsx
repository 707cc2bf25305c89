import { Notice } from '../../web/components/notice.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { LONGEST_NOTE } from '../save.ts';

/** What has just been done, as the address tells it; or that somebody else was faster. */
export type Done = 'disimpan' | 'dikembalikan' | 'usang' | null;

/** Reads it from the address. */
export const doneJustNow = (c: PortalContext): Done =>
  (['disimpan', 'dikembalikan', 'usang'] as const).find((each) => each === c.req.query('kabar')) ?? null;

/** Says what has just been done. */
export function DoneNotice({ c, done }: { c: PortalContext; done: Done }) {
  const t = c.get('t').administration;
  if (done === null) return null;
  if (done === 'usang')
    return (
      <Notice kind="danger" title={t.stale.title}>
        <p>{t.stale.text}</p>
      </Notice>
    );
  return <Notice kind="success" title={done === 'disimpan' ? t.saved : t.restored} />;
}

/** What every form of a change carries: which changes it knew of. */
export const Seen = ({ c }: { c: PortalContext }) => (
  <input type="hidden" name="dilihat" value={String(c.get('portal').officeParts.newest)} />
);

/** Why something is changed; it stands in the history. */
export function NoteField({ c, label, hint, value }: { c: PortalContext; label: string; hint?: string; value?: string }) {
  const said = c.get('t').administration.noteOptional;
  return (
    <TextField
      name="catatan"
      label={label}
      hint={hint === undefined ? said : `${hint} ${said}`}
      value={value}
      optional
      maxLength={LONGEST_NOTE}
    />
  );
}
