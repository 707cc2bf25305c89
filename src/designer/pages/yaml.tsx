import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { TextArea } from '../../web/components/text-area.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import type { Designed } from '../load.ts';
import { mayChange } from '../may-change.ts';
import { UpdatePreview } from './preview-frame.tsx';
import { designedPage } from './service-frame.tsx';
import type { Done } from './service-frame.tsx';

type YamlGiven = {
  /** What stands in the field, where it is not what is stored. */
  typed?: string;
  /** Somebody else saved since: both texts are shown. */
  stale?: boolean;
  error?: string | undefined;
  done?: Done;
};

/** Everything that a definition says, as its text. */
export function yamlPage(c: PortalContext, designed: Designed, given: YamlGiven) {
  const t = c.get('t').designer.yaml;
  const { slug, seen, savedBy } = designed;
  const { typed, stale = false, error, done = null } = given;
  const rows = 28;
  return designedPage(
    c,
    designed,
    {
      title: t.title,
      at: 'yaml',
      preview: 'halaman',
      faults: true,
      done,
      status: stale ? 409 : error === undefined ? 200 : 422,
      error: stale || error !== undefined,
    },
    <>
      {stale ? (
        <Notice kind="danger" title={t.stale}>
          <p>{savedBy === null ? c.get('t').designer.forms.gone : t.staleText(savedBy.name, savedBy.when)}</p>
        </Notice>
      ) : null}
      {stale ? (
        <div class="field design-text">
          <label for="theirs">{t.theirs}</label>
          <textarea class="input" id="theirs" readonly rows={rows}>
            {designed.text}
          </textarea>
        </div>
      ) : null}
      {mayChange(c) ? (
        <Form c={c} action={paths.designedPart(slug, 'yaml')} id="design-form">
          <input type="hidden" name="versi" value={String(seen)} />
          <div class="design-text">
            <TextArea
              name="teks"
              label={stale ? t.yours : t.label}
              hint={t.hint}
              rows={rows}
              value={typed ?? designed.text}
              error={error}
            />
          </div>
          <div class="acts">
            <Button>{stale ? t.saveYours : t.save}</Button>
            <UpdatePreview c={c} action={paths.designedPart(slug, 'yaml')} what="halaman" />
          </div>
        </Form>
      ) : (
        <pre class="panel">{designed.text}</pre>
      )}
    </>,
  );
}
