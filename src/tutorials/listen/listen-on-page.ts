import { withoutMarks } from '../../catalogue/foreign.ts';
import type { Question, Requirement, Service } from '../../catalogue/service.ts';
import { paths } from '../../web/paths.ts';
import type { Texts } from '../../web/texts/texts.ts';
import { listenKey, sentenceKey } from './listen-key.ts';
import type { ListenOnPage, Subject } from './listening.ts';
import type { ListeningRoom } from './listening-room.ts';
import { documentSpeech, questionSpeech } from './speech-rules.ts';

type Of = { listening: Pick<ListeningRoom, 'bytesOf'>; t: Texts; service: Pick<Service, 'slug' | 'version'> };

/** How each kind is called in an address. */
export const KIND_WORDS = { question: 'isian', document: 'dokumen', sentence: 'kalimat' } as const satisfies Record<
  Subject['kind'],
  string
>;

/** "Dengarkan" at a question of the form. */
export const listenToQuestion = (of: Of, question: Question): ListenOnPage =>
  onPage(
    of,
    { kind: 'question', id: question.id },
    question.label,
    told(of.t, question, () => questionSpeech(of.t, question)),
  );

/** "Dengarkan" at a document of the form. */
export const listenToDocument = (of: Of, requirement: Requirement): ListenOnPage =>
  onPage(
    of,
    { kind: 'document', id: requirement.id },
    requirement.name,
    told(of.t, requirement, () => documentSpeech(of.t, requirement)),
  );

/** "Dengarkan" at one sentence of the service's film. `about` tells several of a page apart: "Langkah 3: Buat akun". */
export const listenToSentence = (of: Of, { text, about }: { text: string; about: string }): ListenOnPage =>
  onPage(of, { kind: 'sentence', id: sentenceKey(text) }, about, { text, key: listenKey(text, of.t.language) });

type Spoken = { text: string; key: string };

/** A definition is told once in each language, however often its form is opened. */
const remembered = new WeakMap<object, Map<Texts, Spoken>>();

function told(t: Texts, of: object, tell: () => string): Spoken {
  const languages = remembered.get(of) ?? new Map<Texts, Spoken>();
  remembered.set(of, languages);
  const known = languages.get(t);
  if (known !== undefined) return known;
  const text = withoutMarks(tell());
  const spoken = { text, key: listenKey(text, t.language) };
  languages.set(t, spoken);
  return spoken;
}

function onPage(
  { listening, service: { slug, version } }: Of,
  { kind, id }: Subject,
  about: string,
  spoken: Spoken,
): ListenOnPage {
  const { text, key } = spoken;
  const word = KIND_WORDS[kind];
  return {
    about: about.replace(/[?:.]$/, ''),
    text,
    soundUrl: paths.listenSound(slug, word, id, version, key),
    wordsUrl: paths.listenWords(slug, word, id, version, key),
    bytes: listening.bytesOf(text, key),
  };
}
