import { dayInWords, localDay, maskName, momentInWords } from '../../catalogue/formats.ts';
import type { RegisterRow } from '../../registers/row-rules.ts';
import { LinkButton } from '../../web/components/link-button.tsx';
import { Pairs } from '../../web/components/pairs.tsx';
import { Stamp } from '../../web/components/stamp.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { standingOf } from '../rules.ts';

/** What the register says of a letter from before the portal. */
export function registeredPage(c: PortalContext, permit: RegisterRow) {
  const { clock, office, catalogue } = c.get('portal');
  const { check, old: words } = c.get('t').permits;
  const now = clock.now();
  const valid = standingOf({ state: 'valid', validUntil: permit.validUntil }, localDay(now, office)) === 'valid';
  const service = catalogue.services.get(permit.service) ?? catalogue.closed.get(permit.service);
  const until = permit.validUntil === null ? check.withoutEnd : dayInWords(permit.validUntil, office);
  return page(
    c,
    { title: words.title, area: 'public' },
    <>
      <h1>{words.title}</h1>
      <div>
        <Stamp kind={valid ? 'success' : 'danger'} sentence={valid ? words.registered : check.sentences.expired}>
          <p>{valid ? words.before : check.ended(until)}</p>
        </Stamp>
        <p class="hint">{check.checkedAt(momentInWords(now, office))}</p>
      </div>
      <section>
        <h2>{check.compare}</h2>
        <p class="lead">{check.compareLead}</p>
        <Pairs
          pairs={[
            { label: check.kind, value: service?.name ?? permit.service },
            { label: check.name, value: maskName(permit.holder), note: check.nameNote },
            { label: check.number, value: permit.number },
            { label: check.issued, value: dayInWords(permit.issuedOn, office) },
            { label: check.validUntil, value: until },
          ]}
        />
      </section>
      <p>{words.noQr}</p>
      <LinkButton href={paths.complaint} kind="secondary" icon="flag" wide>
        {check.report}
      </LinkButton>
    </>,
  );
}
