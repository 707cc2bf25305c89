import { LinkButton } from '../../web/components/link-button.tsx';
import { Notice } from '../../web/components/notice.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';

/** The secret of an address, this once. @param given.changed whether an old one still signs too. */
export function secretMadePage(c: PortalContext, given: { id: string; name: string; secret: string; changed: boolean }) {
  const { id, name, secret, changed } = given;
  const t = c.get('t').systems.madeSecret;
  return page(
    c,
    { title: t.title, area: 'desk' },
    <>
      <h1>{t.title}</h1>
      <Notice kind="wait" title={t.once}>
        <p>{t.next}</p>
        {changed ? <p>{t.old}</p> : null}
      </Notice>
      <section>
        <h2>{t.label(name)}</h2>
        <pre class="panel">{secret}</pre>
      </section>
      <LinkButton href={paths.webhook(id)}>{t.back}</LinkButton>
    </>,
  );
}
