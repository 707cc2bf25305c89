import type { Service } from '../../../catalogue/service.ts';
import type { PortalContext } from '../../../web/environment.ts';
import { paths } from '../../../web/paths.ts';
import { guideFacts } from '../guide-facts.ts';

/** The first step: what the permit is. */
export function GuideFacts({ c, service }: { c: PortalContext; service: Service }) {
  return (
    <>
      <dl class="guide-facts">
        {guideFacts(service, c.get('t')).map(({ label, value }) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="no-print">
        <a href={paths.service(service.slug)}>{c.get('t').guide.more}</a>
      </p>
    </>
  );
}
