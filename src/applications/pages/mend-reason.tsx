import { Panel } from '../../web/components/panel.tsx';
import type { PortalContext } from '../../web/environment.ts';
import type { CorrectionItem } from '../store-corrections.ts';

/** Why the desk wants a document again: the office's sentence, what to do, and the officer's own words. */
export function MendReason({ c, item }: { c: PortalContext; item: CorrectionItem }) {
  const reason = c.get('portal').office.reasons.corrections.find(({ code }) => code === item.reason);
  return (
    <Panel>
      {reason === undefined ? null : (
        <p>
          <strong>{reason.sentence}</strong> {reason.remedy}
        </p>
      )}
      {item.note === null ? null : (
        <p>
          {c.get('t').files.officerSays} “{item.note}”
        </p>
      )}
    </Panel>
  );
}
