import { clockInWords, localTime } from '../../catalogue/formats.ts';
import type { PortalContext } from '../environment.ts';
import { paths } from '../paths.ts';
import { Form } from './form.tsx';

/** Says loudly on every page whom this device serves at the counter, since when, and when it ends by itself; with the way on, to their phone, and out. */
export function CounterBanner({ c }: { c: PortalContext }) {
  const shown = c.get('counter');
  if (shown === null) return null;
  const t = c.get('t').counter.banner;
  const { office } = c.get('portal');
  const time = (at: Date) => clockInWords(localTime(at, office), office);
  const { owner, open, own, hasPhone } = shown;
  return (
    <aside class="helping counter" aria-label={t.label}>
      <div>
        <p>
          <strong>{open === null ? t.starting(owner) : own ? t.own(open.service) : t.text(owner, open.service)}</strong>{' '}
          {open === null ? null : <span>{t.times(time(open.since), time(open.until))}</span>}
        </p>
        <div class="acts">
          {open === null ? null : (
            <a class="whole" href={paths.application(open.reference)}>
              {t.goOn}
            </a>
          )}
          {open === null || own || !hasPhone ? null : (
            <a class="whole" href={paths.counterHandOver}>
              {t.handOver}
            </a>
          )}
          <Form c={c} action={own ? paths.handedEnd : paths.counterEnd}>
            <button type="submit" class="button secondary">
              <span>{own ? t.ownDone : t.done}</span>
            </button>
          </Form>
        </div>
      </div>
    </aside>
  );
}
