import type { PropsWithChildren } from 'hono/jsx';
import type { IconName } from './icon-shapes.ts';
import { Icon } from './icon.tsx';

/**
 * A link that does something: icon and underlined words, 48 px high. `download` names the file that it saves; `label` is the
 * whole name where the words alone are on the page several times: it begins with them.
 */
export function ActionLink({
  href,
  icon,
  download,
  label,
  children,
}: PropsWithChildren<{ href: string; icon: IconName; download?: string | undefined; label?: string | undefined }>) {
  return (
    <a href={href} class="action" download={download} aria-label={label}>
      <Icon name={icon} />
      <span>{children}</span>
    </a>
  );
}
