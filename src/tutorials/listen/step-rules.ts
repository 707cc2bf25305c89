import { plainWords } from '../script/label-words.ts';

type Sentence = { stage: number; scene: string; text: string; label: string | null };

/** Where help is shown: which part of the film it is, and what stands there. */
export type Place = {
  stage: number;
  /** Scenes of this place, the nearest first; the film may have joined a page to one before it. Empty = any of the stage. */
  scenes: readonly string[];
  /** Labels that are seen there: a sentence that names one is nearer. */
  labels: readonly string[];
};

/** The film's sentence that helps most at a place: of the nearest scene, rather one that names what is seen there. Null when the stage has none. */
export function sentenceAt<S extends Sentence>(sentences: readonly S[], place: Place): S | null {
  const ofStage = sentences.filter(({ stage }) => stage === place.stage);
  const scene = place.scenes.find((id) => ofStage.some((each) => each.scene === id));
  const near = scene === undefined ? ofStage : ofStage.filter((each) => each.scene === scene);
  return (
    near.find((each) => place.labels.some((label) => namesLabel(each, label))) ??
    near.find(({ label }) => label !== null) ??
    near[0] ??
    null
  );
}

/** The scene in which a page of the form is told, where no other is told with it. */
export const sceneOfPage = (page: string): string => `form-${page}`;

/** Scenes in which a page of the form may be told, the nearest first: its own, then that of a page before it, to which the film joined it. */
export function formScenes(pages: readonly { id: string }[], page: string): string[] {
  const at = pages.findIndex(({ id }) => id === page);
  return pages
    .slice(0, at + 1)
    .map(({ id }) => sceneOfPage(id))
    .toReversed();
}

/** Whether a sentence is about what bears a label: its own, or one that it names. */
export function namesLabel({ text, label }: Pick<Sentence, 'text' | 'label'>, sought: string): boolean {
  const words = plainWords(sought).join(' ');
  return words !== '' && (plainWords(label ?? '').join(' ') === words || plainWords(text).join(' ').includes(words));
}

/** The service whose page or application an address of ours begins; null = another page. */
export const serviceIn = (path: string | null): string | null =>
  /^\/layanan\/([a-z0-9-]+)(?:[/?#]|$)/.exec(path ?? '')?.[1] ?? null;
