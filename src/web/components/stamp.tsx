import type { PropsWithChildren } from 'hono/jsx';
import type { IconName } from './icon-shapes.ts';
import { Icon } from './icon.tsx';

type StampKind = 'success' | 'danger' | 'unknown';

const icons = { success: 'check-circle', danger: 'x-circle', unknown: 'info' } as const satisfies Record<StampKind, IconName>;

/** The answer of a verification, readable from a distance. */
export function Stamp({ kind, sentence, children }: PropsWithChildren<{ kind: StampKind; sentence: string }>) {
  return (
    <div class={`stamp ${kind}`}>
      <Icon name={icons[kind]} />
      <div>
        <p class="stamp-sentence">{sentence}</p>
        {children}
      </div>
    </div>
  );
}
