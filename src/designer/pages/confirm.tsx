import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { TextArea } from '../../web/components/text-area.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import type { Designed } from '../load.ts';
import type { PublishRefusal } from '../publish.ts';
import { NOTE_LETTERS } from './publication.tsx';
import { designedPage } from './service-frame.tsx';

/** Asks once before a draft is thrown away. */
export function discardPage(c: PortalContext, designed: Designed, { changed }: { changed: boolean }) {
  const t = c.get('t').designer;
  const { slug, name, seen } = designed;
  return designedPage(
    c,
    designed,
    { title: t.discard, at: null, status: changed ? 409 : 200 },
    <>
      <h2>{t.discardTitle(name)}</h2>
      {changed ? <Notice kind="danger" title={t.discardChanged} /> : null}
      <p>{t.discardText}</p>
      <Form c={c} action={paths.designedDiscarding(slug)}>
        <input type="hidden" name="versi" value={String(seen)} />
        <div class="acts">
          <Button kind="danger">{t.discard}</Button>
          <a class="action" href={paths.designed(slug)}>
            {t.parts.overview}
          </a>
        </div>
      </Form>
    </>,
  );
}

/** Asks once, and why, before a service is taken out of use. */
export function closingPage(
  c: PortalContext,
  designed: Designed,
  { noteMissing, refused }: { noteMissing: boolean; refused: PublishRefusal | null },
) {
  const t = c.get('t').designer;
  const { slug, name } = designed;
  return designedPage(
    c,
    designed,
    {
      title: t.close.button,
      at: null,
      status: refused !== null ? 409 : noteMissing ? 422 : 200,
      error: noteMissing || refused !== null,
    },
    <>
      <h2>{t.close.title(name)}</h2>
      {refused === null ? null : <Notice kind="danger" title={t.refusals[refused]} />}
      <p>{t.close.text}</p>
      <Form c={c} action={paths.designedClosing(slug)}>
        <TextArea
          name="catatan"
          label={t.close.note}
          hint={t.publish.noteHint}
          rows={2}
          maxLength={NOTE_LETTERS}
          error={noteMissing ? t.publish.noteMissing : undefined}
        />
        <Button kind="danger">{t.close.confirm}</Button>
      </Form>
    </>,
  );
}
