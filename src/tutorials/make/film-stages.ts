import type { FilmStage } from '../film-report.ts';
import type { Timeline } from '../plan/timeline.ts';

/** What is said when, as reports and pages hold it. */
export const filmStages = (timeline: Timeline): FilmStage[] =>
  timeline.stages.map(({ stage, startMs, endMs, scenes }) => ({
    number: stage.number,
    title: stage.title,
    startMs: Math.round(startMs),
    endMs: Math.round(endMs),
    scenes: scenes.map((timed) => ({
      id: timed.scene.id,
      startMs: Math.round(timed.startMs),
      endMs: Math.round(timed.endMs),
      lines: timed.beats.flatMap(({ line }) =>
        line === null ? [] : [{ text: line.text, startMs: line.startMs, endMs: line.endMs, words: line.words }],
      ),
    })),
  }));
