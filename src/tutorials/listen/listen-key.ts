import { createHash } from 'node:crypto';
import { LISTEN_BITS, MOST_BITS, SENTENCE_PAUSE_MS } from './listen-rules.ts';

/** How texts become sound: change it whenever the voice, its levels, or the encoding change, so that everything is made anew. */
const MAKING = '2';

/** What a sound is kept by: another text, another key. */
export const listenKey = (text: string): string =>
  createHash('sha256')
    .update(JSON.stringify([text, MAKING, LISTEN_BITS, MOST_BITS, SENTENCE_PAUSE_MS]))
    .digest('hex')
    .slice(0, 32);

/** What one of the film's sentences is called in an address: the same words, the same name, in whatever film. */
export const sentenceKey = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
