import { createHash } from 'node:crypto';
import type { Language } from '../../catalogue/language.ts';
import { LISTEN_BITS, MOST_BITS, SENTENCE_PAUSE_MS } from './listen-rules.ts';

/** How texts become sound: change it whenever the voice, its levels, or the encoding change, so that everything is made anew. */
const MAKING = '2';

/** What a sound is kept by: another text or language, another key. */
export const listenKey = (text: string, language: Language = 'id'): string =>
  createHash('sha256')
    .update(JSON.stringify([text, MAKING, LISTEN_BITS, MOST_BITS, SENTENCE_PAUSE_MS, ...(language === 'id' ? [] : [language])]))
    .digest('hex')
    .slice(0, 32);

/** What one of the film's sentences is called in an address: the same words, the same name, in whatever film. */
export const sentenceKey = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
