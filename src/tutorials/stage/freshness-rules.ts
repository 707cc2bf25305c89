import type { BeatPrint, ScenePrint } from './scene-print.ts';
import { labelInWords } from './stage-fault.ts';
import type { Box } from './take.ts';

/** How a scene of a film compares with the portal as it is: the same; something moved or is worded otherwise around it; or what it shows is not there. */
export type Verdict = 'same' | 'moved' | 'broken';

/**
 * What differs at one beat (its place in the film's scene). `missing`: the control is not there, or is called otherwise; `moved`: it stands elsewhere; `text`:
 * the words around it are others; `page`: it stands on another page, or the film has no such beat. `sought`: what the film shows, such as
 * `textbox "Nomor HP"`; `instead`: what is there.
 */
export type SceneChange = { beat: number; kind: 'missing' | 'moved' | 'text' | 'page'; sought: string; instead: string[] };

export type SceneVerdict = { scene: string; stage: number; verdict: Verdict; changes: SceneChange[] };

/** A control that moved or grew by more, in CSS px, is looked for in vain where the film shows it (rule 28). */
const FAR = 48;

/**
 * Compares what the scenes of a film showed with what they show now. Controls are paired by role and name, in their order, so that one that is gone does not
 * make all after it look changed.
 * @param then prints that the film was made with. @param now prints of the scenes that play now.
 * @returns a verdict for every scene of either, the film's in their order.
 */
export function comparePrints(then: readonly ScenePrint[], now: readonly ScenePrint[]): SceneVerdict[] {
  const filmed = new Set(then.map(({ scene }) => scene));
  return [
    ...then.map((scene) => compareScene(scene, now.find((each) => each.scene === scene.scene) ?? null)),
    ...now.filter(({ scene }) => !filmed.has(scene)).map((scene) => compareScene({ ...scene, beats: [] }, scene)),
  ];
}

function compareScene({ scene, stage, beats }: ScenePrint, now: ScenePrint | null): SceneVerdict {
  const left = (now?.beats ?? []).filter(({ name }) => name !== '');
  const changes: SceneChange[] = [];
  const gone: BeatPrint[] = [];
  for (const beat of beats.filter(({ name }) => name !== '')) {
    const at = left.findIndex(({ role, name }) => role === beat.role && name === beat.name);
    if (at === -1) gone.push(beat);
    else changes.push(...changesOf(beat, left.splice(at, 1)[0]!));
  }
  for (const beat of gone) {
    const instead = left.filter(({ role }) => role === beat.role);
    changes.push({ beat: beat.beat, kind: 'missing', sought: labelInWords(beat), instead: instead.map(labelInWords) });
  }
  if (gone.length === 0)
    for (const beat of left) changes.push({ beat: beat.beat, kind: 'page', sought: '', instead: [labelInWords(beat)] });
  const isBroken = now === null || changes.some(({ kind }) => kind === 'missing');
  const verdict = isBroken ? 'broken' : changes.length > 0 ? 'moved' : 'same';
  return { scene, stage, verdict, changes: changes.toSorted((a, b) => a.beat - b.beat) };
}

function changesOf(then: BeatPrint, now: BeatPrint): SceneChange[] {
  const sought = labelInWords(then);
  const change = (kind: SceneChange['kind'], instead: string[]) => ({ beat: then.beat, kind, sought, instead });
  if (then.path !== now.path) return [change('page', [now.path])];
  if (isFar(then.box, now.box)) return [change('moved', [])];
  return then.textHash === now.textHash ? [] : [change('text', [])];
}

function isFar(then: Box | null, now: Box | null): boolean {
  if (then === null || now === null) return then !== now;
  return (['x', 'y', 'width', 'height'] as const).some((side) => Math.abs(then[side] - now[side]) > FAR);
}
