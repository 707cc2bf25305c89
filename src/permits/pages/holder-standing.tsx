import { OfficersWords } from '../../applications/pages/refusal.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { Notice } from '../../web/components/notice.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import type { Permit } from '../permit.ts';

/** What its holder reads of a permit that the office suspended, revoked or replaced: that it does not count, why, and what they can do. Nothing where it counts. */
export function HolderStanding({ c, permit }: { c: PortalContext; permit: Permit }) {
  const words = c.get('t').permits;
  const { revocations, suspensions } = c.get('portal').office.reasons;
  const { state, standingNote } = permit;
  if (state === 'valid') return null;
  if (state === 'replaced')
    return (
      <Notice kind="info" title={words.check.sentences.replaced}>
        <p>{words.check.replacedText}</p>
        <LinkButton href={paths.verify(permit.token)} kind="secondary">
          {words.holder.see}
        </LinkButton>
      </Notice>
    );
  const [list, code] = state === 'revoked' ? [revocations, permit.revocationReason] : [suspensions, permit.suspensionReason];
  const reason = list.find((each) => each.code === code);
  return (
    <Notice kind="danger" title={words.check.sentences[state]}>
      {reason === undefined ? null : <p>{reason.sentence}</p>}
      {standingNote === null ? null : <OfficersWords label={words.holder.note} note={standingNote} />}
      <p>{words.holder.objection}</p>
    </Notice>
  );
}
