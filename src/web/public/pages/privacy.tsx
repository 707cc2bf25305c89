import { KEPT_DAYS } from '../../../appointments/rules.ts';
import { UPLOAD_DAYS } from '../../../files/upload-days.ts';
import { DEVICE_DAYS } from '../../../client/autosave-rules.ts';
import { ActionLink } from '../../components/action-link.tsx';
import { RowList } from '../../components/row-list.tsx';
import type { PortalContext } from '../../environment.ts';
import { page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { contactRows } from './contact-rows.tsx';

/** What is kept about a person, who sees it, how it is guarded, for how long, and what they may ask. */
export function privacyPage(c: PortalContext) {
  const { office } = c.get('portal');
  const t = c.get('t').publicPages.privacy;
  const times = { ...office.retention, appointmentDays: KEPT_DAYS, deviceDays: DEVICE_DAYS, uploadDays: UPLOAD_DAYS };
  const kept = { title: t.kept.title, list: t.kept.list(times) };
  return page(
    c,
    { title: t.title, area: 'public' },
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead(office.name)}</p>
      {[...t.parts, kept].map((part) => (
        <section>
          <h2>{part.title}</h2>
          <ul class="bullets">
            {part.list.map((point) => (
              <li>{point}</li>
            ))}
          </ul>
        </section>
      ))}
      <div class="acts">
        <ActionLink href={paths.ownDocuments} icon="image">
          {t.ownDocuments}
        </ActionLink>
      </div>
      <div class="acts">
        <ActionLink href={paths.counting} icon="info">
          {c.get('t').counting.title}
        </ActionLink>
      </div>
      <RowList rows={contactRows(c)} />
      <p class="hint">{t.law}</p>
    </>,
  );
}
