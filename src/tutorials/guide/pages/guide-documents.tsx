import type { PortalContext } from '../../../web/environment.ts';
import type { Guide } from '../guide.ts';

/** The documents as a list to tick, on the screen and on paper. What is ticked goes nowhere. */
export function GuideDocuments({ c, documents }: { c: PortalContext; documents: Guide['documents'] }) {
  const t = c.get('t').guide;
  if (documents.length === 0) return <p>{t.noDocuments}</p>;
  return (
    <>
      <p class="hint">{t.documentsIntro}</p>
      <ul class="ticks">
        {documents.map(({ name, help }, at) => (
          <li>
            <input
              type="checkbox"
              id={`dokumen-${at + 1}`}
              autocomplete="off"
              aria-describedby={help === '' ? undefined : `bantuan-${at + 1}`}
            />
            <label for={`dokumen-${at + 1}`}>{name}</label>
            {help === '' ? null : (
              <p class="hint" id={`bantuan-${at + 1}`}>
                {help}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
