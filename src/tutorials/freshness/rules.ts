import type { FilmSet } from '../film-report.ts';
import { comparePrints } from '../stage/freshness-rules.ts';
import type { SceneVerdict, Verdict } from '../stage/freshness-rules.ts';
import type { CheckReport, PlayedScript } from './check-report.ts';

/** Why a check was asked for: the portal was started on other code, texts or definitions; the night; an officer. */
export type CheckCause = 'start' | 'night' | 'officer';

export type CheckState = 'queued' | 'running' | 'done' | 'failed';

/** Whether a check is still to come or goes on, so that the page asks again. */
export const isOpenCheck = (state: CheckState): boolean => state === 'queued' || state === 'running';

const WORST: readonly Verdict[] = ['same', 'moved', 'broken'];

/** The worse of two verdicts. */
export const worse = (a: Verdict, b: Verdict): Verdict => (WORST.indexOf(a) >= WORST.indexOf(b) ? a : b);

/** The verdict of a whole film: that of its worst scene. */
export const verdictOf = ({ scenes }: Pick<CheckReport, 'scenes'>): Verdict =>
  scenes.reduce<Verdict>((worst, { verdict }) => worse(worst, verdict), 'same');

/** A film that was made after a check shows the screens as they are since: what the check found does not concern it. */
export const isMadeSince = (film: { state: string; finishedAt: Date | null }, check: { finishedAt: Date | null }): boolean =>
  film.state === 'published' && film.finishedAt !== null && check.finishedAt !== null && film.finishedAt > check.finishedAt;

/** A check is due when what a film is made of has changed since the last one that was asked for; one that failed is tried again. */
export function isDue(
  last: { portalId: string; definitionSha: string; state: string } | null,
  now: { portalId: string; definitionSha: string },
): boolean {
  return last === null || last.state === 'failed' || last.portalId !== now.portalId || last.definitionSha !== now.definitionSha;
}

/** Compares how a script played now with what its published film shows; without a film only what does not play is told. `checkedOn` = local day. */
export function reportOf(played: PlayedScript, film: FilmSet | null, checkedOn: string): CheckReport {
  const found = new Map<string, SceneVerdict>();
  const add = (verdict: SceneVerdict) => {
    const before = found.get(verdict.scene);
    if (before === undefined) found.set(verdict.scene, verdict);
    else
      found.set(verdict.scene, {
        ...before,
        verdict: worse(before.verdict, verdict.verdict),
        changes: [...before.changes, ...verdict.changes],
      });
  };
  for (const { shape, scenes, faults, unplayed } of played.shapes) {
    const then = film?.prints.find((prints) => prints.shape === shape)?.scenes;
    // Of a scene that could not be reached nothing is known: it is not hidden for the fault of another.
    const told = new Set([...faults.map(({ scene }) => scene), ...unplayed]);
    for (const { scene, stage, beat, sought, meant, present } of faults)
      add({
        scene,
        stage,
        verdict: 'broken',
        changes: [{ beat, kind: 'missing', sought, instead: meant === null ? insteadOf(sought, present) : [meant] }],
      });
    const compared = then === undefined ? scenes.map(unchanged) : comparePrints(then, scenes);
    for (const verdict of compared) if (!told.has(verdict.scene)) add(verdict);
  }
  const unplayed = new Set(played.shapes.flatMap((shape) => shape.unplayed));
  return {
    checkedOn,
    scenes: [...found.values()].toSorted((a, b) => a.stage - b.stage),
    plays: unplayed.size === 0 && played.shapes.every(({ faults }) => faults.length === 0),
    unplayed: [...unplayed],
  };
}

const MOST_INSTEAD = 8;

/** What can stand in the place of a label: of its role, and not named after another control (`button "Dengarkan: Nomor HP"`), where there is such a one. */
function insteadOf(sought: string, present: string[]): string[] {
  const role = sought.split(' ', 1)[0] ?? '';
  const own = present.filter((label) => label.startsWith(`${role} "`));
  const plain = own.filter((label) => !label.includes(': '));
  const [likely = present] = [plain, own].filter((labels) => labels.length > 0);
  return likely.slice(0, MOST_INSTEAD);
}

/** Whether everything that a film still shows after a check was seen to be as it shows it: what is broken is hidden. */
export const isAsShown = ({ scenes, unplayed }: CheckReport): boolean =>
  unplayed.length === 0 && scenes.every(({ verdict }) => verdict !== 'moved');

/** Scenes that no page may show after a check: those that it found broken, and those that were hidden before and could not be played now. */
export function hiddenAfter({ scenes, unplayed }: CheckReport, hidden: readonly string[]): string[] {
  const broken = scenes.filter(({ verdict }) => verdict === 'broken').map(({ scene }) => scene);
  return [...new Set([...broken, ...hidden.filter((scene) => unplayed.includes(scene))])];
}

const unchanged = ({ scene, stage }: { scene: string; stage: number }): SceneVerdict => ({
  scene,
  stage,
  verdict: 'same',
  changes: [],
});
