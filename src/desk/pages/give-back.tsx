import type { CorrectionRequest } from '../../applications/store-corrections.ts';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import { Icon } from '../../web/components/icon.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { Case } from '../load-case.ts';
import { MarkedPicture } from '../../viewing/pages/marked-picture.tsx';
import { nameOf } from './case-background.tsx';

/** What the applicant will read, before the application is handed back. */
export function giveBackPage(c: PortalContext, found: Case, items: readonly CorrectionRequest[]) {
  const { applications, desk } = c.get('t');
  const t = desk.giveBack;
  const { corrections } = c.get('portal').office.reasons;
  return page(
    c,
    { title: t.title, area: 'desk' },
    <>
      <BackLink href={paths.deskCase(found.number)}>{t.change}</BackLink>
      <h1>{t.title}</h1>
      <p class="muted">
        {found.number} · {found.service.shortName}
      </p>
      <p>{t.lead(found.applicant)}</p>
      <section class="rows reads" aria-label={t.reads}>
        {items.map(({ kind, item, reason, note }) => {
          const words = corrections.find(({ code }) => code === reason);
          return (
            <div class="reads-item">
              <h2>{nameOf(found, kind, item)}</h2>
              {kind === 'document' ? <Marked c={c} found={found} requirement={item} /> : null}
              <p>
                <strong>{words?.sentence}</strong> {words?.remedy}
              </p>
              {note === null ? null : (
                <p>
                  <span class="muted">{applications.correction.officer}:</span> {note}
                </p>
              )}
            </div>
          );
        })}
      </section>
      <p class="with-icon">
        <Icon name="pause" />
        <span>{t.clock}</span>
      </p>
      <Form c={c} action={paths.deskCorrection(found.number)}>
        <input type="hidden" name="revision" value={found.application.revision} />
        <Button>{t.confirm(items.length)}</Button>
      </Form>
    </>,
  );
}

function Marked({ c, found, requirement }: { c: PortalContext; found: Case; requirement: string }) {
  const held = found.documents.find((each) => each.requirement === requirement);
  const mark = held === undefined ? undefined : found.marks.get(held.id);
  if (held === undefined || mark === undefined) return null;
  return <MarkedPicture c={c} file={held.file} name={nameOf(found, 'document', requirement)} mark={mark} />;
}
