import { LinkButton } from '../../web/components/link-button.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';

/** What stands for an officer where the owner finds the button that sends. */
export function SendAtCounter({ c }: { c: PortalContext }) {
  const words = c.get('t').counter.sending;
  return (
    <section>
      <p>{words.note}</p>
      <LinkButton href={paths.counterSending} wide>
        {words.link}
      </LinkButton>
    </section>
  );
}
