import type { Texts } from '../../web/texts/texts.ts';
import type { Silent } from './silent-rules.ts';

/** A finding that no officer sees, in a sentence or two. */
export function silentInWords(t: Texts, silent: Silent): string {
  const words = t.hurdles.silent;
  switch (silent.kind) {
    case 'slow':
      return words.slow(silent.usualSeconds, silent.expectedSeconds);
    case 'first-try':
      return words['first-try'](silent.refused, silent.people);
    case 'changed':
      return words.changed(silent.changed);
  }
}
