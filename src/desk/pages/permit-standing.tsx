import type { PermitStanding } from '../../permits/rules.ts';
import { Icon } from '../../web/components/icon.tsx';
import type { PortalContext } from '../../web/environment.ts';

const looks = {
  valid: { icon: 'check', kind: 'good' },
  expired: { icon: 'clock', kind: 'open' },
  suspended: { icon: 'pause', kind: 'bad' },
  replaced: { icon: 'refresh', kind: 'open' },
  revoked: { icon: 'x', kind: 'bad' },
} as const satisfies Record<PermitStanding, object>;

/** How a permit stands: a sign, a colour and a word. */
export function StandingMark({ c, standing }: { c: PortalContext; standing: PermitStanding }) {
  return (
    <span class={`case-state ${looks[standing].kind}`}>
      <Icon name={looks[standing].icon} />
      <span>{c.get('t').desk.permits.standings[standing]}</span>
    </span>
  );
}
