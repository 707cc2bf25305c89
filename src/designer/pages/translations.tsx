import { ActionLink } from '../../web/components/action-link.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { TextArea } from '../../web/components/text-area.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import type { Translation } from '../../catalogue/translations.ts';
import { placeOfPath } from '../fault-rules.ts';
import type { Designed } from '../load.ts';
import { translationsOfDraft } from '../translations.ts';
import { EditForm, StaleNotice } from './edit-parts.tsx';
import { designedPage } from './service-frame.tsx';
import type { Done } from './service-frame.tsx';

/** How the field of a translation is named, by where its text stands. */
export const translationField = (path: string): string => `en.${path}`;

/** That some English may not fit any more, and the way there; nothing where all does. */
export function TranslationsNotice({ c, designed }: { c: PortalContext; designed: Designed }) {
  const t = c.get('t').designer.translations;
  const count = translationsOfDraft(designed, c.get('portal').office).length;
  if (count === 0) return null;
  return (
    <Notice kind="wait" title={t.notice(count)}>
      <p>{t.noticeText}</p>
      <ActionLink href={paths.designedTranslations(designed.slug)} icon="pencil">
        {t.mend}
      </ActionLink>
    </Notice>
  );
}

type TranslationsGiven = {
  translations: readonly Translation[];
  /** What was typed, where somebody else saved since. */
  typed?: Readonly<Record<string, string>>;
  done?: Done;
};

/** Every English text that may not fit any more, beside the Indonesian that it says. */
export function translationsPage(c: PortalContext, designed: Designed, { translations, typed, done = null }: TranslationsGiven) {
  const { translations: t, place } = c.get('t').designer;
  const stored = Object.fromEntries(translations.map(({ path, english }) => [translationField(path), english ?? '']));
  const label = (path: string) => place(placeOfPath(path, null));
  return designedPage(
    c,
    designed,
    { title: t.title, at: null, faults: true, done, status: typed === undefined ? 200 : 409, error: typed !== undefined },
    <>
      <h2>{t.title}</h2>
      {typed === undefined ? null : (
        <StaleNotice
          c={c}
          designed={designed}
          labels={translations.map(({ path }) => ({ name: translationField(path), label: label(path) }))}
          fields={typed}
          stored={stored}
        />
      )}
      <p class="lead">{translations.length === 0 ? t.none : t.lead}</p>
      {translations.length === 0 ? null : (
        <EditForm c={c} designed={designed} action={paths.designedTranslations(designed.slug)} preview={null}>
          {translations.map(({ path, text, english }) => (
            <TextArea
              name={translationField(path)}
              label={`${label(path)}: ${english === null ? t.missing : t.stale}`}
              hint={t.text(text)}
              rows={2}
              value={typed?.[translationField(path)] ?? english ?? ''}
            />
          ))}
        </EditForm>
      )}
    </>,
  );
}
