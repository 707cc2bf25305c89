import { z } from 'zod';
import type { experiment, experimentLook, experimentPerson } from '../../database/schema/experiments.ts';
import type { Arm } from '../statistics/strata.ts';
import { countsSchema, lookFiguresSchema, MAIN_OUTCOMES, seriesSchema } from './experiment.ts';
import type { Experiment, Participant, StoredLook } from './experiment.ts';

const figures = z.discriminatedUnion('kind', [countsSchema, seriesSchema]).nullable();
const outcome = z.enum(MAIN_OUTCOMES);

/** A row as the rules know it. */
export const readExperiment = (row: typeof experiment.$inferSelect): Experiment => ({
  ...row,
  kind: row.kind as Experiment['kind'],
  outcome: outcome.parse(row.outcome),
  state: row.state as Experiment['state'],
  decision: row.decision as Experiment['decision'],
  figures: figures.parse(row.figures),
});

/** A stored look. */
export const readLook = ({ number, at, people, planned, figures: told }: typeof experimentLook.$inferSelect): StoredLook => ({
  number,
  at,
  people,
  planned,
  figures: lookFiguresSchema.parse(told),
});

/** Somebody who takes part, without the keyed hash. */
export const readParticipant = (row: typeof experimentPerson.$inferSelect): Participant => ({
  arm: row.arm as Arm,
  service: row.service,
  week: row.week,
  assignedAt: row.assignedAt,
  watched: row.watchedAt !== null,
  faults: row.faults,
  sentInSevenDays: row.sentInSevenDays,
  sentWithoutCorrection: row.sentWithoutCorrection,
  minutes: row.minutes,
  counterVisits: row.counterVisits,
});
