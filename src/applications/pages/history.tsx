import { z } from 'zod';
import { momentShort } from '../../catalogue/formats.ts';
import type { PortalContext } from '../../web/environment.ts';
import type { Texts } from '../../web/texts/texts.ts';
import type { HistoryEntry } from '../store-history.ts';

type Sentences = Texts['applications']['history'] & Texts['correspondence']['history'] & Texts['fees']['history'];
type Told = keyof Sentences;

/** What happened, the newest first, as the applicant may know it: no officer's name, no work within the office. */
export function History({ c, history }: { c: PortalContext; history: readonly HistoryEntry[] }) {
  const { office } = c.get('portal');
  const t = { ...c.get('t').applications.history, ...c.get('t').correspondence.history, ...c.get('t').fees.history };
  return (
    <dl class="log">
      {toldOf(t, history)
        .toReversed()
        .map(({ at, sentence }) => (
          <div>
            <dt>{momentShort(at, office)}</dt>
            <dd>{sentence}</dd>
          </div>
        ))}
    </dl>
  );
}

const detailSchema = z.object({ items: z.number().catch(0) }).catch({ items: 0 });

function toldOf(t: Sentences, history: readonly HistoryEntry[]) {
  const isTold = (verb: string): verb is Told => Object.hasOwn(t, verb);
  return history.flatMap(({ at, verb, detail, sentence }, place) => {
    if (sentence !== undefined) return [{ at, sentence }];
    if (!isTold(verb)) return [];
    // An officer ticks many times; told is when they began.
    if (verb === 'check' && history.slice(0, place).some((earlier) => earlier.verb === 'check')) return [];
    return [{ at, sentence: t[verb](detailSchema.parse(detail).items) }];
  });
}
