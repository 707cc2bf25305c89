import type { ApplicationState } from '../applications/actions.ts';

/**
 * Why two applications look like one.
 * - `person`: the same person asks for the same permit at the same time.
 * - `document`: another person handed in the very same file.
 * - `number`: another person names the same number of a paper, as of an STR.
 * - `place`: another person asks for the same permit at the same place at the same time; for many services that is as it should be.
 */
export type DuplicateReason = 'person' | 'document' | 'number' | 'place';

/** When an application was on its way; `until` null = it still is. */
type OnItsWay = { service: string; state: ApplicationState; from: Date | null; until: Date | null };

/** What another application shares with the one that is looked at. */
export type Shared = { person: boolean; place: boolean; number: boolean; document: boolean };

/** Why two applications may be one, the strongest reason first; empty = they are not. What was taken back is none. */
export function duplicateReasons(one: OnItsWay, other: OnItsWay, shares: Shared): DuplicateReason[] {
  if (other.state === 'withdrawn' || one.state === 'withdrawn') return [];
  const sameTime = one.service === other.service && overlap(one, other);
  const stranger = !shares.person;
  return [
    ...(shares.person && sameTime ? (['person'] as const) : []),
    ...(shares.document && stranger ? (['document'] as const) : []),
    ...(shares.number && stranger ? (['number'] as const) : []),
    ...(shares.place && stranger && sameTime ? (['place'] as const) : []),
  ];
}

/** Whether there is more to it than a shared place, so that an officer is told before anything else. */
export const isStrong = (reasons: readonly DuplicateReason[]): boolean => reasons.some((reason) => reason !== 'place');

const begins = (each: Date, until: Date | null): boolean => until === null || each <= until;

function overlap(one: OnItsWay, other: OnItsWay): boolean {
  if (one.from === null || other.from === null) return false;
  return begins(one.from, other.until) && begins(other.from, one.until);
}

/** A row of two applications side by side: what one answers to a question, and whether the other says the same. */
export type ComparedAnswer = { question: string; one: string; other: string; same: boolean };

type Answered = { question: string; answer: string };

/** The answers of two applications question by question, in the order of the first; questions of the other alone come last. */
export function compareAnswers(one: readonly Answered[], other: readonly Answered[]): ComparedAnswer[] {
  const answerTo = (all: readonly Answered[], question: string) => all.find((each) => each.question === question)?.answer ?? '';
  const questions = [...new Set([...one, ...other].map(({ question }) => question))];
  return questions.map((question) => {
    const [mine, theirs] = [answerTo(one, question), answerTo(other, question)];
    return { question, one: mine, other: theirs, same: mine === theirs };
  });
}
