import { Icon } from '../../web/components/icon.tsx';
import type { PortalContext } from '../../web/environment.ts';
import type { ImportState } from '../import-rules.ts';

const looks = {
  checking: { icon: 'clock', kind: 'open' },
  checked: { icon: 'clock', kind: 'open' },
  unreadable: { icon: 'x', kind: 'bad' },
  entering: { icon: 'clock', kind: 'open' },
  entered: { icon: 'check', kind: 'good' },
  undoing: { icon: 'clock', kind: 'open' },
  undone: { icon: 'x', kind: 'bad' },
  discarded: { icon: 'x', kind: 'bad' },
} as const satisfies Record<ImportState, object>;

/** How a file stands, as a sign and in words. */
export function ImportStateWords({ c, state }: { c: PortalContext; state: ImportState }) {
  return (
    <span class={`case-state ${looks[state].kind}`}>
      <Icon name={looks[state].icon} />
      <span>{c.get('t').deskRegister.states[state]}</span>
    </span>
  );
}
