import { changesBetween } from '../../catalogue/changes.ts';
import { plainHints } from '../../catalogue/plain-words.ts';
import type { Service } from '../../catalogue/service.ts';
import { ChangeList } from '../../web/components/change-list.tsx';
import { Details } from '../../web/components/details.tsx';
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
      {nothing || 'faults' in read ? null : <ForApplicants c={c} slug={slug} after={read.service} />}
      {nothing ? null : (
        <section>
          <h2>{t.publish.changes}</h2>
          {live === null ? <p>{t.publish.first}</p> : <Diff c={c} before={liveText ?? ''} after={designed.text} />}
        </section>
      )}
    </>,
  );
}

/** What becomes different for whoever has begun, and what could be said more plainly before all can read it. */
function ForApplicants({ c, slug, after }: { c: PortalContext; slug: string; after: Service }) {
  const { catalogue, office } = c.get('portal');
  const t = c.get('t');
  const before = catalogue.services.get(slug) ?? catalogue.closed.get(slug);
  const hints = plainHints(after.source, office.plainWords);
  return (
    <>
      {before === undefined ? null : (
        <section>
          <h2>{t.designer.publish.forApplicants}</h2>
          <ChangeList changes={changesBetween(before, after)} level="h3" />
        </section>
      )}
      {hints.length === 0 ? null : (
        <Details summary={t.desk.plainWords.title}>
          <p>{t.desk.plainWords.lead}</p>
          <ul class="bullets">
            {hints.map((hint) => (
              <li>{t.desk.plainWords.hint(hint)}</li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}

/** The longest note of a publication. */
export const NOTE_LETTERS = 500;
