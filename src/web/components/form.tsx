import type { PropsWithChildren } from 'hono/jsx';
import type { PortalContext } from '../environment.ts';

type FormProps = PropsWithChildren<{
  c: PortalContext;
  action: string;
  enctype?: 'multipart/form-data' | undefined;
  id?: string | undefined;
}>;

/** A form that posts, with the token against forged posts. The browser's own bubbles are off: our page says what is wrong, in words. */
export function Form({ c, action, enctype, id, children }: FormProps) {
  return (
    <form method="post" action={action} enctype={enctype} id={id} novalidate>
      <input type="hidden" name="_csrf" value={c.get('csrf')} />
      {children}
    </form>
  );
}
