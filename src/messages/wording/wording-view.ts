import type { Language } from '../../catalogue/language.ts';
import type { ListedMessage, Words } from './message.ts';
import type { Wording } from './store-wordings.ts';

/** A message as the office looks at it, for one service or for all. */
export type WordingView = {
  message: ListedMessage;
  /** '' = all services. */
  service: string;
  services: readonly { slug: string; name: string }[];
  /** Where the words that count come from. */
  origin: 'standard' | 'own' | 'all';
  /** The words that count, by language. */
  words: Readonly<Record<Language, Words>>;
  /** What its fields are in an invented case, by language. */
  values: Readonly<Record<Language, Readonly<Record<string, string>>>>;
  versions: readonly (Wording & { by: string })[];
  mayChange: boolean;
};
