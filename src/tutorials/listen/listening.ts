/** One word of what is heard, in ms from the start of the sound. The words, in their order, are the text split at its spaces. */
export type HeardWord = { text: string; startMs: number; endMs: number };

/** A text as it is heard; `.json` of an address of "Dengarkan". */
export type Listening = { text: string; durationMs: number; bytes: number; words: HeardWord[] };

/** What can be listened to. A sentence is one of the film's, called by `sentenceKey`. */
export type Subject = { kind: 'question' | 'document' | 'sentence'; id: string };

/** A "Dengarkan" as a page shows it: nothing of it is loaded before it is asked for. */
export type ListenOnPage = {
  /** What it is about: "Nomor STR". */
  about: string;
  text: string;
  soundUrl: string;
  wordsUrl: string;
  /** Known once it was made, else estimated. */
  bytes: number;
};
