import type { Texts } from '../web/texts/texts.ts';
import type { Count } from './statistics/interval.ts';
import { wilsonInterval } from './statistics/wilson.ts';

/** A share with its interval in words. */
export function shareInWords(t: Texts, share: Count): string {
  const { low, high } = wilsonInterval(share);
  return t.hurdles.between(share.count / share.of, low, high);
}
