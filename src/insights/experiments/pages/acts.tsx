import { momentInWords, wholeNumber } from '../../../catalogue/formats.ts';
import { Button } from '../../../web/components/button.tsx';
import { Details } from '../../../web/components/details.tsx';
import { Form } from '../../../web/components/form.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { paths } from '../../../web/paths.ts';
import type { Experiment, StoredLook } from '../experiment.ts';
import type { Verdict } from '../verdict-rules.ts';
import { dayOf } from '../in-words.ts';

type Given = {
  c: PortalContext;
  experiment: Experiment;
  verdict: Verdict | 'planned';
  looks: readonly StoredLook[];
  mayAct: boolean;
};

/** What to do now, by the verdict, with the buttons for it. */
export function Todo({ c, experiment, verdict, looks, mayAct }: Given) {
  const words = c.get('t').effects.todo;
  const { office } = c.get('portal');
  const { state, decision, decidedFilms, endedAt } = experiment;
  return (
    <section class="panel" aria-labelledby="todo">
      <h2 id="todo">{words.title}</h2>
      {state === 'ended' && endedAt !== null ? (
        <p>
          {decision === null
            ? words.revoked(dayOf(endedAt, office))
            : words.ended(c.get('t').effects.decisions[decision], dayOf(endedAt, office))}
        </p>
      ) : (
        <p>{verdict === 'open' ? words.open(nextLook(experiment, looks)) : words[verdict]}</p>
      )}
      {decision !== null && decidedFilms !== null ? <p class="hint">{words.laterFilms}</p> : null}
      {mayAct && decision !== null ? <RevokeAct c={c} id={experiment.id} /> : null}
      {mayAct && state === 'planned' ? <StartActs c={c} id={experiment.id} /> : null}
      {mayAct && state === 'running' ? <EndActs c={c} id={experiment.id} verdict={verdict} /> : null}
      <Computed c={c} experiment={experiment} mayAct={mayAct} />
    </section>
  );
}

function StartActs({ c, id }: { c: PortalContext; id: string }) {
  const words = c.get('t').effects.todo;
  return (
    <>
      <Form c={c} action={paths.effectStart(id)}>
        <p class="hint">{words.startNote}</p>
        <Button wide>{words.start}</Button>
      </Form>
      <Form c={c} action={paths.effectRemoval(id)}>
        <Button kind="secondary" wide>
          {words.discard}
        </Button>
      </Form>
    </>
  );
}

/** Before it has said its last the buttons stand behind a title that says what is lost. */
function EndActs({ c, id, verdict }: { c: PortalContext; id: string; verdict: Verdict | 'planned' }) {
  const words = c.get('t').effects.todo;
  const done = verdict === 'helps' || verdict === 'harms' || verdict === 'unseen' || verdict === 'small';
  const toAll = verdict === 'helps';
  const button = (decision: 'semua' | 'tidak', primary: boolean) => (
    <Button kind={primary ? 'primary' : 'secondary'} wide name="keputusan" value={decision}>
      {decision === 'semua' ? words.showAll : words.showNone}
    </Button>
  );
  const form = (
    <Form c={c} action={paths.effectEnd(id)}>
      <div class="effect-buttons">
        {toAll || !done ? button('semua', done) : button('tidak', verdict === 'harms')}
        {toAll || !done ? button('tidak', false) : button('semua', false)}
      </div>
    </Form>
  );
  if (done) return form;
  return (
    <Details summary={words.early}>
      <p>{words.earlyNote}</p>
      {form}
    </Details>
  );
}

/** A decision is not for good: what was shown to nobody may be needed again. */
function RevokeAct({ c, id }: { c: PortalContext; id: string }) {
  const words = c.get('t').effects.todo;
  return (
    <Form c={c} action={paths.effectRevoke(id)}>
      <p class="hint">{words.revokeNote}</p>
      <Button kind="secondary" wide>
        {words.revoke}
      </Button>
    </Form>
  );
}

/** When figures were computed last, and the way to have them now. */
export function Computed({ c, experiment, mayAct }: Pick<Given, 'c' | 'experiment' | 'mayAct'>) {
  const words = c.get('t').effects.todo;
  const { state, invented, figuresAt, askedAt, id } = experiment;
  if (state !== 'running' || invented) return null;
  return (
    <div>
      <p class="hint">
        {words.nightly} {figuresAt === null ? '' : words.computedAt(momentInWords(figuresAt, c.get('portal').office))}
      </p>
      {askedAt === null ? null : <output>{words.computing}</output>}
      {mayAct && askedAt === null ? (
        <Form c={c} action={paths.effectFigures(id)}>
          <Button kind="secondary" wide>
            {words.compute}
          </Button>
        </Form>
      ) : null}
    </div>
  );
}

const nextLook = ({ perGroup, looks: planned }: Experiment, looks: readonly StoredLook[]): string =>
  wholeNumber(Math.ceil((2 * (perGroup ?? 0) * (looks.length + 1)) / (planned ?? 1)));
