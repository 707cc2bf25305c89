import type { CaptionCue } from '../plan/captions.ts';
import { captionCues } from '../plan/captions.ts';
import { captionFaults } from '../plan/caption-faults.ts';
import { cutOutStage } from '../plan/cut-out-stage.ts';
import type { LineSounds } from '../plan/line-sound.ts';
import { planFilm } from '../plan/plan-film.ts';
import { timelineFaults } from '../plan/timeline-faults.ts';
import type { Timeline } from '../plan/timeline.ts';
import type { Shape } from '../formats.ts';
import type { Script } from '../script/script.ts';
import { refuseFaults } from './film-fault.ts';

/** One film in time, with its captions: the full one (`stage` null), or that of one stage. */
export type PlannedFilm = { stage: number | null; timeline: Timeline; cues: CaptionCue[] };

/** All films of a shape: the full one is always planned, because the others are cut out of it. */
export type PlannedShape = { shape: Shape; full: PlannedFilm; steps: PlannedFilm[] };

/** @throws FilmFault when the plan breaks a rule with a number. */
export function planShape(script: Script, sounds: LineSounds, shape: Shape): PlannedShape {
  const timeline = planFilm(script, sounds, shape);
  const cues = captionCues(timeline, shape);
  refuseFaults([...timelineFaults(timeline), ...captionFaults(cues)]);
  const steps = script.stages.map(({ number }) => {
    const alone = cutOutStage(timeline, number);
    return { stage: number, timeline: alone, cues: captionCues(alone, shape) };
  });
  return { shape, full: { stage: null, timeline, cues }, steps };
}
