import { momentInWords } from '../../catalogue/formats.ts';
import { Form } from '../../web/components/form.tsx';
import { Icon } from '../../web/components/icon.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { firstName } from '../../web/person-name.ts';
import type { Case } from '../load-case.ts';

/** Who has this application in hand, with ways to take it and hand it on, and who else looks at it now. */
export function CaseHands({ c, found: { number, hands } }: { c: PortalContext; found: Case }) {
  const t = c.get('t').deskQueue.hands;
  const { officer, mayTake, colleagues, others } = hands;
  const isOwn = officer !== null && officer.id === c.get('person')?.id;
  return (
    <section class="case-hands" aria-label={t.label}>
      <p>
        <Icon name="person" />
        <span>{officer === null ? t.nobody : isOwn ? t.yours : t.theirs(officer.name)}</span>
      </p>
      {mayTake ? (
        <>
          <Form c={c} action={paths.deskHands(number)}>
            <button type="submit" class="action" name="langkah" value={isOwn ? 'lepas' : 'ambil'}>
              <span>{isOwn ? t.letGo : t.take}</span>
            </button>
          </Form>
          {colleagues.length === 0 ? null : (
            <Form c={c} action={paths.deskHands(number)}>
              <span class="select">
                <label class="visually-hidden" for="f-rekan">
                  {t.colleague}
                </label>
                <select class="input" id="f-rekan" name="rekan">
                  <option value="">{t.colleague}</option>
                  {colleagues.map(({ id, name }) => (
                    <option value={id} selected={id === officer?.id}>
                      {name}
                    </option>
                  ))}
                </select>
                <Icon name="chevron-down" />
              </span>
              <button type="submit" class="action" name="langkah" value="serah">
                <span>{t.assign}</span>
              </button>
            </Form>
          )}
        </>
      ) : null}
      <output class="also-here" data-presence={paths.deskPresence(number)}>
        {t.alsoHere(others.map(({ name }) => firstName(name)))}
      </output>
    </section>
  );
}

/** Who did the last thing, for whoever was too late. */
export function LastAct({ c, found: { history } }: { c: PortalContext; found: Case }) {
  const t = c.get('t').desk.case;
  const last = history.findLast(({ verb }) => t.verbs[verb] !== undefined);
  if (last === undefined) return null;
  const moment = momentInWords(last.at, c.get('portal').office);
  return <p>{c.get('t').deskQueue.lastAct(moment, last.actor, t.verbs[last.verb] ?? '')}</p>;
}
