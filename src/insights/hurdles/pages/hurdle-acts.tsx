import { Button } from '../../../web/components/button.tsx';
import { Form } from '../../../web/components/form.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { paths } from '../../../web/paths.ts';
import { dayInWords } from '../../../catalogue/formats.ts';
import { isMaker } from '../../readers.ts';
import { actsFor } from '../lead-to-act.ts';
import { outcomeInWords } from '../outcome-words.ts';
import type { HurdlePageGiven } from './hurdle.tsx';

/** What can be done about a hurdle, each in one press; what was done, and what came of it. */
export function HurdleActs({ c, found, fault, note }: { c: PortalContext } & HurdlePageGiven) {
  const t = c.get('t').hurdles;
  const { hurdle } = found;
  const role = c.get('person')?.role;
  const place = (
    <>
      <input type="hidden" name="layanan" value={hurdle.service} />
      <input type="hidden" name="langkah" value={hurdle.step} />
      <input type="hidden" name="dokumen" value={hurdle.item} />
    </>
  );
  return (
    <>
      {isMaker(c) ? (
        <section class="panel">
          <h2>{t.detail.do}</h2>
          <Form c={c} action={paths.hurdleActs}>
            {place}
            <div class="acts-stack">
              {actsFor(role, hurdle).map((act, index) => (
                <Button kind={index === 0 ? 'primary' : 'secondary'} name="tindakan" value={act} wide>
                  {t.actions[act]}
                </Button>
              ))}
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
                  <p class="hint">{outcomeInWords(c.get('t'), outcome)}</p>
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
                  <p class="hint">{outcomeInWords(c.get('t'), outcome)}</p>
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
