import { timingSafeEqual } from 'node:crypto';
import type { Seal } from '../../database/seal.ts';

type Hashing = Pick<Seal, 'hash'>;

/** What a survey is about: one application, by its number, or a service, for whoever comes by. */
export type Subject = { kind: 'application'; number: string } | { kind: 'service'; slug: string };

/** Signs of the check behind a name: long enough that nobody finds one by trying, short enough to be typed from a wall. */
const CHECK_LENGTH = { application: 16, service: 8 } as const;

/**
 * What stands in the address of a survey: a name, and a check that only we can make. So links can be made anywhere without keeping them, and none can be made up.
 */
export const surveyToken = (seal: Hashing, subject: Subject): string => {
  const name = subject.kind === 'application' ? subject.number : subject.slug;
  return `${name}-${checkOf(seal, subject.kind, name)}`;
};

/** What a token is about; null = it is not one of ours. */
export function readSurveyToken(seal: Hashing, token: string): Subject | null {
  const at = token.lastIndexOf('-');
  const [name, check] = [token.slice(0, at), token.slice(at + 1)];
  if (isSame(check, checkOf(seal, 'application', name))) return { kind: 'application', number: name };
  return isSame(check, checkOf(seal, 'service', name)) ? { kind: 'service', slug: name } : null;
}

/** By which an application is known to have its answer, and by which nobody finds it without our key. */
export const answerHash = (seal: Hashing, applicationId: string): string => seal.hash('survey', `answer:${applicationId}`);

const checkOf = (seal: Hashing, kind: Subject['kind'], name: string): string =>
  seal.hash('survey', `${kind}:${name}`).slice(0, CHECK_LENGTH[kind]);

const isSame = (given: string, right: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
};
