import { armAt, blockOf, mondayOf } from '../experiments/assign-rules.ts';
import type { Participant, StoredLook } from '../experiments/experiment.ts';
import { isLast, lookDue } from '../experiments/look-rules.ts';
import type { LookPlan } from '../experiments/look-rules.ts';
import { outcomeOf, watchedInTime } from '../experiments/outcome-rules.ts';
import type { Worked } from '../experiments/outcome-rules.ts';
import { below, normalDraw, seededRandom } from '../statistics/random.ts';
import type { Random } from '../statistics/random.ts';
import type { Arm } from '../statistics/strata.ts';
import { drawHabits, sends, watches } from './citizens.ts';
import type { City, Habits } from './citizens.ts';

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

/** Somebody who came: when, and everything that they would do in either group. */
export type Citizen = { habits: Habits; week: string; at: Date };

/** What somebody did once chance had said what they are shown. */
export type Lived = { watchedAt: Date | null; faults: number; worked: Worked[] };

/** Who comes in a week that begins on a Monday, in the order in which they come. */
export function weekOf(city: City, monday: Date, random: Random): Citizen[] {
  const count = Math.max(1, Math.round(city.peopleAWeek * (1 + normalDraw(random) / 5)));
  const times = Array.from({ length: count }, () => below(random, WEEK_MS)).toSorted((a, b) => a - b);
  const week = mondayOf(monday.toISOString().slice(0, 10));
  return times.map((time) => ({ habits: drawHabits(city, random), week, at: new Date(monday.getTime() + time) }));
}

/** What becomes of somebody in their group. */
export function live(city: City, { habits, at }: Citizen, arm: Arm, random: Random): Lived {
  const watched = random() < watches(city, habits, arm === 'with');
  const sent = random() < sends(city, habits, watched);
  // Who sends does so on one of the first days; who does not send in time may still send later.
  const days = sent ? random() ** 2 * 6.9 : 7.5 + random() * 20;
  const sentAt = sent || random() < 0.3 ? [new Date(at.getTime() + days * DAY_MS)] : [];
  const corrected = random() < city.corrected - (watched ? city.correctedLess : 0);
  const returnedAt = corrected ? sentAt.map((time) => new Date(time.getTime() + (1 + random() * 9) * DAY_MS)) : [];
  const middle = city.minutes - (watched ? city.minutesLess : 0) + (habits.skill === 'low' ? 12 : 0);
  const minutes = Math.max(5, Math.round(middle * Math.exp(normalDraw(random) / 2.5)));
  const faults = Math.floor(-Math.log(1 - random()) * (habits.skill === 'low' ? 2.2 : 1.1) * (watched ? 1 - city.faultsLess : 1));
  return { watchedAt: watched ? new Date(at.getTime() + 60_000) : null, faults, worked: [{ sentAt, returnedAt, minutes }] };
}

/** @property keyOf orders the block of a place of a service and week; the portal's own is a keyed hash. */
type Wishes = { others?: boolean; from?: Date; until?: Date; keyOf?: (one: Citizen, place: number) => string };

/**
 * A whole comparison in a city, by the rules of the portal: week by week people come, blocks put them into groups, outcomes become known, looks are due, and it ends at a
 * look that says so.
 * @param seed the same seed, the same city.
 * @param wishes whether outcomes beside the main one are told; the Monday of the first week, a moment at which it is left as it is, and the order of blocks.
 */
export function liveThrough(
  city: City,
  plan: LookPlan,
  seed: string,
  { others = false, from = new Date('2026-01-05T00:00:00Z'), until, keyOf }: Wishes = {},
): { looks: StoredLook[]; people: Participant[]; endedAt: Date } {
  const random = seededRandom(seed);
  const places = new Map<string, number>();
  const citizens: { one: Citizen; arm: Arm; lived: Lived }[] = [];
  const looks: StoredLook[] = [];
  for (let monday = from.getTime(); ; monday += WEEK_MS) {
    const now = new Date(monday + WEEK_MS);
    for (const one of weekOf(city, new Date(monday), random)) {
      const cell = `${one.habits.service} ${one.week}`;
      const place = places.get(cell) ?? 0;
      places.set(cell, place + 1);
      const arm = armAt(place, keyOf?.(one, place) ?? `${seed} ${cell} ${blockOf(place)}`);
      citizens.push({ one, arm, lived: live(city, one, arm, random) });
    }
    const people = citizens.map(({ one, arm, lived }): Participant => ({
      arm,
      service: one.habits.service,
      week: one.week,
      assignedAt: one.at,
      watched: watchedInTime(one.at, lived.watchedAt, lived.worked),
      faults: lived.faults,
      counterVisits: null,
      ...outcomeOf(one.at, lived.worked, now),
    }));
    const look = lookDue(plan, people, looks, now, others);
    if (look !== null) looks.push({ ...look, at: now });
    if (looks.some(isLast) || (until !== undefined && now >= until)) return { looks, people, endedAt: now };
  }
}
