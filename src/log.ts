import pino from 'pino';
import type { Logger } from 'pino';

/** Structured log on standard output. Callers name codes, ids and counts; never names, numbers of people, answers or headers. */
export type Log = Logger;

/** @param level what is written; tests use `silent`. */
export const createLog = (level: string): Log => pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });

/** Where an error was thrown. Never its message: a database's says on lines of its own which values it was asked with. */
export const framesOf = ({ stack, message }: Error): string[] =>
  (stack ?? '')
    .replace(message, '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 7);
