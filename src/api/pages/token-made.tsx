import { LinkButton } from '../../web/components/link-button.tsx';
import { Notice } from '../../web/components/notice.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';

/** The token itself, this once. */
export function tokenMadePage(c: PortalContext, { name, secret }: { name: string; secret: string }) {
  const t = c.get('t').systems.madeToken;
  return page(
    c,
    { title: t.title, area: 'desk' },
    <>
      <h1>{t.title}</h1>
      <Notice kind="wait" title={t.once}>
        <p>{t.next}</p>
      </Notice>
      <section>
        <h2>{t.label(name)}</h2>
        <pre class="panel">{secret}</pre>
      </section>
      <LinkButton href={paths.systems}>{t.back}</LinkButton>
    </>,
  );
}
