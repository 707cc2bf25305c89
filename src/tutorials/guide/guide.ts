import type { FilmSet, GuidePicture } from '../film-report.ts';
import type { Beat, Scene, Script } from '../script/script.ts';
import { guideSentences, sentenceParts } from './sentences.ts';
import type { SentencePart } from './sentences.ts';

/** One thing to do, with its letter behind the number of its step: "3a". A note asks for nothing and has no letter. */
export type GuideItem = {
  letter: string | null;
  parts: SentencePart[];
  /** null where nothing is shown, or where the item before shows the same picture. */
  picture: GuidePicture | null;
  /** How long it is said in the phone's film, in ms, and the how many-th of the film's sentences it is, from 1; null where no film says it. */
  said: { durationMs: number; line: number } | null;
};

export type GuideStage = { number: number; title: string; items: GuideItem[] };

/** The illustrated guide of a service: the film's own sentences in the film's own steps. */
export type Guide = { title: string; documents: readonly { name: string; help: string }[]; stages: GuideStage[] };

type PageScene = Extract<Scene, { kind: 'page' }>;
type Sentence = {
  beat: number;
  text: string;
  label: string | null;
  note: boolean;
  picture: GuidePicture | null;
  said: GuideItem['said'];
};

/**
 * The guide of a script as it is told today. What was filmed of it comes from the set, with its pictures.
 * @param set what is published; null = nothing yet, then the guide is text.
 * @param hidden scenes that do not fit the screen any more: of them today's sentences are shown, without pictures.
 */
export function guideOf(script: Script, set: FilmSet | null, hidden: ReadonlySet<string> = new Set()): Guide {
  const scenes = script.stages.flatMap((stage) => stage.scenes);
  return {
    title: script.title,
    documents: scenes.find((scene) => scene.kind === 'documents')?.rows ?? [],
    stages: script.stages.map((stage) => ({
      number: stage.number,
      title: stage.title,
      items: itemsOf(
        stage.scenes
          .filter((scene) => scene.kind === 'page')
          .flatMap((scene) => (hidden.has(scene.id) ? told(script, scene) : (filmed(set, scene) ?? told(script, scene)))),
      ),
    })),
  };
}

/** The sentences of a scene as they were filmed; null where it was not. */
function filmed(set: FilmSet | null, { id }: PageScene): Sentence[] | null {
  const steps = (set?.guide ?? []).filter(({ scene }) => scene === id);
  if (steps.length === 0) return null;
  return steps.map(({ beat, text, label, picture, startMs, endMs }) => ({
    beat,
    text,
    label,
    note: label === null && picture === null,
    picture,
    said: saidIn(set, text, startMs, endMs),
  }));
}

/** The sentence in the film: of several that say the same, the one at this time. */
function saidIn(set: FilmSet | null, text: string, startMs: number, endMs: number): GuideItem['said'] {
  const lines = set?.cuts
    .find(({ shape }) => shape === 'phone')
    ?.stages.flatMap(({ scenes }) => scenes.flatMap((scene) => scene.lines));
  const same = (lines ?? []).flatMap((line, at) => (line.text === text ? [{ at, off: Math.abs(line.startMs - startMs) }] : []));
  const [nearest] = same.toSorted((a, b) => a.off - b.off);
  return nearest === undefined ? null : { durationMs: endMs - startMs, line: nearest.at + 1 };
}

/** The sentences of a scene as the script tells them. */
const told = (script: Script, { id, beats }: PageScene): Sentence[] =>
  guideSentences(script)
    .filter(({ scene }) => scene === id)
    .map(({ beat, text, label }) => ({ beat, text, label, note: asksNothing(beats[beat]), picture: null, said: null }));

const asksNothing = (beat: Beat | undefined): boolean => (beat?.action ?? null) === null;

function itemsOf(sentences: readonly Sentence[]): GuideItem[] {
  let letters = 0;
  return sentences.map(({ text, label, note, picture, said }, at) => ({
    letter: note ? null : letterOf(letters++),
    parts: sentenceParts(text, label),
    picture: picture !== null && picture.file === sentences[at - 1]?.picture?.file ? null : picture,
    said,
  }));
}

/** `0` → `a`, `26` → `aa`. */
function letterOf(count: number): string {
  const last = String.fromCodePoint('a'.codePointAt(0)! + (count % 26));
  return count < 26 ? last : `${letterOf(Math.floor(count / 26) - 1)}${last}`;
}
