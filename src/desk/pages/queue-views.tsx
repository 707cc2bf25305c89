import { Button } from '../../web/components/button.tsx';
import { BackLink } from '../../web/components/back-link.tsx';
import { Checkbox } from '../../web/components/checkbox.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Panel } from '../../web/components/panel.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { KeptView } from '../queue/store-views.ts';

/** The views that an officer keeps: their names, which one the queue opens with, and a way to be rid of them. */
export function queueViewsPage(
  c: PortalContext,
  { views, most, fault }: { views: readonly KeptView[]; most: number; fault: 'full' | 'unnamed' | null },
) {
  const t = c.get('t').deskQueue.views;
  return page(
    c,
    { title: t.title, area: 'desk', error: fault !== null, status: fault === null ? 200 : 422 },
    <>
      <BackLink href={paths.deskBack}>{c.get('t').deskQueue.search.back}</BackLink>
      <h1>{t.title}</h1>
      <p class="muted">{t.lead(most)}</p>
      {fault === null ? null : <Notice kind="danger" title={fault === 'full' ? t.full(most) : t.unnamed} />}
      {views.length === 0 ? (
        <Panel>
          <p>{t.none}</p>
        </Panel>
      ) : null}
      {views.map(({ id, name, isDefault }) => (
        <section class="kept-view" aria-label={name}>
          <Panel>
            <Form c={c} action={paths.deskView(id)}>
              <TextField name={`nama-${id}`} label={t.name} value={name} maxLength={40} />
              <Checkbox name={`awal-${id}`} label={t.isDefault} checked={isDefault} />
              <Button kind="secondary">
                {t.change}
                <span class="visually-hidden"> {name}</span>
              </Button>
            </Form>
            <Form c={c} action={paths.deskViewRemoval(id)}>
              <Button kind="danger">
                {t.remove}
                <span class="visually-hidden"> {name}</span>
              </Button>
            </Form>
          </Panel>
        </section>
      ))}
    </>,
  );
}
