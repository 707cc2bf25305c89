import type { Random } from '../statistics/random.ts';

/** How somebody comes to the portal, and how used they are to forms. */
export type Habits = {
  service: string;
  width: 'narrow' | 'wide';
  connection: 'slow' | 'good';
  skill: 'low' | 'middle' | 'high';
};

/** The truth about a city, which no figure of the portal is told. Shares are 0 to 1. */
export type City = {
  /** Services with the part of people who come for them, and how many of those send in time where nothing is hard for them. */
  services: readonly { slug: string; part: number; sends: number }[];
  /** How many come in an ordinary week; weeks differ by a fifth. */
  peopleAWeek: number;
  narrow: number;
  slow: number;
  /** The hurdle at which people are lost: how many more of those with little skill, a narrow screen, a slow line do not send. */
  lostToSkill: number;
  lostToWidth: number;
  lostToConnection: number;
  /** Of those who are offered the film, how many watch it: at a good line, and at a slow one. Who has little skill watches more. */
  watch: { good: number; slow: number };
  /** Of those who are not offered it, how many find it all the same. */
  findAnyway: number;
  /** How many more of those who watch it send in time; 0 = a film without effect. */
  effect: number;
  /** How many of those who send are handed a correction, and how many fewer of those who watched. */
  corrected: number;
  correctedLess: number;
  /** Minutes of work in the middle, and how many fewer with the film. */
  minutes: number;
  minutesLess: number;
  /** Part of the refused answers that the film spares those who watch. */
  faultsLess: number;
};

/** A city in which nothing is extreme: uptake is far from whole, and who watches is not like who does not. */
export const ordinaryCity: City = {
  services: [
    { slug: 'sip-perawat', part: 0.5, sends: 0.78 },
    { slug: 'sip-bidan', part: 0.3, sends: 0.72 },
    { slug: 'izin-reklame', part: 0.2, sends: 0.6 },
  ],
  peopleAWeek: 150,
  narrow: 0.8,
  slow: 0.35,
  lostToSkill: 0.16,
  lostToWidth: 0.06,
  lostToConnection: 0.08,
  watch: { good: 0.7, slow: 0.45 },
  findAnyway: 0.06,
  effect: 0.14,
  corrected: 0.3,
  correctedLess: 0.12,
  minutes: 38,
  minutesLess: 6,
  faultsLess: 0.2,
};

const SKILLS = [
  ['low', 0.35],
  ['middle', 0.4],
  ['high', 0.25],
] as const;

/** All kinds of people of a city, with the part of each. */
export function kindsOf(city: City): { habits: Habits; part: number }[] {
  return city.services.flatMap(({ slug, part }) =>
    SKILLS.flatMap(([skill, ofSkill]) =>
      (['narrow', 'wide'] as const).flatMap((width) =>
        (['slow', 'good'] as const).map((connection) => ({
          habits: { service: slug, width, connection, skill },
          part:
            part *
            ofSkill *
            (width === 'narrow' ? city.narrow : 1 - city.narrow) *
            (connection === 'slow' ? city.slow : 1 - city.slow),
        })),
      ),
    ),
  );
}

/** Somebody who comes. */
export function drawHabits(city: City, random: Random): Habits {
  const pick = <T>(choices: readonly (readonly [T, number])[]): T => {
    let left = random();
    for (const [choice, part] of choices) {
      left -= part;
      if (left < 0) return choice;
    }
    return choices.at(-1)![0];
  };
  return {
    service: pick(city.services.map(({ slug, part }) => [slug, part] as const)),
    skill: pick(SKILLS),
    width: random() < city.narrow ? 'narrow' : 'wide',
    connection: random() < city.slow ? 'slow' : 'good',
  };
}

/** With which probability somebody watches, offered it or not. */
export function watches(city: City, { connection, skill }: Habits, offered: boolean): number {
  if (!offered) return city.findAnyway;
  return city.watch[connection] + (skill === 'low' ? 0.15 : 0);
}

/** With which probability somebody sends in time. */
export function sends(city: City, habits: Habits, watched: boolean): number {
  const service = city.services.find(({ slug }) => slug === habits.service);
  const lost =
    (habits.skill === 'low' ? city.lostToSkill : 0) +
    (habits.width === 'narrow' ? city.lostToWidth : 0) +
    (habits.connection === 'slow' ? city.lostToConnection : 0);
  return (service?.sends ?? 0) - lost + (watched ? city.effect : 0);
}

/** What is true of being offered the film, over everybody, whether they watch or not: the difference of the shares who send in time. */
export const trueDifference = (city: City): number =>
  kindsOf(city).reduce(
    (sum, { habits, part }) => sum + part * city.effect * (watches(city, habits, true) - watches(city, habits, false)),
    0,
  );
