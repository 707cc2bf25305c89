import { dayInWords, localDay } from '../../catalogue/formats.ts';
import type { KeptDocument } from '../../files/store-kept.ts';
import { Form } from '../../web/components/form.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { isKeptKind } from '../own-document-rules.ts';

type KeptOfferProps = { c: PortalContext; reference: string; kept: KeptDocument; alone: boolean };

/** What the person keeps of this kind, to be handed in with one press. */
export function KeptOffer({ c, reference, kept, alone }: KeptOfferProps) {
  const t = c.get('t').ownDocuments;
  const { kind, keptAt, file } = kept;
  if (!isKeptKind(kind)) return null;
  const day = dayInWords(localDay(keptAt, c.get('portal').office));
  return (
    <Form c={c} action={alone ? paths.documentReuseAlone(reference, kind) : paths.documentReuse(reference, kind)}>
      <div class="document-offer">
        <img class="thumbnail" src={paths.filePicture(file.id)} alt={t.offerPicture(kind)} width="72" height="60" />
        <button type="submit" class="button secondary">
          <span>{t.offer(kind, day)}</span>
        </button>
      </div>
    </Form>
  );
}
