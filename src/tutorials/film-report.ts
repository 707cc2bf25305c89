/** What was made, as `film.json` holds it. Times in ms from the start of the film. */
export type FilmReport = {
  service: string;
  definitionVersion: number;
  title: string;
  /** Day in the office's zone on which the portal was filmed. */
  filmedOn: string;
  durationMs: number;
  bytes: number;
  width: number;
  height: number;
  fps: number;
  loudnessLufs: number;
  truePeakDbtp: number;
  cameraMoves: number;
  stages: {
    number: number;
    title: string;
    startMs: number;
    endMs: number;
    scenes: {
      id: string;
      startMs: number;
      endMs: number;
      lines: { text: string; startMs: number; endMs: number; words: { text: string; startMs: number; endMs: number }[] }[];
    }[];
  }[];
  secondsByStep: Record<'script' | 'voice' | 'plan' | 'stage' | 'cut' | 'film' | 'publish', number>;
  cacheHits: { lines: number; scenes: number };
};

/** How far the making is: `done` of `total` parts of one of the steps that take time, here in their order. */
export type FilmProgress = {
  step: 'script' | 'voice' | 'plan' | 'stage' | 'film' | 'publish';
  done: number;
  total: number;
};
