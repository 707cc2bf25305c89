import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { ApiToken } from '../token-rules.ts';

/** One more look before a token is closed for good. */
export function tokenRevokingPage(c: PortalContext, { id, name }: Pick<ApiToken, 'id' | 'name'>) {
  const t = c.get('t').systems.revoking;
  return page(
    c,
    { title: t.title(name), area: 'desk' },
    <>
      <BackLink href={paths.systems}>{c.get('t').systems.title}</BackLink>
      <h1>{t.title(name)}</h1>
      <p class="lead">{t.lead}</p>
      <Form c={c} action={paths.systemTokenRevoking(id)}>
        <Button kind="danger">{t.submit}</Button>
      </Form>
    </>,
  );
}
