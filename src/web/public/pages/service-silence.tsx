import { isTold } from '../../../applications/silence-rules.ts';
import type { Service } from '../../../catalogue/service.ts';
import type { PortalContext } from '../../environment.ts';

/** What holds when the office does not answer in time; nothing before the office has confirmed it. */
export function ServiceSilence({ c, service: { silence } }: { c: PortalContext; service: Service }) {
  if (!isTold(silence)) return null;
  const t = c.get('t').clock.silence;
  return (
    <section>
      <h2>{t.title}</h2>
      <p>
        {t[silence.countsAs](silence.workingDays)} {t.stops}
      </p>
      <p class="hint">{t.basis(silence.legalBasis)}</p>
    </section>
  );
}
