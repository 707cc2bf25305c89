import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestPortal } from '../../../tests/portal.ts';
import { stepFigures, stepFiguresBy, attemptFigures, reasonFigures } from '../hurdles/store-hurdles.ts';
import { rankHurdles } from '../hurdles/hurdle-rules.ts';
import { stayQuantile } from './stay-classes.ts';
import { inventWalks } from './invented-walks.ts';
import type { InventedService } from './invented-walks.ts';
import { KEPT_DAYS, runNightRollUp, runRollUp, writeAllDays } from './rollup-jobs.ts';
import type { Signal } from './signal.ts';
import { addSignals, oldestSignal } from './store-signals.ts';

let world: Awaited<ReturnType<typeof openTestPortal>>;
beforeAll(async () => {
  world = await openTestPortal({ world: false });
});
afterAll(() => world.close());

const all = { from: '2026-08-01', until: '2026-11-25' };
const clean = async () => {
  for (const table of ['signal', 'step_day', 'reason_day', 'attempt_day']) await world.portal.db.execute(`delete from ${table}`);
};

/** Signals of one person, minutes after a moment. */
const person = (
  attempt: number,
  from: string,
  steps: readonly (readonly [minute: number, kind: Signal['kind'], step: string, more?: Partial<Signal>])[],
) =>
  steps.map(([minute, kind, step, more]): Signal => ({
    at: new Date(new Date(from).getTime() + minute * 60_000),
    kind,
    visit: attempt + 1000,
    attempt,
    service: 'izin-a',
    step,
    item: '',
    reason: '',
    amount: 0,
    round: 'first',
    channel: 'self',
    width: 'phone',
    connection: 'good',
    ...more,
  }));
const at = async (step: string, item = '') =>
  (await stepFigures(world.portal.db, all)).find((each) => each.step === step && each.item === item);

/** The page of documents, and each that is still missing. */
const documents = (minute: number, ...missing: string[]) =>
  ['', ...missing].map((item) => [minute, 'shown', 'dokumen', { item }] as const);

