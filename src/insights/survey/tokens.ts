import { timingSafeEqual } from 'node:crypto';
import type { Seal } from '../../database/seal.ts';

type Hashing = Pick<Seal, 'hash'>;

/** What a survey is about: one application, by its number, or a service, for whoever comes by. */
export type Subject = { kind: 'application'; number: string } | { kind: 'service'; slug: string };

/** Signs of the check behind the name of a service: few enough to be typed from a wall. */
const SERVICE_CHECK = 8;
/** Bytes of the check before the number of an application: nobody finds one by trying. */
const CHECK_BYTES = 8;

/**
 * What stands in the address of a survey. Links can be made anywhere without keeping them, and none can be made up: a service stands there
 * with a check that only we can make; the number of an application is also hidden, as its survey is told to be anonymous. Its check is
 * made of the number and hides it (a synthetic IV), so the same application always has the same address.
 */
export const surveyToken = (seal: Hashing, subject: Subject): string => {
  if (subject.kind === 'service') return `${subject.slug}-${checkOf(seal, 'service', subject.slug).slice(0, SERVICE_CHECK)}`;
  const check = Buffer.from(checkOf(seal, 'application', subject.number), 'hex').subarray(0, CHECK_BYTES);
  return Buffer.concat([check, hidden(seal, check, Buffer.from(subject.number))]).toString('base64url');
};

/** What a token is about; null = it is not one of ours. */
export function readSurveyToken(seal: Hashing, token: string): Subject | null {
  const bytes = Buffer.from(token, 'base64url');
  const number = hidden(seal, bytes.subarray(0, CHECK_BYTES), bytes.subarray(CHECK_BYTES)).toString();
  const slug = token.slice(0, token.lastIndexOf('-'));
  const subjects: Subject[] = [
    { kind: 'application', number },
    { kind: 'service', slug },
  ];
  return subjects.find((subject) => isSame(token, surveyToken(seal, subject))) ?? null;
}

/** By which an application is known to have its answer, and by which nobody finds it without our key. */
export const answerHash = (seal: Hashing, applicationId: string): string => seal.hash('survey', `answer:${applicationId}`);

const checkOf = (seal: Hashing, kind: Subject['kind'], name: string): string => seal.hash('survey', `${kind}:${name}`);

/** Hides bytes, or shows them again, under a stream that only we can make of the check. */
function hidden(seal: Hashing, check: Buffer, bytes: Buffer): Buffer {
  const stream = (block: number) => Buffer.from(seal.hash('survey', `hidden:${block}:${check.toString('hex')}`), 'hex');
  const blocks = Array.from({ length: Math.ceil(bytes.length / 32) }, (_, block) => stream(block));
  const mask = Buffer.concat(blocks);
  return Buffer.from(bytes.map((byte, at) => byte ^ (mask[at] ?? 0)));
}

const isSame = (given: string, right: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
};
