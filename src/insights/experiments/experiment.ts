import { z } from 'zod';
import type { Arm } from '../statistics/strata.ts';

/** What can be compared: a film or a sentence that a half is shown by chance, or a series before and after a day. */
type ExperimentKind = 'film' | 'wording' | 'trend';

/** Outcomes on which a verdict can rest: shares of people. */
export const MAIN_OUTCOMES = ['sent-in-seven-days', 'sent-without-correction'] as const;
export type MainOutcome = (typeof MAIN_OUTCOMES)[number];

/** All that is looked at; more is better of a main outcome, less of the others. */
export const OUTCOMES = [...MAIN_OUTCOMES, 'minutes', 'faults', 'counter-visits'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What is named before a comparison starts. */
export type Plan = {
  kind: Exclude<ExperimentKind, 'trend'>;
  /** Null = all services. */
  service: string | null;
  /** Stage of the film; null = every stage of the form. */
  stage: number | null;
  /** Of a wording: the scene of the film whose sentence it takes the place of. */
  scene: string | null;
  filmId: string | null;
  sentence: string | null;
  outcome: MainOutcome;
  /** In points of 100. */
  expected: number;
  worth: number;
  perGroup: number;
  looks: number;
  /** Local day. */
  endsOn: string;
};

/** Somebody who takes part, as the statistics see them. */
export type Participant = {
  arm: Arm;
  service: string;
  week: string;
  assignedAt: Date;
  watched: boolean;
  faults: number;
  sentInSevenDays: boolean | null;
  sentWithoutCorrection: boolean | null;
  minutes: number | null;
  counterVisits: number | null;
};

const interval = z.object({ low: z.number(), high: z.number() });
const groups = z.object({ with: z.number(), without: z.number() });

/** One outcome at a look: people, value and interval of both groups, and of their difference. Shares are 0 to 1, times are minutes. */
const compared = z.object({
  people: groups,
  values: groups,
  intervals: z.object({ with: interval, without: interval }).nullable(),
  difference: z.number(),
  interval,
});

/** What a look says, as it is stored. */
export const lookFiguresSchema = z.object({
  /** Standard errors away from zero, and how many it had to be. */
  statistic: z.number(),
  bound: z.number(),
  /** `value` and `interval` as looking early demands them. */
  main: compared,
  others: z.partialRecord(z.enum(OUTCOMES), compared),
  /** Of the main outcome, among those who watch when they are offered it; null = nobody more watched. */
  watchers: z.object({ value: z.number(), interval: interval.nullable(), watchedMore: z.number(), weak: z.boolean() }).nullable(),
});
export type LookFigures = z.infer<typeof lookFiguresSchema>;
export type Compared = z.infer<typeof compared>;

/** A look with its place in the course. */
export type StoredLook = { number: number; at: Date; people: number; planned: number; figures: LookFigures };

/** Counts of a comparison as of the last night. */
export const countsSchema = z.object({
  kind: z.literal('counts'),
  people: groups,
  watched: groups,
  /** People whose outcome is known. */
  known: groups,
});
export type Counts = z.infer<typeof countsSchema>;

/** The series of a trend by week, in points of 100; null = nobody began. `effect` null = too short. */
export const seriesSchema = z.object({
  kind: z.literal('series'),
  weeks: z.array(z.object({ monday: z.string(), started: z.number(), value: z.number().nullable() })),
  changedAt: z.number(),
  effect: z
    .object({
      level: z.number(),
      levelInterval: interval,
      slope: z.number(),
      slopeInterval: interval,
      expected: z.array(z.number()).readonly(),
      fitted: z.array(z.number()).readonly(),
    })
    .nullable(),
});
export type Series = z.infer<typeof seriesSchema>;

/** One comparison or trend, with its plan and where it stands. */
export type Experiment = {
  id: string;
  kind: ExperimentKind;
  service: string | null;
  stage: number | null;
  scene: string | null;
  filmId: string | null;
  sentence: string | null;
  outcome: MainOutcome;
  expected: number | null;
  worth: number | null;
  perGroup: number | null;
  looks: number | null;
  endsOn: string | null;
  changedOn: string | null;
  state: 'planned' | 'running' | 'ended';
  plannedAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
  decision: 'all' | 'none' | null;
  decidedFilms: readonly string[] | null;
  invented: boolean;
  figures: Counts | Series | null;
  figuresAt: Date | null;
  askedAt: Date | null;
};
