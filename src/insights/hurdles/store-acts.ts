import { and, count, desc, eq, gte, lt, sql } from 'drizzle-orm';
import type { Database } from '../../database/connection.ts';
import { recordEvent } from '../../database/events.ts';
import { deskQuestion, hurdleAct } from '../../database/schema/signals.ts';
import type { Period, StepPlace } from './hurdle-rules.ts';
import type { Way } from './question-rules.ts';

export const ACT_KINDS = ['film', 'wording', 'definition', 'comparison', 'placement', 'other'] as const;
export type ActKind = (typeof ACT_KINDS)[number];
export type HurdleAct = StepPlace & { id: string; day: string; kind: string; note: string; officerId: string };

type Officer = { id: string; role: string };

/** Notes what is done about a hurdle. */
export async function addAct(
  db: Database,
  given: StepPlace & { kind: ActKind; note: string; officer: Officer; at: Date; day: string },
): Promise<void> {
  const { service, step, item, kind, note, officer, at, day } = given;
  await db.transaction(async (tx) => {
    await tx.insert(hurdleAct).values({ service, step, item, kind, note, officerId: officer.id, at, day });
    await recordEvent(tx, {
      at,
      actor: officer,
      verb: 'act_on_hurdle',
      subject: { kind: 'service', id: service === '' ? '-' : service },
      detail: { step, item, kind },
    });
  });
}

/** What was done about a hurdle, the last first. */
export async function actsOn(db: Database, { service, step, item }: StepPlace): Promise<HurdleAct[]> {
  return db
    .select()
    .from(hurdleAct)
    .where(and(eq(hurdleAct.service, service), eq(hurdleAct.step, step), eq(hurdleAct.item, item)))
    .orderBy(desc(hurdleAct.at));
}

/** What was done in a period about any hurdle, the first first. */
export async function actsIn(db: Database, { from, until }: Period): Promise<HurdleAct[]> {
  return db
    .select()
    .from(hurdleAct)
    .where(and(gte(hurdleAct.day, from), lt(hurdleAct.day, until)))
    .orderBy(hurdleAct.at);
}

/** The day of the last act on each hurdle. */
export async function lastActs(db: Database): Promise<(StepPlace & { day: string; kind: string })[]> {
  return db
    .selectDistinctOn([hurdleAct.service, hurdleAct.step, hurdleAct.item], {
      service: hurdleAct.service,
      step: hurdleAct.step,
      item: hurdleAct.item,
      day: hurdleAct.day,
      kind: hurdleAct.kind,
    })
    .from(hurdleAct)
    .orderBy(hurdleAct.service, hurdleAct.step, hurdleAct.item, desc(hurdleAct.at));
}

/** Notes what somebody asked: no name, no words of theirs. */
export async function addDeskQuestion(
  db: Database,
  given: { service: string; step: string; reason: string; way: Way; officer: Officer; at: Date; day: string },
): Promise<void> {
  const { service, step, reason, way, officer, at, day } = given;
  await db.insert(deskQuestion).values({ service, step, reason, way, officerId: officer.id, at, day });
}

/** Takes back the last note of an officer, if it is of this day; answers whether there was one. */
export async function takeBackDeskQuestion(db: Database, officerId: string, day: string): Promise<boolean> {
  const last = db
    .select({ id: deskQuestion.id })
    .from(deskQuestion)
    .where(and(eq(deskQuestion.officerId, officerId), eq(deskQuestion.day, day)))
    .orderBy(desc(deskQuestion.id))
    .limit(1);
  const gone = await db.delete(deskQuestion).where(sql`${deskQuestion.id} in ${last}`);
  return (gone.rowCount ?? 0) > 0;
}

/** How many asked about what, by way and reason. */
export async function deskQuestionFigures(
  db: Database,
  { from, until }: Period,
): Promise<{ service: string; step: string; way: string; reason: string; times: number }[]> {
  const { service, step, way, reason } = deskQuestion;
  return db
    .select({ service, step, way, reason, times: count() })
    .from(deskQuestion)
    .where(and(gte(deskQuestion.day, from), lt(deskQuestion.day, until)))
    .groupBy(service, step, way, reason);
}

/** How many asked about each service on each day. */
export async function questionsByDay(
  db: Database,
  { from, until }: Period,
): Promise<{ service: string; day: string; times: number }[]> {
  const { service, day } = deskQuestion;
  return db
    .select({ service, day, times: count() })
    .from(deskQuestion)
    .where(and(gte(day, from), lt(day, until)))
    .groupBy(service, day);
}

/** How many questions an officer noted on a day. */
export async function notedOn(db: Database, officerId: string, day: string): Promise<number> {
  const [row] = await db
    .select({ times: count() })
    .from(deskQuestion)
    .where(and(eq(deskQuestion.officerId, officerId), eq(deskQuestion.day, day)));
  return row?.times ?? 0;
}
