import { isLocal } from '../../catalogue/service.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { Button } from '../../web/components/button.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { formPreview } from '../preview-rules.ts';
import type { ReadDraft } from '../read-draft.ts';

/** The name of the frame: links and buttons show a preview in it, with or without JavaScript. */
const FRAME = 'design-preview';

type PreviewProps = { c: PortalContext; slug: string; read: ReadDraft; what: string };

/** How a draft will look: the public page, each page of the form, the letter. Nothing in it can be sent, and no script runs. */
export function Preview({ c, slug, read, what }: PreviewProps) {
  const t = c.get('t').designer.preview;
  const parts = [{ what: 'halaman', label: t.page }];
  if ('service' in read && isLocal(read.service)) {
    for (const page of read.service.pages) parts.push({ what: formPreview(page.id), label: t.form(page.title) });
    parts.push({ what: 'surat', label: t.letter });
  }
  const shown = parts.find((part) => part.what === what) ?? parts[0]!;
  return (
    <aside class="design-side" aria-label={t.title}>
      <form method="get" action={paths.designedPreviews(slug)} target={FRAME} class="design-choice">
        <label for="design-what">{t.title}</label>
        <select class="input" id="design-what" name="apa" data-design-what>
          {parts.map((part) => (
            <option value={part.what} selected={part.what === shown.what}>
              {part.label}
            </option>
          ))}
        </select>
        <div class="without-js">
          <Button kind="secondary">{t.show}</Button>
        </div>
      </form>
      <iframe
        class="design-frame"
        name={FRAME}
        title={t.title}
        src={paths.designedPreview(slug, shown.what)}
        sandbox="allow-same-origin"
        data-design-preview
      />
      <ActionLink href={paths.designedPreview(slug, shown.what)} icon="eye">
        {t.alone}
      </ActionLink>
    </aside>
  );
}

/** Shows what stands in the form now, without saving it. With JavaScript the preview follows by itself. */
export function UpdatePreview({ c, action, what }: { c: PortalContext; action: string; what: string }) {
  return (
    <button type="submit" class="button secondary" formaction={`${action}?pratinjau=${what}`} formtarget={FRAME}>
      <span>{c.get('t').designer.preview.update}</span>
    </button>
  );
}
