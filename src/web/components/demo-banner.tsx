import type { PortalContext } from '../environment.ts';
import { paths } from '../paths.ts';

/** Says on every page of a demo that nothing here is real. What is marked `data-demo` is left out of films. */
export function DemoBanner({ c }: { c: PortalContext }) {
  if (c.get('portal').config.mode !== 'demo') return null;
  const t = c.get('t').shell.demo;
  return (
    <aside class="demo" aria-label={t.label} data-demo>
      <div>
        <strong>{t.mode}</strong> {t.note}{' '}
        <a class="whole" href={paths.outbox}>
          {t.outbox}
        </a>
      </div>
    </aside>
  );
}
