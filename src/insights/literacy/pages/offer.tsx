import { ActionLink } from '../../../web/components/action-link.tsx';
import { Form } from '../../../web/components/form.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { paths } from '../../../web/paths.ts';
import type { Occasion } from '../literacy-rules.ts';

/** One line that offers the questions, with "Nanti saja" beside it. */
export function LiteracyOffer({ c, occasion }: { c: PortalContext; occasion: Occasion | null }) {
  const words = c.get('t').literacy;
  if (occasion === null) return null;
  const asked = occasion === 'after' ? 'sesudah' : 'awal';
  return (
    <section class="panel" aria-label={words.title}>
      <p>{words.offer[occasion]}</p>
      <div class="acts">
        <ActionLink href={paths.skillsAt(asked)} icon="pencil">
          {words.go}
        </ActionLink>
        <Form c={c} action={paths.skillsLater}>
          <input type="hidden" name="kapan" value={asked} />
          <button type="submit" class="action">
            <span>{words.later}</span>
          </button>
        </Form>
      </div>
    </section>
  );
}
