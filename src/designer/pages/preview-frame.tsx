import { isLocal } from '../../catalogue/service.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
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
  const tabs = [{ what: 'halaman', label: t.page }];
  if ('service' in read && isLocal(read.service)) {
    for (const page of read.service.pages) tabs.push({ what: formPreview(page.id), label: t.form(page.title) });
    tabs.push({ what: 'surat', label: t.letter });
  }
  const shown = tabs.find((tab) => tab.what === what) ?? tabs[0]!;
  return (
    <aside class="design-side" aria-label={t.title}>
      <h2>{t.title}</h2>
      <nav class="filters" aria-label={t.choose}>
        <ul>
          {tabs.map((tab) => (
            <li>
              <a href={paths.designedPreview(slug, tab.what)} target={FRAME}>
                {tab.label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <iframe
        class="design-frame"
        name={FRAME}
        title={t.frame(shown.label)}
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
