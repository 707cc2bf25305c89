import { localDay } from '../../catalogue/formats.ts';
import type { Portal } from '../../portal.ts';
import type { Texts } from '../../web/texts/texts.ts';
import { deskQuestionFigures, lastActs } from './store-acts.ts';
import { evidenceOf } from './evidence.ts';
import { averageOf, halfOf, keyOf, rankHurdles, usualPace } from './hurdle-rules.ts';
import type { AttemptFigures, Hurdle, Period, StepFigures, StepPlace } from './hurdle-rules.ts';
import { coarseAttempts, coarseFigures, coarseHurdle, coarseSilent } from './coarse-rules.ts';
import { isSlice, periodsOf } from './period-rules.ts';
import type { Asked } from './period-rules.ts';
import { findSilent } from './silent-rules.ts';
import type { Silent } from './silent-rules.ts';
import { itemInWords, questionsAt, stepInWords } from './step-words.ts';
import type { StepWords } from './step-words.ts';
import { attemptFigures, firstDay, reasonFigures, stepFigures } from './store-hurdles.ts';

export type ShownHurdle = { hurdle: Hurdle; words: StepWords; evidence: string[]; acted: { day: string; kind: string } | null };

export type Hurdles = {
  period: Period;
  attempts: AttemptFigures;
  hurdles: ShownHurdle[];
  /** How many steps had too few people to be ranked. */
  tooFew: number;
  silent: { silent: Silent; words: StepWords }[];
  /** First day of which anything is known; null = nothing was noticed yet. */
  since: string | null;
};

/** Where people stop in a period, with what shows why. */
export async function loadHurdles(portal: Portal, t: Texts, { days, service, order, slice }: Asked): Promise<Hurdles> {
  const { db, clock, office, catalogue } = portal;
  const { now, before } = periodsOf(localDay(clock.now(), office), days);
  const [steps, everywhere, stepsBefore, attempts, reasons, asked, acts, since] = await Promise.all([
    stepFigures(db, now, service, slice),
    // What is usual is told by the steps of all services, whichever is looked at.
    service === null ? null : stepFigures(db, now, null, slice),
    stepFigures(db, before, service, slice),
    attemptFigures(db, now, service, slice),
    // Reasons and questions are counted of everybody: of some they would tell what others did.
    isSlice(slice) ? [] : reasonFigures(db, now, service),
    isSlice(slice) ? [] : deskQuestionFigures(db, now),
    lastActs(db),
    firstDay(db),
  ]);
  const questions = (place: StepPlace) => questionsAt(catalogue, place);
  const all = everywhere ?? steps;
  const expectedSeconds = usualPace(all, questions, averageOf);
  const { hurdles, tooFew } = rankHurdles(steps, stepsBefore, { order, expectedSeconds });
  const actOf = new Map(acts.map((act) => [keyOf(act), act]));
  return {
    period: now,
    attempts: service === null && !isSlice(slice) ? attempts : coarseAttempts(attempts),
    hurdles: (isSlice(slice) ? hurdles.map(coarseHurdle) : hurdles).map((hurdle) => ({
      hurdle,
      words: stepInWords(t, catalogue, hurdle),
      acted: actOf.get(keyOf(hurdle)) ?? null,
      evidence: evidenceOf(hurdle, {
        t,
        office,
        reasons: reasons.filter(
          (each) => each.service === hurdle.service && each.step === hurdle.step && fits(each.item, hurdle.item),
        ),
        asked: asked.filter((each) => each.service === hurdle.service && each.step === hurdle.step),
        label: (item) => itemInWords(catalogue, { ...hurdle, item }),
      }),
    })),
    tooFew,
    silent: findSilent(steps, reasons, usualPace(all, questions, halfOf)).map((silent) => ({
      silent: isSlice(slice) ? coarseSilent(silent) : silent,
      words: stepInWords(t, catalogue, silent),
    })),
    since,
  };
}

/** The figures of steps. Of a chosen group they are coarse: the whole is told elsewhere, and the whole less the group must not tell of a few others. */
export async function loadSteps(
  db: Portal['db'],
  period: Period,
  { service, slice }: Pick<Asked, 'service' | 'slice'>,
): Promise<(StepPlace & StepFigures)[]> {
  const figures = await stepFigures(db, period, service, slice);
  return isSlice(slice) ? figures.map(coarseFigures) : figures;
}

/** Of a step that is no document, all its questions count. */
const fits = (item: string, of: string): boolean => of === '' || item === of;
