import { SKILLS } from '../literacy/literacy-rules.ts';
import type { Occasion, SkillAnswers, Turn } from '../literacy/literacy-rules.ts';
import { normalDraw, seededRandom } from '../statistics/random.ts';

/** What an invented applicant of a demo says of their own skill. */
export type InventedSkill = { personId: string; occasion: Occasion; answers: SkillAnswers; day: string };

const DAY_MS = 86_400_000;
/** People of three months who answered when they came; of each three two answered again after their permit. */
const PEOPLE = 63;
/** How sure people are of each skill when they come, from 1 to 5, and how much surer afterwards. */
const SURE: Readonly<Record<(typeof SKILLS)[number], { first: number; more: number }>> = {
  account: { first: 2.6, more: 0.9 },
  form: { first: 2.9, more: 0.7 },
  upload: { first: 2.3, more: 1 },
  status: { first: 3.1, more: 0.6 },
  password: { first: 2.8, more: 0.1 },
};

/** The same at the same date, always. */
export function inventSkills(now: Date): InventedSkill[] {
  const random = seededRandom('skills');
  const answer = (middle: number) => Math.min(5, Math.max(1, Math.round(middle + 0.8 * normalDraw(random))));
  return Array.from({ length: PEOPLE }, (_, at): InventedSkill[] => {
    const came = now.getTime() - (20 + random() * 70) * DAY_MS;
    const said = (occasion: Occasion, days: number): InventedSkill => ({
      personId: `invented ${at}`,
      occasion,
      answers: Object.fromEntries(
        SKILLS.map((skill) => [skill, answer(SURE[skill].first + (occasion === 'after' ? SURE[skill].more : 0))]),
      ) as SkillAnswers,
      day: new Date(came + days * DAY_MS).toISOString().slice(0, 10),
    });
    return at % 3 === 0 ? [said('first', 0)] : [said('first', 0), said('after', 12)];
  }).flat();
}

/** How many of a hundred send without a helper and without a correction, and how many see a film, at their first application and at their next. */
const DOES = { first: { alone: 48, watched: 57 }, next: { alone: 71, watched: 22 } } as const;

/** What invented people did who applied twice. The same always. */
export function inventTurns(): Turn[] {
  const random = seededRandom('turns');
  const of100 = (share: number) => random() * 100 < share;
  return Array.from({ length: PEOPLE }, (_, at) =>
    (['first', 'next'] as const).map((turn): Turn => ({
      person: `invented ${at}`,
      turn,
      alone: of100(DOES[turn].alone),
      watched: of100(DOES[turn].watched),
    })),
  ).flat();
}
