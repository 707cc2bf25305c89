import { Button } from '../../../web/components/button.tsx';
import { Form } from '../../../web/components/form.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { paths } from '../../../web/paths.ts';
import { dayInWords } from '../../../catalogue/formats.ts';
import type { Outcome } from '../outcome-rules.ts';
import type { HurdlePageGiven } from './hurdle.tsx';

/** What can be done about a hurdle, each in one press; what was done, and what came of it. */
export function HurdleActs({ c, found, fault, note }: { c: PortalContext } & HurdlePageGiven) {
  const t = c.get('t').hurdles;
  const { hurdle } = found;
  const role = c.get('person')?.role;
  const mayAct = role === 'publisher' || role === 'administrator';
  const place = (
    <>
      <input type="hidden" name="layanan" value={hurdle.service} />
      <input type="hidden" name="langkah" value={hurdle.step} />
      <input type="hidden" name="dokumen" value={hurdle.item} />
    </>
  );
  return (
    <>
      {mayAct ? (
        <section class="panel">
          <h2>{t.detail.do}</h2>
          <Form c={c} action={paths.hurdleActs}>
            {place}
            <div class="acts-stack">
              {hurdle.service === '' ? null : (
                <>
                  <Button name="tindakan" value="film" wide>
                    {t.actions.film}
                  </Button>
                  <Button kind="secondary" name="tindakan" value="wording" wide>
                    {t.actions.wording}
                  </Button>
                  <Button kind="secondary" name="tindakan" value="placement" wide>
                    {t.actions.placement}
                  </Button>
                </>
              )}
            </div>
            <TextField
              name="catatan"
              label={t.detail.actNote}
              hint={t.detail.actHint}
              value={note}
              maxLength={NOTE_LENGTH}
              error={fault === null ? undefined : c.get('t').hurdles.detail.faults[fault]}
            />
            <Button kind="secondary" name="tindakan" value="other">
              {t.detail.actSave}
            </Button>
          </Form>
        </section>
      ) : null}
      <section>
        <h2>{t.detail.acts}</h2>
        {found.acts.length === 0 ? <p class="hint">{t.detail.noActs}</p> : null}
        {found.acts.length === 0 ? null : (
          <ul class="rows">
            {found.acts.map(({ act, outcome }) => (
              <li class="row">
                <div class="row-text">
                  <strong>{t.acted(t.actKinds[act.kind] ?? act.kind, act.day)}</strong>
                  {act.note === '' ? null : <p>{act.note}</p>}
                  <p class="hint">{outcomeInWords(c, outcome)}</p>
                </div>
              </li>
            ))}
          </ul>
        )}
      </section>
      {found.versions.length === 0 ? null : (
        <section>
          <h2>{t.detail.versions}</h2>
          <ul class="rows">
            {found.versions.map(({ version, day, outcome }) => (
              <li class="row">
                <div class="row-text">
                  <strong>
                    {t.detail.version(version)}, {dayInWords(day)}
                  </strong>
                  <p class="hint">{outcomeInWords(c, outcome)}</p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {found.acts.length + found.versions.length === 0 ? null : <p class="hint">{t.detail.outcome.caution}</p>}
    </>
  );
}

/** Longest note of an officer. */
export const NOTE_LENGTH = 200;

function outcomeInWords(c: PortalContext, outcome: Outcome): string {
  const words = c.get('t').hurdles.detail.outcome;
  if (outcome.is === 'too-few') return words.waiting;
  const { before, after, interval } = outcome;
  if (outcome.is === 'not-seen') return words['not-seen'](before, after);
  const [a, b] = [Math.abs(interval.low), Math.abs(interval.high)]
    .map((share) => Math.round(share * 100))
    .toSorted((x, y) => x - y);
  return words[outcome.is](before, after, a ?? 0, b ?? 0);
}
