import { diffWordsWithSpace } from 'diff';

/** A run of words that two texts share, or that only one of them has. */
export type WordPart = { kind: 'same' | 'added' | 'removed'; text: string };

/** What one text has that another has not, word by word; without parts that differ they are the same. */
export const diffWords = (before: string, after: string): WordPart[] =>
  diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
