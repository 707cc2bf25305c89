import type { Language } from '../../catalogue/language.ts';
import type { KeptWords } from '../voice/kept-line.ts';
import type { Pace } from '../voice/voice.ts';
import type { EncodedLine } from './encode-line.ts';
import type { EncodingOf } from './kept-encoding.ts';

/** What a thread of the sound room is asked for: to speak a line and keep it, or to encode a line that is kept. */
export type SoundOrder = { task: 'speak'; text: string; pace: Pace; language: Language } | { task: 'encode'; which: EncodingOf };

/** What comes back over the wall. */
export type SoundMade = { task: 'speak'; words: KeptWords } | { task: 'encode'; line: EncodedLine };

/** What an order brings. */
export type MadeOf<Order extends SoundOrder> = Extract<SoundMade, { task: Order['task'] }>;

/** An order in words, for the message of a fault. */
export const orderInWords = (order: SoundOrder): string =>
  order.task === 'speak'
    ? `speaking "${order.text}"`
    : `encoding the line ${order.which.key.slice(0, 12)} with ${order.which.bits} bits a second`;
