import { RowList } from '../../components/row-list.tsx';
import type { PortalContext } from '../../environment.ts';
import { page } from '../../page.tsx';
import { contactRows } from './contact-rows.tsx';

/** What is kept about a person, who sees it, how it is guarded, and what they may ask. */
export function privacyPage(c: PortalContext) {
  const { office } = c.get('portal');
  const t = c.get('t').publicPages.privacy;
  return page(
    c,
    { title: t.title, area: 'public' },
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead(office.name)}</p>
      {t.parts.map((part) => (
        <section>
          <h2>{part.title}</h2>
          <ul class="bullets">
            {part.list.map((point) => (
              <li>{point}</li>
            ))}
          </ul>
        </section>
      ))}
      <RowList rows={contactRows(c)} />
      <p class="hint">{t.law}</p>
    </>,
  );
}
