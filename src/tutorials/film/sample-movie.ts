import { sampleFilm } from '../cut/sample-timeline.ts';
import type { Shape } from '../formats.ts';
import type { TimedScene, Timeline } from '../plan/timeline.ts';
import type { SceneTake } from '../stage/take.ts';
import { level } from '../voice/level.ts';
import { SAMPLE_RATE } from '../voice/voice.ts';
import { encodeAac } from './sound-encoder.ts';
import type { EncodedTrack } from './sound-encoder.ts';

/** For tests of films: the invented film of the cut with its scenes where a plan puts them, on every second place of the grid. */
const SCENE_GRID_MS = 80;

export function sampleMovie(folder: string, shape: Shape = 'landscape'): { timeline: Timeline; takes: SceneTake[] } {
  const { timeline, takes } = sampleFilm(folder, shape);
  return { timeline: rearranged(timeline, (scene) => scene), takes };
}

/** A film with its scenes changed and laid one after the other again, as a plan does it. */
export function rearranged(timeline: Timeline, change: (scene: TimedScene) => TimedScene): Timeline {
  let at = 0;
  const stages = timeline.stages.map((stage) => {
    const startMs = at;
    const scenes = stage.scenes.map((scene) => {
      const moved = shifted(change(scene), at);
      at = moved.endMs;
      return moved;
    });
    return { ...stage, startMs, endMs: at, scenes };
  });
  return { ...timeline, durationMs: at, stages };
}

/** A scene at another time, as long as a whole number of places of its grid. */
function shifted(scene: TimedScene, startMs: number): TimedScene {
  const by = startMs - scene.startMs;
  const move = (key: string, value: unknown) => (typeof value === 'number' && key.endsWith('Ms') ? value + by : value);
  const moved = JSON.parse(JSON.stringify(scene), move) as TimedScene;
  return { ...moved, endMs: startMs + SCENE_GRID_MS * Math.ceil((scene.endMs - scene.startMs) / SCENE_GRID_MS) };
}

/** Bursts of a buzz with pauses between them, as loud as speech in a film. */
export function sampleSound(durationMs: number, bits = 32_000): EncodedTrack {
  const length = (durationMs * SAMPLE_RATE) / 1000;
  const samples = Float32Array.from({ length }, (_, at) => {
    const isPause = at % (SAMPLE_RATE * 1.5) > SAMPLE_RATE;
    return isPause ? 0 : 0.3 * Math.sin((at * 2 * Math.PI * 220) / SAMPLE_RATE) * Math.abs(Math.sin(at / 3000));
  });
  const { extradata, packets } = encodeAac(level(samples, -16, -2.5), bits);
  const placed = packets.map((bytes, at) => ({
    pts: (at - 1) * 1024,
    duration: Math.min(1024, length - (at - 1) * 1024),
    bytes,
  }));
  return { bitsASecond: bits, extradata, packets: placed, loudnessLufs: -16, truePeakDbtp: -2.5 };
}
