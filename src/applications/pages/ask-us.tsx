import { ActionLink } from '../../web/components/action-link.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { whatsappUrl } from '../../web/public/pages/contact-rows.tsx';

/** The way to a person who helps. */
export function AskUs({ c }: { c: PortalContext }) {
  return (
    <ActionLink href={whatsappUrl(c.get('portal').office.whatsapp)} icon="message">
      {c.get('t').applications.askUs}
    </ActionLink>
  );
}
