import { and, count, eq, gte, lt, sql } from 'drizzle-orm';
import type { Database } from '../../database/connection.ts';
import { recordEvent } from '../../database/events.ts';
import { surveyAnswer, surveyGiven, surveyPlan } from '../../database/schema/survey.ts';
import type { Period } from '../period-rules.ts';
import { elements, isElement } from './elements.ts';
import type { Channel, Element, Respondent, Scores } from './elements.ts';
import type { Tally } from './rules.ts';

/** One filled-in survey. `applicationHash`: of the application that it is about; null = given at the counter. It is not kept with the answer. */
export type Answer = {
  service: string;
  channel: Channel;
  applicationHash: string | null;
  answeredOn: string;
  scores: Scores;
  respondent: Respondent;
};

/** What one group of answers adds up to. */
export type GroupTally = Tally & { service: string; channel: Channel };

/** Respondents who said the same of themselves. */
export type RespondentGroup = Respondent & { count: number };

const columns = {
  requirements: surveyAnswer.requirements,
  procedure: surveyAnswer.procedure,
  time: surveyAnswer.time,
  fee: surveyAnswer.fee,
  product: surveyAnswer.product,
  competence: surveyAnswer.competence,
  behaviour: surveyAnswer.behaviour,
  complaints: surveyAnswer.complaints,
  facilities: surveyAnswer.facilities,
} satisfies Record<Element, unknown>;

/** Stores answers in one go. One about an application that has one already is left out. Answers how many were new. */
export async function addAnswers(db: Database, answers: readonly Answer[]): Promise<number> {
  return db.transaction(async (tx) => {
    const fresh = await markGiven(tx, answers);
    const rows = answers
      .filter(({ applicationHash }) => applicationHash === null || fresh.has(applicationHash))
      .map(({ service, channel, answeredOn, scores, respondent }) => ({
        service,
        channel,
        answeredOn,
        ...scores,
        ...respondent,
      }));
    if (rows.length > 0) await tx.insert(surveyAnswer).values(rows);
    return rows.length;
  });
}

/** Marks applications as answered; answers those that were not before. */
async function markGiven(tx: Database, answers: readonly Answer[]): Promise<Set<string>> {
  const marks = answers.flatMap(({ applicationHash }) => (applicationHash === null ? [] : [{ applicationHash }]));
  if (marks.length === 0) return new Set();
  const { applicationHash } = surveyGiven;
  const marked = await tx.insert(surveyGiven).values(marks).onConflictDoNothing().returning({ applicationHash });
  return new Set(marked.map((mark) => mark.applicationHash));
}

/** Whether an application has its answer. */
export async function hasAnswer(db: Database, applicationHash: string): Promise<boolean> {
  const rows = await db.select().from(surveyGiven).where(eq(surveyGiven.applicationHash, applicationHash));
  return rows.length > 0;
}

type Days = Pick<Period, 'from' | 'until'>;

const within = ({ from, until }: Days) => and(gte(surveyAnswer.answeredOn, from), lt(surveyAnswer.answeredOn, until));

/** What the answers of some days add up to, by service and channel. */
export async function talliesOf(db: Database, days: Days): Promise<GroupTally[]> {
  const sums = Object.fromEntries(
    elements.map((element) => [element, sql<number>`sum(${columns[element]})`.mapWith(Number)] as const),
  ) as Record<Element, ReturnType<typeof sql<number>>>;
  const rows = await db
    .select({ service: surveyAnswer.service, channel: surveyAnswer.channel, count: count(), sums })
    .from(surveyAnswer)
    .where(within(days))
    .groupBy(surveyAnswer.service, surveyAnswer.channel);
  return rows.map(({ service, channel, count, sums }) => ({ service, channel: channel as Channel, count, sums }));
}

/** Who answered in some days, as far as they said. */
export async function respondentsOf(db: Database, days: Days): Promise<RespondentGroup[]> {
  const { sex, age, education, job } = surveyAnswer;
  const rows = await db
    .select({ sex, age, education, job, count: count() })
    .from(surveyAnswer)
    .where(within(days))
    .groupBy(sex, age, education, job);
  return rows as RespondentGroup[];
}

/** What the office plans for a period, by element. */
export async function plansOf(db: Database, period: string): Promise<Map<Element, string>> {
  const rows = await db.select().from(surveyPlan).where(eq(surveyPlan.period, period));
  return new Map(rows.flatMap(({ element, plan }) => (isElement(element) ? [[element, plan] as const] : [])));
}

/** Keeps what the office plans; an empty plan is taken away. Each change is an act in the log. */
export async function savePlans(
  db: Database,
  given: { period: string; plans: ReadonlyMap<Element, string>; officer: { id: string; role: string }; at: Date },
): Promise<void> {
  const { period, plans, officer, at } = given;
  await db.transaction(async (tx) => {
    const before = await plansOf(tx, period);
    for (const [element, plan] of plans) {
      if ((before.get(element) ?? '') === plan) continue;
      const row = { period, element, plan, writtenBy: officer.id, writtenAt: at };
      if (plan === '') await tx.delete(surveyPlan).where(and(eq(surveyPlan.period, period), eq(surveyPlan.element, element)));
      else
        await tx
          .insert(surveyPlan)
          .values(row)
          .onConflictDoUpdate({ target: [surveyPlan.period, surveyPlan.element], set: row });
      const subject = { kind: 'survey', id: period } as const;
      await recordEvent(tx, { at, actor: officer, verb: 'plan', subject, detail: { element } });
    }
  });
}
