import type { PortalContext } from '../environment.ts';
import { paths } from '../paths.ts';
import { Form } from './form.tsx';

/** Says on every page whom this browser helps with what, with the way back to it and the way out. */
export function HelpBanner({ c }: { c: PortalContext }) {
  const helping = c.get('helping');
  if (helping === null) return null;
  const t = c.get('t').helping.banner;
  return (
    <aside class="helping" aria-label={t.label}>
      <div>
        <p>
          <strong>{t.text(helping.owner, helping.service)}</strong>{' '}
          <a class="whole" href={paths.application(helping.reference)}>
            {t.goOn}
          </a>
        </p>
        <Form c={c} action={paths.helpingDone}>
          <button type="submit" class="button secondary">
            <span>{t.done}</span>
          </button>
        </Form>
      </div>
    </aside>
  );
}
