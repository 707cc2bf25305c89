import { channelOf } from './filing-rules.ts';
import type { FilingChannel } from './filing-rules.ts';

/** How an application came to be, for who counts: by its owner alone, with a helper, or with the counter. */
export type Way = 'online' | 'assisted' | 'counter';

const WAYS: Readonly<Record<FilingChannel, Way>> = { online: 'online', helper: 'assisted', counter: 'counter', paper: 'counter' };

/** The way of an application. A form that the counter handed out and that was begun online later is the counter's work. */
export const wayOf = (application: { channel: string }): Way => WAYS[channelOf(application)];
