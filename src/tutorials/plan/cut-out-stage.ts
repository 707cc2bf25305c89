import type { TimedBeat, TimedLine, TimedScene, Timeline } from './timeline.ts';

/** One stage of a film as a film of its own: the same scenes, in ms from the stage's start. */
export function cutOutStage(timeline: Timeline, number: number): Timeline {
  const found = timeline.stages.find(({ stage }) => stage.number === number);
  if (found === undefined) throw new Error(`the film has no stage ${number}`);
  const by = -found.startMs;
  const endMs = found.endMs + by;
  const scenes = found.scenes.map((scene) => shiftScene(scene, by));
  return { script: timeline.script, durationMs: endMs, stages: [{ ...found, startMs: 0, endMs, scenes }] };
}

/** A scene at another time: everything in it moves by so many ms. */
const shiftScene = (scene: TimedScene, by: number): TimedScene => ({
  ...scene,
  startMs: scene.startMs + by,
  endMs: scene.endMs + by,
  beats: scene.beats.map((beat) => shiftBeat(beat, by)),
});

function shiftBeat(beat: TimedBeat, by: number): TimedBeat {
  const { line, spotlight, camera, pointer, typing, stepsMs, doneMs } = beat;
  return {
    startMs: beat.startMs + by,
    endMs: beat.endMs + by,
    line: line && shiftLine(line, by),
    spotlight: spotlight && { onMs: spotlight.onMs + by, offMs: spotlight.offMs + by },
    camera: camera && { inMs: camera.inMs + by, outMs: camera.outMs === null ? null : camera.outMs + by },
    pointer: pointer && { moveMs: pointer.moveMs + by, arriveMs: pointer.arriveMs + by, pressMs: pointer.pressMs + by },
    typing: typing && { startMs: typing.startMs + by, endMs: typing.endMs + by },
    stepsMs: stepsMs.map((ms) => ms + by),
    doneMs: doneMs === null ? null : doneMs + by,
  };
}

const shiftLine = (line: TimedLine, by: number): TimedLine => ({
  ...line,
  startMs: line.startMs + by,
  endMs: line.endMs + by,
  words: line.words.map((word) => ({ ...word, startMs: word.startMs + by, endMs: word.endMs + by })),
});
