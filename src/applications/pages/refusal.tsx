import { asForeign } from '../../catalogue/foreign.ts';
import { dayWithWeekday } from '../../catalogue/formats.ts';
import { ObjectionState } from '../../correspondence/pages/objection.tsx';
import { objectionUntil } from '../../correspondence/rules.ts';
import type { Objection } from '../../correspondence/store-objections.ts';
import { Panel } from '../../web/components/panel.tsx';
import type { PortalContext } from '../../web/environment.ts';
import type { Application } from '../application.ts';

/** Why it was refused, in the office's words and the officer's, and how to object, until when. */
export function Refusal({
  c,
  application,
  objection,
}: {
  c: PortalContext;
  application: Application;
  objection: Objection | null;
}) {
  const words = c.get('t').applications.refusal;
  const { office } = c.get('portal');
  const { refusalReason, refusalNote } = application;
  const reason = office.reasons.refusals.find(({ code }) => code === refusalReason);
  const until = objectionUntil(application, office);
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
        <ObjectionState c={c} application={application} objection={objection} />
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
