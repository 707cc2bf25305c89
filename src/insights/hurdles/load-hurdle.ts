import type { Database } from '../../database/connection.ts';
import { localDay } from '../../catalogue/formats.ts';
import { publicationsOf, MADE_LIVE } from '../../designer/store-live.ts';
import type { Portal } from '../../portal.ts';
import type { Texts } from '../../web/texts/texts.ts';
import { linesAbout } from '../signals/store-feedback.ts';
import { hurdleOf, usualPace } from './hurdle-rules.ts';
import type { Hurdle, Period, ReasonFigures, StepFigures, StepPlace } from './hurdle-rules.ts';
import { outcomeOf } from './outcome-rules.ts';
import type { Outcome } from './outcome-rules.ts';
import { aroundAct, periodsOf } from './period-rules.ts';
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

const NOBODY: StepFigures = {
  people: 0,
  answered: 0,
  lost: 0,
  refusedPeople: 0,
  refusals: 0,
  firstRefused: 0,
  returned: 0,
  helped: 0,
  listened: 0,
  watched: 0,
  seconds: 0,
  stays: [],
};

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
  const expected = usualPace(all, (each) => questionsAt(catalogue, each))(place);
  const here = reasons.filter(({ step, item }) => step === place.step && (place.item === '' || item === place.item));
  const vote = (reason: string) =>
    here.filter((each) => each.kind === 'voted' && each.reason === reason).reduce((sum, { people }) => sum + people, 0);
  const made = publications.filter(({ kind }) => MADE_LIVE.includes(kind)).slice(0, MOST_COMPARED);
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
    versions: await Promise.all(
      made.map(async ({ version, at }) => ({
        version,
        day: localDay(at, office),
        outcome: await outcomeAround(db, place, localDay(at, office), today),
      })),
    ),
    acts: await Promise.all(
      acts.slice(0, MOST_COMPARED).map(async (act) => ({ act, outcome: await outcomeAround(db, place, act.day, today) })),
    ),
  };
}

/** The step before and after something was done. */
async function outcomeAround(db: Database, place: StepPlace, day: string, today: string): Promise<Outcome> {
  const at = aroundAct(day, today);
  const [before, after] = await Promise.all([at.before, at.after].map((period) => stepFigures(db, period, place.service)));
  const here = (all: readonly (StepPlace & StepFigures)[] = []) => all.find((each) => isSame(each, place)) ?? NOBODY;
  return outcomeOf(here(before), here(after));
}

const isSame = (a: StepPlace, b: StepPlace): boolean => a.service === b.service && a.step === b.step && a.item === b.item;
