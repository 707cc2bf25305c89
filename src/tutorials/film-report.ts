import type { Format, Shape } from './formats.ts';
import type { FilmWarning } from './make/film-warnings.ts';
import type { ScenePrint } from './stage/scene-print.ts';
import type { Box } from './stage/take.ts';
import type { SpeechFault } from './voice/speech-endpoint.ts';

/** One spoken sentence of a film; times in ms from the start of the film. */
export type FilmLine = {
  text: string;
  startMs: number;
  endMs: number;
  words: { text: string; startMs: number; endMs: number }[];
};
type FilmScene = { id: string; startMs: number; endMs: number; lines: FilmLine[] };
export type FilmStage = { number: number; title: string; startMs: number; endMs: number; scenes: FilmScene[] };

/** Seconds spent in each step; steps run side by side, so that their sum is more than what went by. */
export type SecondsByStep = Record<'script' | 'voice' | 'plan' | 'stage' | 'cut' | 'film' | 'publish', number>;

/** One film, as the `film.json` beside it holds it. `stage` null = the full film, else the step film of that stage (times from its own start). */
export type FilmReport = {
  service: string;
  definitionVersion: number;
  title: string;
  format: Format;
  language: string;
  stage: number | null;
  /** Day in the office's zone on which the portal was filmed. */
  filmedOn: string;
  durationMs: number;
  bytes: number;
  width: number;
  height: number;
  fps: number;
  /** Pictures that are in the file, and megabytes of a minute. */
  pictures: number;
  megabytesPerMinute: number;
  loudnessLufs: number;
  truePeakDbtp: number;
  cameraMoves: number;
  /** The quickest caption, in characters a second, and the longest row (rule 18). */
  captions: { cues: number; mostCharactersPerSecond: number; longestRow: number };
  stages: FilmStage[];
  secondsByStep: SecondsByStep;
  /** From the order to the finished files, in seconds. */
  wallSeconds: number;
  peakMemoryMiB: number;
  cacheHits: { lines: number; scenes: number; pieces: number };
  /** Who speaks, with how many lines. */
  voices: { name: string; lines: number }[];
  /** Lines that another voice speaks than was to, and why. */
  fellBack: { text: string; fault: SpeechFault }[];
  /** Moves of the camera in the busiest minute, pans of the page included. */
  busiestMinute: number;
  /** Soft limits that the film does not keep. */
  warnings: FilmWarning[];
};

/** Where one film of a set lies; all paths from the set's folder. `stage` null = the full film. */
export type FilmFile = {
  format: Format;
  stage: number | null;
  durationMs: number;
  bytes: number;
  width: number;
  height: number;
  file: string;
  captions: string;
  /** Only a full film has chapters and a poster of its own. */
  chapters: string | null;
  poster: string | null;
};

/** A picture of the guide, sizes in its px. `mark` = what lies within the ring: all the rest is dimmed. */
export type GuidePicture = { file: string; width: number; height: number; alt: string; mark: Box };

/** One step of the illustrated guide: one sentence of the film, with the picture of the page that it is about. */
export type GuideStep = {
  stage: number;
  scene: string;
  beat: number;
  /** The film's own sentence. */
  text: string;
  /** The label that the sentence names, for bold type; null where none is. */
  label: string | null;
  /** From the set's folder; null where nothing is shown (a card, a beat without a target). Sentences about the same picture share its file. */
  picture: GuidePicture | null;
  /** When the sentence is said in the phone's film, for "Putar, n detik". */
  startMs: number;
  endMs: number;
};

/** Everything that was made for one service in one go: the portal publishes a set, and keeps this as its report (`set.json`). */
export type FilmSet = {
  service: string;
  definitionVersion: number;
  title: string;
  language: string;
  filmedOn: string;
  films: FilmFile[];
  /** When what is said, by shape: all formats of a shape share it. */
  cuts: { shape: Shape; durationMs: number; stages: FilmStage[] }[];
  guide: GuideStep[];
  /** Documents that the film names, for the guide's tick list. */
  documents: { name: string; help: string }[];
  /** What the scenes looked like when they were filmed, by shape. */
  prints: { shape: Shape; scenes: ScenePrint[] }[];
  loudnessLufs: number;
  secondsByStep: SecondsByStep;
  wallSeconds: number;
  cacheHits: FilmReport['cacheHits'];
  voices: FilmReport['voices'];
  fellBack: FilmReport['fellBack'];
};

/** How far the making is: `done` of `total` parts of one of the steps that take time, here in their order. */
export type FilmProgress = {
  step: 'script' | 'voice' | 'plan' | 'stage' | 'film' | 'publish';
  done: number;
  total: number;
};
