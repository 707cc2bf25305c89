import type { Service } from '../../../catalogue/service.ts';
import { LinkButton } from '../../components/link-button.tsx';
import { Notice } from '../../components/notice.tsx';
import type { PortalContext } from '../../environment.ts';

/** A service that a system of the state handles: what that is, and the way over. */
export function HandOver({ c, service }: { c: PortalContext; service: Service }) {
  const t = c.get('t').publicPages.handOver;
  const { handOver, channel, channelNote } = service;
  if (handOver === null || (channel !== 'oss' && channel !== 'simbg')) return null;
  return (
    <div class="hand-over">
      <Notice kind="info" title={t.title(handOver.name)}>
        <p>{channelNote ?? c.get('portal').office.handOver[channel].text}</p>
      </Notice>
      <LinkButton href={handOver.url} icon="arrow-right" wide>
        {t.go(handOver.name)}
      </LinkButton>
      <p class="hint">{t.help}</p>
    </div>
  );
}
