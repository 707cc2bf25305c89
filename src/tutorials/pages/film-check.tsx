import { BackLink } from '../../web/components/back-link.tsx';
import { ActionLink } from '../../web/components/action-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import { Panel } from '../../web/components/panel.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { Service } from '../../catalogue/service.ts';
import type { Texts } from '../../web/texts/texts.ts';
import { changeInWords } from '../freshness/change-in-words.ts';
import { isOpenCheck } from '../freshness/rules.ts';
import type { FilmCheck } from '../freshness/store.ts';
import type { SceneVerdict } from '../stage/freshness-rules.ts';
import { checkDay, CheckStateWords } from './check-state.tsx';

/** How often the page of a check that goes on asks again, in seconds. */
const REFRESH_SECONDS = 4;

type CheckOnPage = {
  check: FilmCheck;
  /** Of the stages, by their numbers. */
  titles: ReadonlyMap<number, string>;
  /** A film of the screens as they are was put on the page since. */
  refilmed?: boolean;
};

/** The newest check of one service, also of one that was never filmed: it is the test of the portal itself. */
export function checkPage(c: PortalContext, service: Service, { check, titles, refilmed = false }: CheckOnPage) {
  const words = c.get('t').freshness;
  const open = isOpenCheck(check.state);
  return page(
    c,
    { title: words.title(service.shortName), area: 'desk', refresh: open ? REFRESH_SECONDS : undefined },
    <>
      <BackLink href={paths.tutorialsIn(check.language)}>{c.get('t').tutorialsOffice.back}</BackLink>
      <h1>{words.title(service.shortName)}</h1>
      <div data-poll={open ? true : undefined}>
        <FilmCheckPanel t={c.get('t')} check={check} titles={titles} refilmed={refilmed} />
        {open ? <p class="hint">{words.working}</p> : null}
      </div>
      {check.filmId === null ? null : (
        <ActionLink href={paths.film(check.filmId)} icon="film">
          {words.seeFilm}
        </ActionLink>
      )}
      {open ? null : (
        <div class="acts">
          <Form c={c} action={paths.filmChecks(service.slug, check.language)}>
            <Button kind="secondary">{words.again}</Button>
          </Form>
        </div>
      )}
    </>,
  );
}

/** What a check found: which scene, which label is missing, and what is there instead. */
export function FilmCheckPanel({ t, check, titles, refilmed = false }: CheckOnPage & { t: Texts }) {
  const words = t.freshness;
  const { report } = check;
  const scenes = report?.scenes ?? [];
  const count = (sought: SceneVerdict['verdict']) => scenes.filter((scene) => scene.verdict === sought).length;
  return (
    <Panel>
      <h2>{words.heading}</h2>
      <p>
        <CheckStateWords t={t} check={check} refilmed={refilmed} />
      </p>
      <p class="hint">{words.checked(checkDay(check), words.because[check.cause])}</p>
      {report === null ? null : (
        <>
          <p>{refilmed && check.verdict !== 'same' ? words.aboutRefilmed : aboutOf(words, check)}</p>
          {check.filmId === null ? null : <p class="hint">{words.scenes(count('broken'), count('moved'), count('same'))}</p>}
        </>
      )}
      {check.fault === null ? null : (
        <>
          <p>{words.failedHelp}</p>
          <pre class="fault">{check.fault}</pre>
        </>
      )}
      {changesByStage(words, scenes).map(([stage, changes]) => (
        <>
          <h3>{words.scene(stage, titles.get(stage) ?? '')}</h3>
          <ul>
            {changes.map((change) => (
              <li>{change}</li>
            ))}
          </ul>
        </>
      ))}
      {report === null || report.unplayed.length === 0 ? null : <p class="hint">{words.unplayed(report.unplayed.length)}</p>}
    </Panel>
  );
}

/** What changed, stage by stage; two shapes of a film mostly lack the same label. */
function changesByStage(words: Texts['freshness'], scenes: readonly SceneVerdict[]): [stage: number, changes: string[]][] {
  const changed = scenes.filter(({ verdict }) => verdict !== 'same');
  return [...new Set(changed.map(({ stage }) => stage))].map((stage) => {
    const said = changed.filter((scene) => scene.stage === stage).flatMap(({ changes }) => changes);
    return [stage, [...new Set(said.map((change) => changeInWords(words, change)))]];
  });
}

function aboutOf(words: Texts['freshness'], { verdict, report, filmId }: FilmCheck): string {
  const plays = report?.plays ?? false;
  if (filmId === null) return plays ? words.aboutPortal.plays : words.aboutPortal.stops;
  return verdict === 'broken' && plays ? words.renewed : words.about[verdict ?? 'same'];
}
