import { Button } from '../../web/components/button.tsx';
import { Details } from '../../web/components/details.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { TextArea } from '../../web/components/text-area.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import type { Designed } from '../load.ts';
import { mayChange } from '../may-change.ts';
import type { PublishRefusal } from '../publish.ts';
import { NOTE_LETTERS } from './publication.tsx';
import { designedPage } from './service-frame.tsx';
import { WhatChanges } from './what-changes.tsx';

type VersionGiven = { version: number; text: string; note?: string; noteMissing?: boolean; refused?: PublishRefusal | null };

/** An older version: what it says, how it differs from what is live, and the way back to it. */
export function versionPage(c: PortalContext, designed: Designed, given: VersionGiven) {
  const t = c.get('t').designer;
  const { slug, live, liveText, seen } = designed;
  const { version, text, note = '', noteMissing = false, refused = null } = given;
  const isLive = live?.version === version;
  const status = refused !== null ? 409 : noteMissing ? 422 : 200;
  return designedPage(
    c,
    designed,
    { title: t.restore.title(version), at: null, status, error: noteMissing || refused !== null },
    <>
      <h2>{t.restore.title(version)}</h2>
      {refused === null ? null : <Notice kind="danger" title={t.refusals[refused]} />}
      {isLive ? <Notice kind="success" title={t.restore.isLive} /> : null}
      {isLive || live === null ? null : (
        <>
          <p>{t.restore.difference(live.version)}</p>
          <WhatChanges c={c} slug={slug} before={liveText ?? ''} after={text} />
        </>
      )}
      {isLive || !mayChange(c) ? null : (
        <section>
          <h2>{t.restore.heading}</h2>
          <Form c={c} action={paths.designedVersion(slug, version)}>
            <p>{t.restore.text}</p>
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
            <Button>{t.restore.button}</Button>
          </Form>
          <Form c={c} action={paths.designedVersionDraft(slug, version)}>
            <input type="hidden" name="versi" value={String(seen)} />
            <Button kind="secondary">{t.restore.toDraft}</Button>
            <p class="hint">{t.restore.toDraftNote}</p>
          </Form>
        </section>
      )}
      <Details summary={t.restore.whole}>
        <pre>{text}</pre>
      </Details>
    </>,
  );
}
