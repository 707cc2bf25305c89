import { below, normalDraw, seededRandom } from '../statistics/random.ts';
import type { Random } from '../statistics/random.ts';
import type { Signal } from './signal.ts';

/** How people fare at a step: shares 0 to 1. */
export type InventedStep = {
  step: string;
  /** The document; '' = a whole page. */
  item?: string;
  /** Of those who come to it, how many stop there. */
  lost: number;
  /** How many are refused at a try. */
  refused?: number;
  /** Codes of what is refused, the commonest first. */
  reasons?: readonly string[];
  /** The question that is refused. */
  question?: string;
  /** Seconds that half of them stay at most. */
  seconds?: number;
};

export type InventedService = { service: string; people: number; steps: readonly InventedStep[] };

/**
 * What would be noticed of people who apply for permits and whose habits are known: for the demonstration, and to prove that figures tell the truth.
 * The same seed gives the same people.
 * @param given.from first day they come, `days` how many, both in ms of the clock.
 */
export function inventWalks(services: readonly InventedService[], given: { seed: string; from: Date; days: number }): Signal[] {
  const random = seededRandom(given.seed);
  const signals = services.flatMap((service) =>
    Array.from({ length: service.people }, (_, person) => walk(random, service, { ...given, person })).flat(),
  );
  return signals.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

/** Nobody tries more often than that. */
const MOST_TRIES = 5;
const DAY_MS = 86_400_000;
/** Offices' hours are when people are at it: 7 to 21 o'clock of a day that begins at its first ms. */
const [MORNING_HOUR, HOURS] = [7, 14];

function walk(
  random: Random,
  { service, steps }: InventedService,
  { from, days }: { from: Date; days: number; person: number },
): Signal[] {
  const begun = from.getTime() + below(random, days) * DAY_MS + (MORNING_HOUR + random() * HOURS) * 3_600_000;
  const width = random() < 0.78 ? 'phone' : random() < 0.2 ? 'tablet' : 'wide';
  const connection = random() < 0.35 ? 'slow' : 'good';
  const base = {
    visit: 1 + below(random, 2 ** 46),
    attempt: 1 + below(random, 2 ** 46),
    service,
    channel: random() < 0.1 ? 'helper' : 'self',
    width,
    connection,
  };
  const signals: Signal[] = [];
  let at = begun;
  const note = (each: Pick<Signal, 'kind' | 'step'> & Partial<Signal>) => {
    signals.push({ ...base, at: new Date(at), item: '', reason: '', amount: 0, round: 'first', ...each });
  };
  const documents = steps.filter(({ item = '' }) => item !== '');
  for (const [index, each] of steps.entries()) {
    const { step, item = '', lost, refused = 0, reasons = ['missing'], question = '', seconds = 40 } = each;
    // The page of documents is one page: all that are missing stand on it.
    if (item !== '') note({ kind: 'shown', step });
    for (const missing of item === '' ? [''] : documents.slice(documents.indexOf(each)).map((document) => document.item ?? ''))
      note({ kind: 'shown', step, item: missing });
    const stay = Math.max(2, seconds * Math.exp(0.6 * normalDraw(random)));
    let tries = 0;
    while (tries < MOST_TRIES && random() < refused) {
      at += (stay * 1000) / 2;
      note({
        kind: 'refused',
        step,
        item: item === '' ? question : item,
        reason: reasons[Math.min(reasons.length - 1, below(random, reasons.length + 1))] ?? 'missing',
      });
      tries += 1;
    }
    at += stay * 1000;
    note({ kind: 'stayed', step, amount: Math.round(stay * (1 + tries / 2) * 1000) });
    if (tries > 0 && random() < 0.3) note({ kind: 'helped', step });
    if (random() < 0.06) note({ kind: 'listened', step, amount: 1 });
    if (random() < lost) return signals;
    const last = index === steps.length - 1;
    note({ kind: last ? 'sent' : 'answered', step, item });
    at += 1500;
  }
  return signals;
}
