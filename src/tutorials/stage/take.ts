/** A rectangle in CSS px of the page (origin: top left of the document). */
export type Box = { x: number; y: number; width: number; height: number };

/** One picture of the page. `area` is what part of the document it shows; the picture is `area` times `scale` device px. */
export type Still = {
  file: string;
  /** SHA-256 of the picture, hexadecimal: the same picture has the same. */
  hash: string;
  area: Box;
  scale: number;
  /** Boxes of the text lines in it, so that the camera cuts none of them. */
  textLines: Box[];
  /** Boxes of controls and pictures in it: cut seldom. */
  boxes: Box[];
  documentHeight: number;
};

/** What the stage saw at one beat: the page before the action and after it, and where its target is. */
export type BeatTake = {
  before: Still;
  /** The same still again when nothing changed. */
  after: Still;
  /** `fill-rest`: the page after each of its actions but the last, in order (shown at the plan's `stepsMs`); empty for every other verb. */
  between: { still: Still; viewTop: number }[];
  /** Where the page is scrolled to while nothing is zoomed: top of the view, CSS px of the document. */
  viewTop: number;
  /** View top once the action is done (another page may be shown). */
  viewTopAfter: number;
  /** Union of label, help, error and control, in `before`; null without a target. */
  target: Box | null;
  /** The control alone: where the pointer goes. */
  control: Box | null;
  /** x of the caret after each typed character (first entry: before any), for drawing typing from `after`. */
  caret: { xs: number[]; top: number; bottom: number } | null;
  /** The whole page changed (navigation). */
  navigated: boolean;
  /** Role, name, path, box and text hash of what was shown: the fingerprint of rule 28. */
  fingerprint: { path: string; role: string; name: string; box: Box | null; textHash: string };
};

/** One played scene, a take a beat. */
export type SceneTake = { sceneId: string; beats: BeatTake[] };
