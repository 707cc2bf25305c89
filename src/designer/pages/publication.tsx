import { plainHints } from '../../catalogue/plain-words.ts';
import type { Service } from '../../catalogue/service.ts';
import { Details } from '../../web/components/details.tsx';
import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { TextArea } from '../../web/components/text-area.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import type { Designed } from '../load.ts';
import type { PublishRefusal } from '../publish.ts';
import { designedPage } from './service-frame.tsx';
import { TranslationsNotice } from './translations.tsx';
import { WhatChanges } from './what-changes.tsx';

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
      <TranslationsNotice c={c} designed={designed} />
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
      {nothing ? null : live === null ? (
        <p>{t.publish.first}</p>
      ) : (
        <WhatChanges c={c} slug={slug} before={liveText ?? ''} after={designed.text} />
      )}
      {nothing || 'faults' in read ? null : <Plainer c={c} after={read.service} />}
    </>,
  );
}

/** What could be said more plainly before all can read it. */
function Plainer({ c, after }: { c: PortalContext; after: Service }) {
  const t = c.get('t');
  const hints = plainHints(after.source, c.get('portal').office.plainWords);
  if (hints.length === 0) return null;
  return (
    <Details summary={t.desk.plainWords.title}>
      <p>{t.desk.plainWords.lead}</p>
      <ul class="bullets">
        {hints.map((hint) => (
          <li>{t.desk.plainWords.hint(hint)}</li>
        ))}
      </ul>
    </Details>
  );
}

/** The longest note of a publication. */
export const NOTE_LETTERS = 500;
