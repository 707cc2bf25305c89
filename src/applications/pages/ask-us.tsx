import { isOfficerScreen } from '../../counter/officer-screen.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { whatsappUrl } from '../../web/public/pages/contact-rows.tsx';

/** The way to a person who helps; at the counter one stands there. */
export function AskUs({ c }: { c: PortalContext }) {
  if (isOfficerScreen(c)) return null;
  return (
    <ActionLink href={whatsappUrl(c.get('portal').office.whatsapp)} icon="message">
      {c.get('t').applications.askUs}
    </ActionLink>
  );
}
