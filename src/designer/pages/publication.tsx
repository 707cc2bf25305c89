import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { TextArea } from '../../web/components/text-area.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import type { Designed } from '../load.ts';
import type { PublishRefusal } from '../publish.ts';
import { Diff } from './diff.tsx';
import { designedPage } from './service-frame.tsx';

type PublicationGiven = { note?: string; noteMissing?: boolean; refused?: PublishRefusal | null };

/** The last look before a draft is live: what it changes, and why. */
export function publicationPage(c: PortalContext, designed: Designed, given: PublicationGiven) {
  const t = c.get('t').designer;
  const { slug, draft, live, liveText, read, seen } = designed;
  const { note = '', noteMissing = false, refused = null } = given;
  const nothing = draft === null || draft.text === liveText;
  const settings = {
    title: t.publish.title,
    at: 'publish',
    faults: true,
    status: refused !== null ? 409 : noteMissing ? 422 : 200,
    error: noteMissing || refused !== null,
  } as const;
  return designedPage(
    c,
    designed,
    settings,
    <>
      <h2>{t.publish.title}</h2>
      {refused === null ? null : <Notice kind="danger" title={t.refusals[refused]} />}
      {nothing ? (
        <Notice kind="info" title={t.publish.nothing}>
          <p>{t.publish.nothingText}</p>
        </Notice>
      ) : 'faults' in read ? (
        <Notice kind="wait" title={t.publish.faulty} />
      ) : (
        <Form c={c} action={paths.designedPublication(slug)}>
          <p>{t.publish.lead}</p>
          <input type="hidden" name="versi" value={String(seen)} />
          <input type="hidden" name="tayang" value={String(live?.version ?? 0)} />
          <TextArea
            name="catatan"
            label={t.publish.note}
            hint={t.publish.noteHint}
            value={note}
            rows={2}
            maxLength={NOTE_LETTERS}
            error={noteMissing ? t.publish.noteMissing : undefined}
          />
          <Button icon="upload">{t.publish.button}</Button>
        </Form>
      )}
      {nothing ? null : (
        <section>
          <h2>{t.publish.changes}</h2>
          {live === null ? <p>{t.publish.first}</p> : <Diff c={c} before={liveText ?? ''} after={designed.text} />}
        </section>
      )}
    </>,
  );
}

/** The longest note of a publication. */
export const NOTE_LETTERS = 500;
