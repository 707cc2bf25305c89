import { FEWEST_RANKED } from '../few-rules.ts';
import { studentQuantile } from '../statistics/normal.ts';
import type { Interval } from '../statistics/interval.ts';

/** What somebody may be more or less sure of: skills of using the portal. */
export const SKILLS = ['account', 'form', 'upload', 'status', 'password'] as const;

export type Skill = (typeof SKILLS)[number];

/** From 1, "tidak bisa", to 5, "bisa dan yakin". */
export type SkillAnswers = Record<Skill, number>;

/** When they are asked: at the beginning, and after their first permit. */
export type Occasion = 'first' | 'after';

/** What somebody has said already, an answer or "Nanti saja". */
export type Said = ReadonlySet<Occasion>;

/** Which of the two is offered now; null = neither. Whoever has said anything to it is not asked again. */
export function occasionFor(hasPermit: boolean, said: Said): Occasion | null {
  if (hasPermit) return said.has('after') ? null : 'after';
  return said.has('first') ? null : 'first';
}

/** The answers of the form, or which are missing. */
export function judgeAnswers(
  typed: Readonly<Record<string, string>>,
): { ok: true; answers: SkillAnswers } | { ok: false; missing: readonly Skill[] } {
  const missing = SKILLS.filter((skill) => !/^[1-5]$/.test(typed[skill] ?? ''));
  if (missing.length > 0) return { ok: false, missing };
  return { ok: true, answers: Object.fromEntries(SKILLS.map((skill) => [skill, Number(typed[skill])])) as SkillAnswers };
}

/** How much one and the same people changed, from 1 to 5. */
export type Change = { people: number; before: number; after: number; change: number; interval: Interval };

/**
 * Mean change of people who answered both times, with Student's interval for pairs.
 * Source: Student, "The probable error of a mean", Biometrika 6 (1908).
 * @returns null with fewer than ten people.
 */
export function changeOf(pairs: readonly { before: number; after: number }[]): Change | null {
  if (pairs.length < FEWEST_RANKED) return null;
  const changes = pairs.map(({ before, after }) => after - before);
  const change = mean(changes);
  const variance = changes.reduce((sum, each) => sum + (each - change) ** 2, 0) / (pairs.length - 1);
  const reach = studentQuantile(0.975, pairs.length - 1) * Math.sqrt(variance / pairs.length);
  return {
    people: pairs.length,
    before: mean(pairs.map(({ before }) => before)),
    after: mean(pairs.map(({ after }) => after)),
    change,
    interval: { low: change - reach, high: change + reach },
  };
}

/** One of the first two applications of somebody who sent two or more; `watched`: they saw a film while they worked on it. */
export type Turn = { person: string; turn: 'first' | 'next'; alone: boolean; watched: boolean };

export type Share = { count: number; of: number };

/** What people did by themselves at their first application and at the next. */
export const aloneOf = (turns: readonly Turn[]): Record<'first' | 'next', Share> => ({
  first: shareOf(turns, 'first', ({ alone }) => alone),
  next: shareOf(turns, 'next', ({ alone }) => alone),
});

/** Who saw a film at their first application, who at the next, and of those who saw one at the first how many needed none any more. */
export function filmsNeeded(turns: readonly Turn[]): Record<'first' | 'next' | 'noMore', Share> {
  const needed = new Set(turns.filter(({ turn, watched }) => turn === 'first' && watched).map(({ person }) => person));
  const again = turns.filter(({ turn, person }) => turn === 'next' && needed.has(person));
  return {
    first: shareOf(turns, 'first', ({ watched }) => watched),
    next: shareOf(turns, 'next', ({ watched }) => watched),
    noMore: { count: again.filter(({ watched }) => !watched).length, of: again.length },
  };
}

function shareOf(turns: readonly Turn[], which: Turn['turn'], is: (turn: Turn) => boolean): Share {
  const all = turns.filter(({ turn }) => turn === which);
  return { count: all.filter(is).length, of: all.length };
}

const mean = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length;
