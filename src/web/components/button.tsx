import type { PropsWithChildren } from 'hono/jsx';
import type { IconName } from './icon-shapes.ts';
import { Icon } from './icon.tsx';

export type ButtonKind = 'primary' | 'secondary' | 'danger';

type ButtonProps = PropsWithChildren<{
  kind?: ButtonKind | undefined;
  name?: string | undefined;
  value?: string | undefined;
  icon?: IconName | undefined;
  /** As wide as its column at every width; on a phone every button is. */
  wide?: boolean | undefined;
}>;

/** Sends its form. Never disabled: pressing says what is missing. */
export function Button({ kind = 'primary', name, value, icon, wide = false, children }: ButtonProps) {
  return (
    <button type="submit" class={`button ${kind}${wide ? ' wide' : ''}`} name={name} value={value}>
      {icon === undefined ? null : <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}
