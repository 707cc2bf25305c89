import type { PropsWithChildren } from 'hono/jsx';
import type { ButtonKind } from './button.tsx';
import type { IconName } from './icon-shapes.ts';
import { Icon } from './icon.tsx';

type LinkButtonProps = PropsWithChildren<{
  href: string;
  kind?: ButtonKind | undefined;
  icon?: IconName | undefined;
  wide?: boolean | undefined;
}>;

/** A link that is the next step of the page, drawn as a button. */
export function LinkButton({ href, kind = 'primary', icon, wide = false, children }: LinkButtonProps) {
  return (
    <a href={href} class={`button ${kind}${wide ? ' wide' : ''}`}>
      {icon === undefined ? null : <Icon name={icon} />}
      <span>{children}</span>
    </a>
  );
}
