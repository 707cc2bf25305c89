/** A file that the player can show. `small` = saves data; `calm` = for viewers who asked for less motion. */
export type Version = {
  shape: 'landscape' | 'phone';
  small: boolean;
  calm: boolean;
  url: string;
  captions: string;
  width: number;
  height: number;
};

type Span = { startMs: number; endMs: number };

/**
 * When what is shown and said in the files of a shape, in ms. `note`: which note stands for a span that is left out. `clip`: what alone is played, one span after the
 * other; empty = the whole film.
 */
export type Cut = {
  shape: Version['shape'];
  durationMs: number;
  stages: readonly Span[];
  lines: readonly (Span & { stage: number })[];
  hidden: readonly (Span & { note: number })[];
  clip: readonly Span[];
};

/** What the server tells the player of a film. Words hold `{…}` where a value is put. */
export type FilmData = {
  versions: readonly Version[];
  cuts: readonly Cut[];
  /** Name of the video. */
  title: string;
  /** The stages of the cuts, by their names; and how many the full film has. */
  stages: readonly { number: number; title: string }[];
  of: number;
  language: string;
  captionsLabel: string;
  words: Record<
    | 'play'
    | 'pause'
    | 'loading'
    | 'failed'
    | 'on'
    | 'off'
    | 'length'
    | 'position'
    | 'now'
    | 'again'
    | 'next'
    | 'nextNamed'
    | 'fromStart'
    | 'stopTitle'
    | 'stopName'
    | 'goOn'
    | 'goOnFilm'
    | 'slowNote',
    string
  > & { speeds: readonly string[] };
};
