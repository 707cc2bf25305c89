import { localDay } from '../../catalogue/formats.ts';
import { publicationsOf, MADE_LIVE } from '../../designer/store-live.ts';
import type { Portal } from '../../portal.ts';
import type { Texts } from '../../web/texts/texts.ts';
import { linesAbout } from '../signals/store-feedback.ts';
import { averageOf, hurdleOf, usualPace } from './hurdle-rules.ts';
import type { Hurdle, Period, ReasonFigures, StepFigures, StepPlace } from './hurdle-rules.ts';
import { loadOutcomes } from './load-outcomes.ts';
import type { Outcome } from './outcome-rules.ts';
import { periodsOf } from './period-rules.ts';
import { questionsAt, stepInWords } from './step-words.ts';
import type { StepWords } from './step-words.ts';
import { actsOn, deskQuestionFigures } from './store-acts.ts';
import type { HurdleAct } from './store-acts.ts';
import { reasonFigures, stepFigures, stepFiguresBy } from './store-hurdles.ts';

export type Part = { part: string } & StepFigures;

export type HurdleInFull = {
  period: Period;
  words: StepWords;
  hurdle: Hurdle;
  weeks: Part[];
  parts: { split: 'channel' | 'width' | 'connection'; parts: Part[] }[];
  reasons: (StepPlace & ReasonFigures)[];
  asked: { way: string; reason: string; times: number }[];
  votes: { yes: number; no: number };
  lines: { day: string; text: string }[];
  versions: { version: number; day: string; outcome: Outcome }[];
  acts: { act: HurdleAct; outcome: Outcome }[];
};

/** Days of which a hurdle is shown in full. */
const DAYS = 90;
/** So many changes are compared, the last first. */
const MOST_COMPARED = 6;

/** One step with everything that is known of it; null when nobody ever came to it. */
export async function loadHurdle(portal: Portal, t: Texts, place: StepPlace): Promise<HurdleInFull | null> {
  const { db, seal, clock, office, catalogue } = portal;
  const today = localDay(clock.now(), office);
  const { now, before } = periodsOf(today, DAYS);
  const [all, earlier, weeks, channel, width, connection, reasons, asked, lines, acts, publications] = await Promise.all([
    stepFigures(db, now),
    stepFigures(db, before, place.service),
    stepFiguresBy(db, now, place, 'week'),
    stepFiguresBy(db, now, place, 'channel'),
    stepFiguresBy(db, now, place, 'width'),
    stepFiguresBy(db, now, place, 'connection'),
    reasonFigures(db, now, place.service),
    deskQuestionFigures(db, now),
    linesAbout(db, seal, place),
    actsOn(db, place),
    place.service === '' ? [] : publicationsOf(db, place.service),
  ]);
  const found = all.find((each) => isSame(each, place));
  if (found === undefined) return null;
  const expected = usualPace(all, (each) => questionsAt(catalogue, each), averageOf)(place);
  const here = reasons.filter(({ step, item }) => step === place.step && (place.item === '' || item === place.item));
  const vote = (reason: string) =>
    here.filter((each) => each.kind === 'voted' && each.reason === reason).reduce((sum, { people }) => sum + people, 0);
  const made = publications.filter(({ kind }) => MADE_LIVE.includes(kind)).slice(0, MOST_COMPARED);
  const [versions, outcomes] = await Promise.all([
    loadOutcomes(
      db,
      made.map(({ version, at }) => ({ ...place, version, day: localDay(at, office) })),
      today,
    ),
    loadOutcomes(db, acts.slice(0, MOST_COMPARED), today),
  ]);
  return {
    period: now,
    words: stepInWords(t, catalogue, place),
    hurdle: hurdleOf(
      found,
      earlier.find((each) => isSame(each, place)),
      expected,
    ),
    weeks,
    parts: [
      { split: 'width', parts: width },
      { split: 'connection', parts: connection },
      { split: 'channel', parts: channel },
    ],
    reasons: here.filter(({ kind }) => kind !== 'voted').toSorted((a, b) => b.times - a.times),
    asked: asked
      .filter(({ service, step }) => service === place.service && step === place.step)
      .toSorted((a, b) => b.times - a.times),
    votes: { yes: vote('yes'), no: vote('no') },
    lines: lines.map(({ at, text }) => ({ day: localDay(at, office), text })),
    versions: versions.map(({ done: { version, day }, outcome }) => ({ version, day, outcome })),
    acts: outcomes.map(({ done, outcome }) => ({ act: done, outcome })),
  };
}

const isSame = (a: StepPlace, b: StepPlace): boolean => a.service === b.service && a.step === b.step && a.item === b.item;
