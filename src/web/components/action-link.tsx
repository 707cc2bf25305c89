import type { PropsWithChildren } from 'hono/jsx';
import type { IconName } from './icon-shapes.ts';
import { Icon } from './icon.tsx';

/** A link that does something: icon and underlined words, 48 px high. `download` names the file that it saves. */
export function ActionLink({
  href,
  icon,
  download,
  children,
}: PropsWithChildren<{ href: string; icon: IconName; download?: string | undefined }>) {
  return (
    <a href={href} class="action" download={download}>
      <Icon name={icon} />
      <span>{children}</span>
    </a>
  );
}
