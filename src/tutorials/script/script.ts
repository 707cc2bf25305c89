import type { Language } from '../../catalogue/language.ts';

/** A tutorial as data. A script is made from a service's definition and the world; nothing in it knows how films are drawn. */

/** A control or text on the page, found as a person finds it: by role and accessible name; `within` = name of the group that it is an answer of. */
export type Target = { role: TargetRole; name: string; within?: string };

export type TargetRole =
  | 'button'
  | 'link'
  | 'textbox'
  | 'radio'
  | 'checkbox'
  | 'combobox'
  | 'group'
  | 'heading'
  | 'file'
  | 'region'
  | 'searchbox';

/** What is done in a beat. The set is closed: every verb has one executor in `stage/verbs.ts`. */
export type Action =
  | { verb: 'open'; path: string }
  | { verb: 'point'; target: Target }
  | { verb: 'type'; target: Target; text: string }
  /** Filled, but never shown: the film draws a striped plate over it. `text` is a world secret, never a real one. */
  | { verb: 'secret'; target: Target; text: string }
  /** The code that the portal sent last to this phone, read from the world's outbox. */
  | { verb: 'type-code'; target: Target; phone: string }
  | { verb: 'choose'; target: Target }
  | { verb: 'select'; target: Target; option: string }
  | { verb: 'date'; target: Target; date: string }
  /** `file`: id of the requirement; the stage hands over the world's document for it. `name`: what the paper is called. */
  | { verb: 'upload'; target: Target; file: string; name: string }
  /** `leads`: another page is shown afterwards (a link, a form that is sent). */
  | { verb: 'click'; target: Target; leads: boolean }
  /** Several things done in one beat, "dengan cara yang sama"; the target is what is looked at meanwhile. The actions may lead from page to page. */
  | { verb: 'fill-rest'; target: Target; actions: Action[] };

/** One spoken sentence. `text` is what captions show; the spoken form is the voice's business. */
export type Line = { text: string };

/** One thing that happens: a sentence, and what is seen and done while it is said. */
export type Beat = {
  line: Line | null;
  action: Action | null;
  /** At most three words, shown on a tag beside the ring. */
  keyword: string | null;
  /** What the camera does: stay on the whole page, look at a field, a button or something to read. */
  look: 'page' | 'field' | 'button' | 'reading';
  /** Something visible resulted: hold for it (rule 9). */
  result: boolean;
};

export type DocumentCardRow = { name: string; help: string };

/** A step as it stands in the review, and what it is called in the sentence that names it. */
type ReviewRow = { name: string; said: string };

/** The last thing that is seen: where to begin. */
export type ClosingCard = { heading: string; text: string };

/**
 * A state of the world from which a scene can be played alone: the scenes before it brought it about, or somebody prepares it. `at`: which page the browser
 * stands on; `nowhere` = the scene opens its own.
 */
export type StartPoint = {
  /** Whether the film's person has an account, and is signed in in this browser. */
  person: 'unknown' | 'signed-out' | 'signed-in';
  /** What they have begun: how many pages of the form are answered, and which documents are handed in. */
  draft: { answered: number; documents: readonly { file: string; name: string }[] } | null;
  at: 'nowhere' | 'form' | 'documents' | 'review';
};

/** Scenes on cards are drawn, scenes on the page are played in a browser. */
export type Scene =
  | { id: string; kind: 'cover'; title: string; aim: string; facts: string[]; beats: Beat[] }
  /** A row enters with the beat of the same index + 1 (beat 0 introduces the list). */
  | { id: string; kind: 'documents'; heading: string; note: string; rows: DocumentCardRow[]; beats: Beat[] }
  /** `starts`: where it can be played from; without one only what comes before it leads there. */
  | { id: string; kind: 'page'; browser: 'same' | 'new'; starts?: StartPoint; beats: Beat[] }
  /** A row is ticked when it is called, which its beats do in order; the closing card comes in behind the last. */
  | { id: string; kind: 'review'; heading: string; rows: ReviewRow[]; closing: ClosingCard; beats: Beat[] };

/** One of the seven stages, a chapter of the film. */
export type Stage = { number: number; title: string; scenes: Scene[] };

export type Script = {
  /** Spoken, and filmed, in it. */
  language: Language;
  service: string;
  definitionVersion: number;
  title: string;
  /** For the strip's right side: at most 49 characters. */
  shortName: string;
  officeName: string;
  /** Shown in the drawn address bar. */
  address: string;
  stages: Stage[];
};
