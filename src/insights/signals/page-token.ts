import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** What a page tells its own script it is, to be told back with how long somebody stayed. `attempt`: number of the application, never its id. */
const placeSchema = z.tuple([z.string(), z.string(), z.number().nullable(), z.enum(['first', 'correction']), z.string()]);

export type Place = { service: string; step: string; attempt: number | null; round: 'first' | 'correction'; channel: string };

/** Writes a place so that it can stand in a page and come back unchanged: nobody can make up a page that they were not on. */
export function writePlace(secret: string, { service, step, attempt, round, channel }: Place): string {
  const text = Buffer.from(JSON.stringify([service, step, attempt, round, channel])).toString('base64url');
  return `${text}.${markOf(secret, text)}`;
}

/** The place that a script tells back; null when we did not write it. */
export function readPlace(secret: string, told: string): Place | null {
  const [text = '', mark = ''] = told.split('.');
  const [given, right] = [mark, markOf(secret, text)].map((each) => Buffer.from(each)) as [Buffer, Buffer];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  const [service, step, attempt, round, channel] = placeSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  return { service, step, attempt, round, channel };
}

const markOf = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(`place:${text}`).digest('base64url').slice(0, 16);
