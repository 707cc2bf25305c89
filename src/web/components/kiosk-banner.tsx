import { KIOSK_QUIET_MINUTES } from '../../counter/rules.ts';
import type { PortalContext } from '../environment.ts';
import { paths } from '../paths.ts';
import { Form } from './form.tsx';

/** On every page of a kiosk: that the device is the office's, and the button that removes every trace. A script presses it when nobody is there any more. */
export function KioskBanner({ c }: { c: PortalContext }) {
  if (!c.get('kiosk') || c.req.path === paths.kiosk) return null;
  const t = c.get('t').counter.kiosk;
  return (
    <aside
      class="helping counter"
      aria-label={t.label}
      data-kiosk={String(KIOSK_QUIET_MINUTES * 60_000)}
      data-kiosk-start={paths.kiosk}
    >
      <div>
        <p>
          <strong>{t.banner}</strong> <span>{t.quiet(KIOSK_QUIET_MINUTES)}</span>
        </p>
        <output>
          <strong data-kiosk-warning hidden>
            {t.stillThere}
          </strong>
        </output>
        <Form c={c} action={paths.kioskEnd}>
          <button type="submit" class="button secondary">
            <span>{t.done}</span>
          </button>
        </Form>
      </div>
    </aside>
  );
}
