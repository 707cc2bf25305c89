/** Somebody who does nothing for so long on a page that they look at may not know how to go on, ms. */
export const STILL_MS = 45_000;

/** What is known of a page; times in ms of one clock. `lastSignMs`: the last key, touch, scroll or return to the page. */
export type Watched = { lastSignMs: number; nowMs: number; visible: boolean; listening: boolean; offered: boolean };

/** Whether help is offered now: once a page, and never to somebody who is away, or who listens or watches. */
export const seemsStuck = ({ lastSignMs, nowMs, visible, listening, offered }: Watched): boolean =>
  visible && !listening && !offered && nowMs - lastSignMs >= STILL_MS;