describe('what became of people', () => {
  test('who sent, who stopped, who is still at it', async () => {
    await clean();
    const { db } = world.portal;
    await addSignals(db, [
      ...person(1, '2026-11-20T02:00:00Z', [
        [0, 'shown', 'isian/satu'],
        [1, 'answered', 'isian/satu'],
        [1, 'shown', 'periksa'],
        [2, 'sent', 'periksa'],
      ]),
      ...person(2, '2026-11-20T02:00:00Z', [
        [0, 'shown', 'isian/satu'],
        [1, 'refused', 'isian/satu', { item: 'nama', reason: 'missing' }],
        [1, 'shown', 'isian/satu'],
        [1, 'stayed', 'isian/satu', { amount: 60_000 }],
      ]),
      // Twenty hours ago: may come back.
      ...person(3, '2026-11-23T06:00:00Z', [[0, 'shown', 'isian/satu']]),
      // Came back on another day, and went on.
      ...person(4, '2026-11-18T02:00:00Z', [
        [0, 'shown', 'isian/satu'],
        [60 * 30, 'shown', 'isian/satu'],
        [60 * 30 + 1, 'answered', 'isian/satu'],
        [60 * 30 + 1, 'shown', 'periksa'],
      ]),
    ]);
    await writeAllDays(world.portal);
    expect(await at('isian/satu')).toMatchObject({ people: 4, answered: 2, lost: 1, refusedPeople: 1, refusals: 1, seconds: 60 });
    expect(await at('periksa')).toMatchObject({ people: 2, answered: 1, lost: 1 });
    expect(await attemptFigures(db, all)).toEqual({ begun: 4, sent: 1, lost: 2 });
    expect(await reasonFigures(db, all)).toEqual([
      { service: 'izin-a', step: 'isian/satu', item: 'nama', kind: 'refused', reason: 'missing', people: 1, times: 1 },
    ]);
    // Who comes back after all has not stopped: the next reckoning says so.
    await addSignals(
      db,
      person(2, '2026-11-24T01:00:00Z', [
        [0, 'shown', 'isian/satu'],
        [1, 'answered', 'isian/satu'],
        [1, 'shown', 'periksa'],
        [2, 'sent', 'periksa'],
      ]),
    );
    await runNightRollUp(world.portal);
    expect(await at('isian/satu')).toMatchObject({ people: 4, answered: 3, lost: 0 });
    expect(await attemptFigures(db, all)).toEqual({ begun: 4, sent: 2, lost: 1 });
  });

  test('who was quiet for a day and came back has stopped for a day, and not for good; the document is the one they had before them', async () => {
    await clean();
    const { db } = world.portal;
    await addSignals(db, [
      ...person(1, '2026-11-16T02:00:00Z', [
        [0, 'shown', 'isian/satu'],
        [60 * 72, 'shown', 'isian/satu'],
        [60 * 72 + 1, 'answered', 'isian/satu'],
        [60 * 72 + 1, 'shown', 'periksa'],
        [60 * 72 + 2, 'sent', 'periksa'],
      ]),
      // Never quiet for a day, and one who never came back.
      ...person(2, '2026-11-16T02:00:00Z', [
        [0, 'shown', 'isian/satu'],
        [60 * 23, 'answered', 'isian/satu'],
        [60 * 23, 'shown', 'periksa'],
        [60 * 23 + 1, 'sent', 'periksa'],
      ]),
      ...person(3, '2026-11-16T02:00:00Z', [[0, 'shown', 'isian/satu']]),
      ...person(4, '2026-11-16T02:00:00Z', [
        ...documents(0, 'ktp', 'foto'),
        [1, 'answered', 'dokumen', { item: 'ktp' }],
        ...documents(1, 'foto'),
        [60 * 48, 'answered', 'dokumen', { item: 'foto' }],
        [60 * 48, 'shown', 'dokumen'],
        [60 * 48, 'answered', 'dokumen'],
        [60 * 48, 'shown', 'periksa'],
        [60 * 48 + 1, 'sent', 'periksa'],
      ]),
    ]);
    await writeAllDays(world.portal);
    expect(await at('isian/satu')).toMatchObject({ people: 3, lost: 1, paused: 2 });
    expect(await at('dokumen', 'foto')).toMatchObject({ people: 1, lost: 0, paused: 1 });
    expect(await at('dokumen', 'ktp')).toMatchObject({ people: 1, lost: 0, paused: 0 });
    expect(await at('periksa')).toMatchObject({ lost: 0, paused: 0 });
  });

  test('who is told the same on five days is one person, on the first of them', async () => {
    await clean();
    const { db } = world.portal;
    const days = ['16', '17', '18', '19', '20'];
    await addSignals(
      db,
      days.flatMap((day) =>
        person(1, `2026-11-${day}T02:00:00Z`, [
          [0, 'shown', 'isian/satu'],
          [1, 'refused', 'isian/satu', { item: 'nama', reason: 'missing' }],
          [2, 'refused', 'isian/satu', { item: 'nama', reason: 'missing' }],
        ]),
      ),
    );
    await writeAllDays(world.portal);
    expect(await reasonFigures(db, all)).toMatchObject([{ item: 'nama', people: 1, times: 10 }]);
    // The night reads fewer days and writes fewer anew: the person is not new on them.
    await runNightRollUp(world.portal);
    expect(await reasonFigures(db, all)).toMatchObject([{ people: 1, times: 10 }]);
    expect(await reasonFigures(db, { from: '2026-11-17', until: '2026-11-21' })).toMatchObject([{ people: 0, times: 8 }]);
  });

  test('of documents people stop at the one that was refused, else at the first that is missing', async () => {
    await clean();
    const { db } = world.portal;
    await addSignals(db, [
      ...person(1, '2026-11-20T02:00:00Z', documents(0, 'ktp', 'foto', 'ijazah')),
      ...person(2, '2026-11-20T02:00:00Z', [
        ...documents(0, 'ktp', 'foto', 'ijazah'),
        [1, 'answered', 'dokumen', { item: 'ktp' }],
        ...documents(1, 'foto', 'ijazah'),
        [2, 'refused', 'dokumen', { item: 'ijazah', reason: 'too-large' }],
        ...documents(2, 'foto', 'ijazah'),
        ...documents(9, 'foto', 'ijazah'),
      ]),
      ...person(3, '2026-11-20T02:00:00Z', [
        ...documents(0, 'ktp', 'foto'),
        [1, 'answered', 'dokumen', { item: 'ktp' }],
        [2, 'answered', 'dokumen', { item: 'foto' }],
        [2, 'shown', 'dokumen'],
      ]),
    ]);
    await writeAllDays(world.portal);
    expect(await at('dokumen', 'ktp')).toMatchObject({ people: 3, answered: 2, lost: 1 });
    expect(await at('dokumen', 'foto')).toMatchObject({ people: 3, answered: 1, lost: 0 });
    expect(await at('dokumen', 'ijazah')).toMatchObject({ people: 2, lost: 1, refusedPeople: 1, firstRefused: 1 });
    // Everything was there, and they went away from the page itself.
    expect(await at('dokumen')).toMatchObject({ people: 3, lost: 1 });
  });

  test('looking at a service is not stopping at it, and a correction is a round of its own', async () => {
    await clean();
    const { db } = world.portal;
    await addSignals(db, [
      ...person(1, '2026-11-20T02:00:00Z', [[0, 'shown', 'layanan']]).map((each) => ({ ...each, attempt: null })),
      ...person(2, '2026-11-10T02:00:00Z', [
        [0, 'shown', 'periksa'],
        [1, 'sent', 'periksa'],
        [60 * 24, 'shown', 'perbaikan', { round: 'correction' }],
        [60 * 24 + 5, 'sent', 'perbaikan', { round: 'correction' }],
        [60 * 24 + 9, 'corrected', 'dokumen', { item: 'ktp', reason: 'tidak-terbaca', visit: 0 }],
      ]),
    ]);
    await writeAllDays(world.portal);
    expect(await at('layanan')).toMatchObject({ people: 1, lost: 0 });
    expect(await at('perbaikan')).toMatchObject({ people: 1, answered: 1, lost: 0 });
    expect(await attemptFigures(db, all)).toEqual({ begun: 1, sent: 1, lost: 0 });
    expect((await reasonFigures(db, all)).map(({ kind, reason, people }) => [kind, reason, people])).toEqual([
      ['corrected', 'tidak-terbaca', 1],
    ]);
  });
});

