import { headOn } from '../../catalogue/head-on.ts';
import { asForeign } from '../../catalogue/foreign.ts';
import { dayInWords, localDay, maskName, momentInWords } from '../../catalogue/formats.ts';
import { Details } from '../../web/components/details.tsx';
import { Icon } from '../../web/components/icon.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Pairs } from '../../web/components/pairs.tsx';
import type { Pair } from '../../web/components/pairs.tsx';
import { Panel } from '../../web/components/panel.tsx';
import { Stamp } from '../../web/components/stamp.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { Permit } from '../permit.ts';
import { standingOf } from '../rules.ts';
import type { PermitStanding } from '../rules.ts';

/** What everybody may know of a letter: whether it counts, and what to compare it with. */
/** @param given.newer address of the letter that took its place; `sameFile`: the file that was handed in is the one that was issued. */
export function checkedPage(c: PortalContext, permit: Permit, { newer, sameFile }: { newer: string | null; sameFile: boolean }) {
  const { clock, office } = c.get('portal');
  const words = c.get('t').permits.check;
  const now = clock.now();
  const standing = standingOf(permit, localDay(now, office));
  const valid = standing === 'valid';
  return page(
    c,
    { title: words.title, area: 'public' },
    <>
      <h1>{words.title}</h1>
      <div>
        <Stamp kind={valid ? 'success' : 'danger'} sentence={words.sentences[standing]}>
          <p>{whenInWords(c, permit, standing)}</p>
        </Stamp>
        <p class="hint">{words.checkedAt(momentInWords(now, office))}</p>
      </div>
      {sameFile ? (
        <Notice kind="success" title={words.file.same}>
          <p>{words.file.sameText}</p>
        </Notice>
      ) : null}
      {valid ? null : (
        <p>
          <strong>{words.doNotAccept}</strong> {newer === null ? words.askForNew : <a href={newer}>{words.newer}</a>}
        </p>
      )}
      <section>
        <h2>{valid ? words.compare : words.whenValid}</h2>
        {valid ? <p class="lead">{words.compareLead}</p> : null}
        <Pairs pairs={pairsOf(c, permit, standing)} />
      </section>
      <Panel>
        <p class="with-icon">
          <Icon name="lock" />
          <span>
            {words.domain} <strong class="whole">{office.officialDomain}</strong>
          </span>
        </p>
      </Panel>
      <Details summary={words.fingerprint}>
        <p class="hint">{words.fingerprintText}</p>
        <pre>{inFours(permit.sha256)}</pre>
      </Details>
      <div>
        <LinkButton href={paths.complaint} kind="secondary" icon="flag" wide>
          {words.report}
        </LinkButton>
        <p class="hint">{words.privacy}</p>
      </div>
    </>,
  );
}

function whenInWords(c: PortalContext, permit: Permit, standing: PermitStanding): string {
  const { office } = c.get('portal');
  const words = c.get('t').permits.check;
  switch (standing) {
    case 'valid':
      return permit.validUntil === null ? words.withoutEnd : words.until(dayInWords(permit.validUntil, office));
    case 'expired':
      return words.ended(dayInWords(permit.validUntil ?? '', office));
    case 'suspended':
      return permit.suspendedAt === null ? '' : words.suspendedSince(dayInWords(localDay(permit.suspendedAt, office), office));
    case 'replaced':
      return words.replacedText;
    case 'revoked':
      return permit.revokedAt === null ? '' : words.revokedOn(dayInWords(localDay(permit.revokedAt, office), office));
    default:
      return standing satisfies never;
  }
}

function pairsOf(c: PortalContext, permit: Permit, standing: PermitStanding): Pair[] {
  const { office } = c.get('portal');
  const words = c.get('t').permits.check;
  const signer = headOn(localDay(permit.issuedAt, office), office);
  const until = permit.validUntil === null ? words.withoutEnd : dayInWords(permit.validUntil, office);
  return [
    { label: words.kind, value: asForeign(permit.outputName) },
    { label: words.name, value: maskName(permit.holder), note: words.nameNote },
    { label: words.number, value: permit.number },
    { label: words.issued, value: dayInWords(localDay(permit.issuedAt, office), office) },
    ...(permit.onSilence ? [{ label: words.how, value: words.onSilence }] : []),
    { label: words.validUntil, value: until },
    ...(standing === 'revoked' ? revocation(c, permit) : []),
    ...(standing === 'suspended' ? suspension(c, permit) : []),
    { label: words.signedBy, value: words.signer(asForeign(signer.title), office.shortName) },
  ];
}

function revocation(c: PortalContext, permit: Permit): Pair[] {
  const { office } = c.get('portal');
  const words = c.get('t').permits.check;
  const reason = office.reasons.revocations.find(({ code }) => code === permit.revocationReason);
  return [
    ...(permit.revokedAt === null
      ? []
      : [{ label: words.revoked, value: dayInWords(localDay(permit.revokedAt, office), office) }]),
    ...(reason === undefined ? [] : [{ label: words.reason, value: reason.sentence }]),
  ];
}

function suspension(c: PortalContext, { suspendedAt, suspensionReason }: Permit): Pair[] {
  const { office } = c.get('portal');
  const words = c.get('t').permits.check;
  const reason = office.reasons.suspensions.find(({ code }) => code === suspensionReason);
  return [
    ...(suspendedAt === null ? [] : [{ label: words.suspended, value: dayInWords(localDay(suspendedAt, office), office) }]),
    ...(reason === undefined ? [] : [{ label: words.reason, value: reason.sentence }]),
  ];
}

/** A fingerprint in groups of four, as people compare it. */
export const inFours = (sha256: string): string => sha256.replaceAll(/(.{4})(?=.)/g, '$1 ');
