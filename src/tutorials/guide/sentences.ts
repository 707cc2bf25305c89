import { findLabel } from '../script/label-words.ts';
import type { Beat, Scene, Script } from '../script/script.ts';
import { targetName } from '../plan/target-name.ts';

/** A sentence of the film that the guide repeats. `label` = what it names of the screen, null where it names nothing. */
export type GuideSentence = { stage: number; scene: string; beat: number; text: string; label: string | null };

type PageScene = Extract<Scene, { kind: 'page' }>;

/** What is said while the portal is seen, in order. What is said to drawn cards the guide has as a list of its own. */
export const guideSentences = ({ stages }: Script): GuideSentence[] =>
  stages.flatMap(({ number, scenes }) =>
    scenes.filter(isPage).flatMap(({ id, beats }) =>
      beats.flatMap((beat, at) => {
        const text = beat.line?.text;
        return text === undefined ? [] : [{ stage: number, scene: id, beat: at, text, label: labelSaid(text, beat) }];
      }),
    ),
  );

const isPage = (scene: Scene): scene is PageScene => scene.kind === 'page';

function labelSaid(text: string, { action }: Beat): string | null {
  const name = targetName(action);
  return name !== null && findLabel(text.split(' '), name) !== null ? name : null;
}

/** A piece of a sentence; `strong` = the label, in the spelling of the sentence. */
export type SentencePart = { text: string; strong: boolean };

/** A sentence with its label set apart; punctuation behind the label stays outside of it. */
export function sentenceParts(text: string, label: string | null): SentencePart[] {
  const words = text.split(' ');
  const found = label === null ? null : findLabel(words, label);
  if (found === null) return [{ text, strong: false }];
  const before = words.slice(0, found.first).join(' ');
  const named = words.slice(found.first, found.last + 1).join(' ');
  const bare = named.replace(/[.,:;?!]+$/, '');
  const after = `${named.slice(bare.length)}${words
    .slice(found.last + 1)
    .map((word) => ` ${word}`)
    .join('')}`;
  return [
    { text: before === '' ? '' : `${before} `, strong: false },
    { text: bare, strong: true },
    { text: after, strong: false },
  ].filter((part) => part.text !== '');
}
