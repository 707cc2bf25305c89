import type { PropsWithChildren } from 'hono/jsx';

/** White with one line around; never inside another panel. */
export function Panel({ children }: PropsWithChildren) {
  return <div class="panel">{children}</div>;
}