describe('a city whose habits are known', () => {
  const services: InventedService[] = [
    {
      service: 'izin-a',
      people: 400,
      steps: [
        { step: 'isian/satu', lost: 0.02, refused: 0.1, seconds: 30 },
        { step: 'isian/dua', lost: 0.03, refused: 0.02, seconds: 400 },
        { step: 'dokumen', item: 'ktp', lost: 0.03 },
        { step: 'dokumen', item: 'foto', lost: 0.3, refused: 0.5, reasons: ['too-large'] },
        { step: 'periksa', lost: 0.05 },
      ],
    },
    {
      service: 'izin-b',
      people: 150,
      steps: [
        { step: 'isian/satu', lost: 0.1 },
        { step: 'periksa', lost: 0.02 },
      ],
    },
  ];
  const signals = inventWalks(services, { seed: 'uji', from: new Date('2026-09-01T16:00:00Z'), days: 60 });

  test('the worst hurdle is named first, and the truth lies in its interval', async () => {
    await clean();
    await addSignals(world.portal.db, signals);
    await writeAllDays(world.portal);
    const { hurdles } = rankHurdles(await stepFigures(world.portal.db, all), [], {
      order: 'people',
      expectedSeconds: () => null,
    });
    expect(hurdles[0]).toMatchObject({ service: 'izin-a', step: 'dokumen', item: 'foto' });
    // Every person is counted once: those who stopped at a step are as many as gave no sign after it.
    const stopped = hurdles.reduce((sum, { lost }) => sum + lost, 0);
    const { begun, sent, lost } = await attemptFigures(world.portal.db, all);
    expect(begun).toBe(550);
    expect(sent + lost).toBe(550);
    expect(stopped).toBeGreaterThan(0.9 * lost);
    const foto = hurdles[0];
    // Of all who saw the page of documents: 0.98 x 0.97 x 0.97 came so far as the photograph.
    expect(foto!.interval.low).toBeLessThan(0.3 * 0.97);
    expect(foto!.interval.high).toBeGreaterThan(0.3 * 0.97);
    const two = (await stepFigures(world.portal.db, all)).find(({ step }) => step === 'isian/dua');
    expect(stayQuantile(two!.stays, 0.5)).toBeGreaterThan(300);
    expect(stayQuantile(two!.stays, 0.5)).toBeLessThan(520);
  });

  test('reckoned again, by day or by night, the figures are the same', async () => {
    const before = [await stepFigures(world.portal.db, all), await reasonFigures(world.portal.db, all)];
    await runRollUp(world.portal);
    await runNightRollUp(world.portal);
    await Promise.all([runNightRollUp(world.portal), runNightRollUp(world.portal)]);
    expect([await stepFigures(world.portal.db, all), await reasonFigures(world.portal.db, all)]).toEqual(before);
  });

  test('a step is parted by device and by week without losing anybody', async () => {
    const place = { service: 'izin-a', step: 'dokumen', item: 'foto' };
    const whole = await at('dokumen', 'foto');
    for (const split of ['width', 'connection', 'channel', 'week'] as const) {
      const parts = await stepFiguresBy(world.portal.db, all, place, split);
      expect(parts.length).toBeGreaterThan(1);
      expect(parts.reduce((sum, { people }) => sum + people, 0)).toBe(whole?.people);
    }
  });

  test('what is older than 90 days goes, and its figures stay', async () => {
    const { portal } = world;
    const people = (await at('isian/satu'))?.people;
    const later = new Date(portal.clock.now().getTime() + 60 * 86_400_000);
    await runNightRollUp({ ...portal, clock: { now: () => later } });
    const oldest = await oldestSignal(portal.db);
    expect(oldest!.getTime()).toBeGreaterThanOrEqual(later.getTime() - KEPT_DAYS * 86_400_000);
    expect((await at('isian/satu'))?.people).toBe(people);
  });
});
