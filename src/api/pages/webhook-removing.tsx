import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { Webhook } from '../webhooks/webhook-rules.ts';

/** One more look before an address and what waits for it are gone. */
export function webhookRemovingPage(c: PortalContext, { id, name }: Pick<Webhook, 'id' | 'name'>) {
  const t = c.get('t').systems.removing;
  return page(
    c,
    { title: t.title(name), area: 'desk' },
    <>
      <BackLink href={paths.webhook(id)}>{name}</BackLink>
      <h1>{t.title(name)}</h1>
      <p class="lead">{t.lead}</p>
      <Form c={c} action={paths.webhookAct(id, 'penghapusan')}>
        <Button kind="danger">{t.submit}</Button>
      </Form>
    </>,
  );
}
