import type { PhotoLook as Look } from '../../files/photo-look-rules.ts';
import { Form } from '../../web/components/form.tsx';
import { Icon } from '../../web/components/icon.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';

/** What may be wrong with how a photograph looks that was taken: it counts, and its owner may say that it is to stay. */
export function PhotoLook({ c, reference, requirement, name, look }: PhotoLookProps) {
  const t = c.get('t').photoCare;
  return (
    <div class="document-look">
      <p>
        <strong>{t.look(look)}</strong> {t.better(look)}
      </p>
      <Form c={c} action={paths.documentAsItLooks(reference, requirement)}>
        <button type="submit" class="action" aria-label={t.useFor(name)}>
          <Icon name="check" />
          <span>{t.use}</span>
        </button>
      </Form>
    </div>
  );
}

type PhotoLookProps = { c: PortalContext; reference: string; requirement: string; name: string; look: Look };
