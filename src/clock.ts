/** What time it is. Rules never ask: they are handed `now`. */
export type Clock = { now: () => Date };

/** 24 November 2026, 10.00 WITA: the day of the world, for tests, films and the start of a demo. */
export const WORLD_DATE = new Date('2026-11-24T02:00:00.000Z');

/** A clock that stands still, for tests and films. */
export const frozenClock = (at: Date = WORLD_DATE): Clock => ({ now: () => new Date(at) });

/** The machine's clock moved by a fixed number of ms: 0 in production; in a demo the world's date goes on from its first start. */
export const shiftedClock = (shiftMs: number): Clock => ({ now: () => new Date(Date.now() + shiftMs) });
