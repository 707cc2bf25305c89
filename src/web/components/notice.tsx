import type { PropsWithChildren } from 'hono/jsx';
import type { IconName } from './icon-shapes.ts';
import { Icon } from './icon.tsx';

type NoticeKind = 'success' | 'danger' | 'info' | 'wait';

const icons = { success: 'check-circle', danger: 'warning', info: 'info', wait: 'clock' } as const satisfies Record<
  NoticeKind,
  IconName
>;

/** One thing that the person must know about this page. */
export function Notice({ kind, title, children }: PropsWithChildren<{ kind: NoticeKind; title: string }>) {
  return (
    <div class={`notice ${kind}`} role={kind === 'danger' ? 'alert' : 'status'}>
      <Icon name={icons[kind]} />
      <p class="notice-title">{title}</p>
      {children === undefined ? null : <div class="notice-body">{children}</div>}
    </div>
  );
}
