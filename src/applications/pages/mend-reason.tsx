import type { PortalContext } from '../../web/environment.ts';
import type { CorrectionItem } from '../store-corrections.ts';
import { OfficersWords } from './refusal.tsx';

/** Why the desk wants a document again: the office's sentence, what to do, and the officer's own words. */
export function MendReason({ c, item }: { c: PortalContext; item: CorrectionItem }) {
  const reason = c.get('portal').office.reasons.corrections.find(({ code }) => code === item.reason);
  return (
    <>
      {reason === undefined ? null : (
        <p class="document-fault">
          <strong>{reason.sentence}</strong> {reason.remedy}
        </p>
      )}
      {item.note === null ? null : <OfficersWords label={c.get('t').applications.correction.officer} note={item.note} />}
    </>
  );
}
