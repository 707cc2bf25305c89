import type { PropsWithChildren } from 'hono/jsx';
import { Icon } from './icon.tsx';

/** The way back, above the title. */
export function BackLink({ href, children }: PropsWithChildren<{ href: string }>) {
  return (
    <a href={href} class="back">
      <Icon name="chevron-left" />
      <span>{children}</span>
    </a>
  );
}
