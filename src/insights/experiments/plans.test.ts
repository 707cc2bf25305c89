import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { endComparisons, planner as actor, startComparison } from '../../../tests/comparisons.ts';
import { openDeskTest } from '../../../tests/desk.ts';
import type { DeskTest } from '../../../tests/desk.ts';
import { WORLD_DATE } from '../../clock.ts';
import { paths } from '../../web/paths.ts';
import { textsId } from '../../web/texts/texts.ts';
import { offeredAt } from './arm.ts';
import type { Plan } from './experiment.ts';
import { nursePlan } from './sample-plan.ts';
import { discardPlan, endExperiment, findExperiment, looksOf, planExperiment, startExperiment, storeFigures } from './store.ts';

const SLUG = 'sip-perawat';
const words = textsId.effects;

let desk: DeskTest;
beforeAll(async () => {
  desk = await openDeskTest();
});
afterAll(() => desk.close());
beforeEach(() => endComparisons(desk.portal));

const running = (wished: Partial<Plan> = {}) => startComparison(desk.portal, wished);

const shown = async (filmId: string) => {
  const at = { service: SLUG, stage: 6, scene: null, filmId };
  return (await offeredAt({ ...desk.portal, now: WORLD_DATE }, 'anybody', at)).film;
};

describe('a decision', () => {
  test('about whichever film is published holds for the films of that day, not for a later one', async () => {
    const { db } = desk.portal;
    const [then, later] = [crypto.randomUUID(), crypto.randomUUID()];
    const id = await running({ service: null });
    await endExperiment(db, { id, decision: 'none', films: [then], actor, at: WORLD_DATE });
    expect([await shown(then), await shown(later)]).toEqual([false, true]);
    expect((await findExperiment(db, id))?.decidedFilms).toEqual([then]);
  });

  test('is named, is taken back by a press, and then counts no more', async () => {
    const filmId = crypto.randomUUID();
    const id = await running({ filmId });
    const lina = desk.at('world-lina');
    const undecided = await lina.post(paths.effectEnd(id));
    expect([undecided.status, undecided.html.includes(words.notices.undecidedText)]).toEqual([422, true]);
    expect((await findExperiment(desk.portal.db, id))?.state).toBe('running');
    await lina.post(paths.effectEnd(id), { keputusan: 'tidak' });
    expect(await shown(filmId)).toBe(false);
    expect((await lina.get(paths.effect(id))).html).toContain(words.todo.revoke);
    expect((await desk.at('world-nurbaiti').post(paths.effectRevoke(id))).status).toBe(404);
    expect((await lina.post(paths.effectRevoke(id))).location).toBe(paths.effect(id));
    expect((await lina.get(paths.effect(id))).html).toContain(words.todo.revoked('24 November 2026'));
    expect(await shown(filmId)).toBe(true);
    expect((await lina.post(paths.effectRevoke(id))).status).toBe(409);
  });
});

describe('a plan', () => {
  test('is fixed once it has started, cannot be made not to have been, and its looks stay', async () => {
    const { db } = desk.portal;
    const id = await running();
    for (const change of [
      'worth = 3',
      'per_group = 5',
      "outcome = 'sent-without-correction'",
      "ends_on = '2030-01-01'",
      "scene = 'send'",
    ])
      await expect(db.execute(sql.raw(`update experiment set ${change} where id = '${id}'`))).rejects.toThrow();
    await expect(db.execute(sql.raw(`delete from experiment where id = '${id}'`))).rejects.toThrow();
    expect(await discardPlan(db, { id, actor, at: WORLD_DATE })).toBe(false);
    const look = { number: 1, people: 20, planned: 0.5, figures: aLook() };
    await storeFigures(db, { id, figures: counts, look, at: WORLD_DATE });
    await expect(db.execute('update experiment_look set people = 1')).rejects.toThrow();
    await storeFigures(db, { id, figures: counts, look: { ...look, people: 99 }, at: WORLD_DATE });
    expect((await looksOf(db, id)).map(({ people }) => people)).toEqual([20]);
  });

  test('that was not started can be thrown away; two at once for one service are refused; acts are logged', async () => {
    const { db } = desk.portal;
    const first = await running();
    const second = await planExperiment(db, { ...nursePlan, service: null }, { actor, at: WORLD_DATE });
    expect(await startExperiment(db, { id: second, films: ['a film'], actor, at: WORLD_DATE })).toEqual({
      ok: false,
      reason: 'busy',
    });
    expect(await discardPlan(db, { id: second, actor, at: WORLD_DATE })).toBe(true);
    expect(await startExperiment(db, { id: first, films: ['a film'], actor, at: WORLD_DATE })).toEqual({
      ok: false,
      reason: 'gone',
    });
    const { rows } = await db.execute(
      sql`select verb from event where subject_kind = 'experiment' and subject_id in (${first}, ${second}) order by id`,
    );
    expect(rows.map(({ verb }) => verb)).toEqual(['plan', 'start', 'plan', 'discard']);
  });
});

test('a plan is not started when its film is not published any more', async () => {
  const { db } = desk.portal;
  for (const [filmId, films, expected] of [
    [crypto.randomUUID(), ['another'], 'unpublished'],
    [null, [], 'unpublished'],
    [null, ['another'], null],
  ] as const) {
    const id = await planExperiment(db, { ...nursePlan, filmId }, { actor, at: WORLD_DATE });
    const started = await startExperiment(db, { id, films, actor, at: WORLD_DATE });
    expect(started.ok ? null : started.reason).toBe(expected);
  }
});

const counts = {
  kind: 'counts',
  people: { with: 1, without: 1 },
  watched: { with: 0, without: 0 },
  known: { with: 0, without: 0 },
} as const;

function aLook() {
  const interval = { low: -0.1, high: 0.3 };
  const groups = { with: 10, without: 10 };
  return {
    statistic: 1,
    bound: 2.96,
    main: {
      people: groups,
      values: { with: 0.5, without: 0.4 },
      intervals: { with: interval, without: interval },
      difference: 0.1,
      interval,
    },
    others: {},
    watchers: null,
  };
}
