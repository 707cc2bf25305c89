import type { SceneVerdict } from '../stage/freshness-rules.ts';
import type { ScenePrint } from '../stage/scene-print.ts';
import type { Shape } from '../formats.ts';

/** What came of one check, the worst of all shapes for every scene. */
export type CheckReport = {
  /** Local day. */
  checkedOn: string;
  scenes: SceneVerdict[];
  /** Today's script plays to its end in every shape: a film that shows something else can be made again. */
  plays: boolean;
  /** Scenes that only one with a fault leads to. */
  unplayed: string[];
};

/** What `pintu film check <service> --json` answers: how every shape of the film played now. */
export type PlayedScript = {
  service: string;
  /** `unplayed`: scenes that only one with a fault leads to; nothing is known of them. */
  shapes: { shape: Shape; scenes: ScenePrint[]; faults: SceneFault[]; unplayed: string[] }[];
};

/** A beat that did not play. `meant`: the nearest of the labels that are there. */
export type SceneFault = {
  scene: string;
  stage: number;
  beat: number;
  page: string;
  why: string;
  sought: string;
  meant: string | null;
  present: string[];
};
