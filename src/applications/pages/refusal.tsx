import { asForeign } from '../../catalogue/foreign.ts';
import { localDay, dayWithWeekday } from '../../catalogue/formats.ts';
import { addWorkingDays } from '../../catalogue/working-days.ts';
import { Panel } from '../../web/components/panel.tsx';
import type { PortalContext } from '../../web/environment.ts';
import type { Application } from '../application.ts';

/** Why it was refused, in the office's words and the officer's, and how to object, until when. */
export function Refusal({ c, application }: { c: PortalContext; application: Application }) {
  const words = c.get('t').applications.refusal;
  const { office } = c.get('portal');
  const { refusalReason, refusalNote, decidedAt } = application;
  const reason = office.reasons.refusals.find(({ code }) => code === refusalReason);
  const until = decidedAt === null ? null : addWorkingDays(localDay(decidedAt, office), office.objection.workingDays, office);
  return (
    <>
      <Panel>
        <h2>{words.reason}</h2>
        <p>
          <strong>{reason?.sentence ?? c.get('t').applications.turn.states.refused}</strong>
        </p>
        {refusalNote === null ? null : <OfficersWords label={words.note} note={refusalNote} />}
        {reason === undefined ? null : <p>{reason.again}</p>}
      </Panel>
      <section>
        <h2>{words.objection}</h2>
        <p>
          {words.objectionLead} {until === null ? null : <strong>{words.until(dayWithWeekday(until, office))}</strong>}
        </p>
        <ol class="bullets">
          {office.objection.how.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
        <p class="hint">{words.basis(office.objection.legalBasis)}</p>
      </section>
    </>
  );
}

/** What the officer wrote, as written. */
export function OfficersWords({ label, note }: { label: string; note: string }) {
  return (
    <figure class="quote">
      <blockquote>{asForeign(note)}</blockquote>
      <figcaption>{label}</figcaption>
    </figure>
  );
}
