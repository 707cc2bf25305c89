import type { PropsWithChildren } from 'hono/jsx';
import type { PortalContext } from '../environment.ts';

type FormProps = PropsWithChildren<{
  c: PortalContext;
  action: string;
  enctype?: 'multipart/form-data' | undefined;
  id?: string | undefined;
  /** For a script: where its file goes piece by piece, what it is called, and whether it comes behind what is there instead of in its place. */
  upload?: { to: string; name: string; adds?: true } | undefined;
}>;

/** A form that posts, with the token against forged posts. The browser's own bubbles are off: our page says what is wrong, in words. */
export function Form({ c, action, enctype, id, upload, children }: FormProps) {
  return (
    <form
      method="post"
      action={action}
      enctype={enctype}
      id={id}
      data-upload={upload?.to}
      data-upload-name={upload?.name}
      data-upload-adds={upload?.adds}
      novalidate
    >
      <input type="hidden" name="_csrf" value={c.get('csrf')} />
      {children}
    </form>
  );
}
