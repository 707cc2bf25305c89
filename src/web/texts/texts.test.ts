import { expect, test } from 'vitest';
import { textsEn, textsId } from './texts.ts';

/** Rooms of officers, and what of other rooms is theirs or is a letter of the office: Indonesian in every language. */
const OF_OFFICERS = [
  /^(administration|api|designer|desk|deskBatch|deskChanges|deskClock|deskCounter|deskExports|deskFees|deskNotes|deskOffice|deskOpinions|deskPapers|deskPermits|deskQueue|deskRegister|deskRelated|deskViewing|deskVisits|effects|filmQuestions|filmReport|freshness|gates|hurdles|monthlyReport|placement|practiceOffice|processOffice|surveyOffice|systems|tutorialsOffice|usageOffice|wording)\./,
  /^shell\.(product|deskName|deskTabs|roles)/,
  /^permits\.(letter|signature)\./,
  /^guide\.youtube\./,
  /^faults\.(definition|place)/,
  /^actions\.(check|pass_on|plan_visit|cancel_visit|approve|confirm|return_for_correction|send_back|sign|issue_on_silence|take|assign|let_go|refuse|assess_fee|waive_fee|record_payment|void_fee|record_refund)\./,
];

/** Names, signs and words that both languages share. */
const SHARED = new Set(['accounts.account.nik', 'accounts.fields.nik.label', 'start.old.permit', 'inbox.ways.email']);

type Leaf = [path: string, text: string];

/** Every text, functions called with words that stand for themselves. */
function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return leaves(called(value), path);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => leaves(part, path === '' ? key : `${path}.${key}`));
}

/** A text that wants something else than words or numbers (a fault, a list) is proved where it is made. */
function called(text: Function): unknown {
  for (const given of ['x', 3, []]) {
    try {
      return Reflect.apply(
        text,
        null,
        Array.from({ length: 5 }, () => given),
      );
    } catch {
      continue;
    }
  }
  return null;
}

const ofCitizens = (all: Leaf[]): Leaf[] => all.filter(([path]) => !OF_OFFICERS.some((rule) => rule.test(path)));

test('no text that citizens read is the same in both languages, except names', () => {
  const indonesian = new Map(leaves(textsId));
  const same = ofCitizens(leaves(textsEn)).filter(([path, text]) => {
    const words = text.replaceAll(/undefined|NaN|MP4|PDF|WhatsApp|SMS|MB|kB|QR/g, '');
    return indonesian.get(path) === text && /\p{L}{2}/u.test(words) && !SHARED.has(path);
  });
  expect(same).toEqual([]);
});

const paths = (texts: unknown): string[] => leaves(texts).map(([path]) => path);

test('every text has its twin', () => {
  expect(paths(textsEn)).toEqual(expect.arrayContaining(paths(textsId)));
});

test('English sentences have at most 20 words', () => {
  const long = ofCitizens(leaves(textsEn)).flatMap(([path, text]) =>
    text
      .split(/(?<=[.?!:])\s/)
      .filter((sentence) => sentence.split(/\s+/).length > 20)
      .map((sentence) => `${path}: ${sentence}`),
  );
  expect(long).toEqual([]);
});
