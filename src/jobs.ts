import { sql } from 'drizzle-orm';
import { PgBoss, fromDrizzle } from 'pg-boss';
import type { Database } from './database/connection.ts';
import type { Log } from './log.ts';

/** Work that outlives a request. A job is sent in the transaction of the data it belongs to, so neither exists without the other. */
export type Jobs = {
  send: (queue: string, data: object, within: { db: Database; oneAtATime?: string; afterSeconds?: number }) => Promise<void>;
  /** Sends many jobs of a queue at once. */
  sendAll: (queue: string, data: readonly object[], within: { db: Database }) => Promise<void>;
  /** The data of all jobs of a queue that wait, run, or are to be tried again: none of them was given up. */
  underWay: (queue: string, within: { db: Database }) => Promise<unknown[]>;
  /** Takes jobs of a queue, one at a time in this process; a job that throws is tried again up to four times. */
  work: (queue: string, handle: (data: unknown, signal: AbortSignal) => Promise<void>) => Promise<void>;
  /** Sends a job without data at the times of a cron line, in a time zone; the next line of the same queue takes the place of this one. */
  repeat: (queue: string, cron: string, zone: string) => Promise<void>;
  /** How many jobs of each queue wait, run, and were given up; as the queue last counted them. */
  counts: () => Promise<{ queue: string; ready: number; active: number; failed: number }[]>;
  /** Tells long jobs to stop (they are taken up again), lets the others end, then lets go of the queue. */
  stop: () => Promise<void>;
};

/** Longest a job may take before it is given to another worker, in seconds: a long film on a slow machine. */
const EXPIRE_SECONDS = 1800;

/** A worker that says nothing for so long is taken to be gone, and its job is given to another. */
const HEARTBEAT_SECONDS = 30;

/** For a portal in which nothing outlives a request: a film's. */
export const noJobs: Jobs = {
  send: (queue) => Promise.reject(new Error(`this portal takes no jobs, also none of ${queue}`)),
  sendAll: (queue) => Promise.reject(new Error(`this portal takes no jobs, also none of ${queue}`)),
  underWay: () => Promise.resolve([]),
  work: () => Promise.resolve(),
  repeat: () => Promise.resolve(),
  counts: () => Promise.resolve([]),
  stop: () => Promise.resolve(),
};

/** Opens the queues on a database. */
export async function openJobs(databaseUrl: string, queues: readonly string[], log: Log): Promise<Jobs> {
  const boss = new PgBoss({ connectionString: databaseUrl, max: 3, schema: 'pgboss' });
  boss.on('error', (error) => log.error({ code: error.name }, 'the job queue had a fault'));
  await boss.start();
  for (const queue of queues)
    await boss.createQueue(queue, {
      retryLimit: 4,
      retryDelay: 2,
      expireInSeconds: EXPIRE_SECONDS,
      heartbeatSeconds: HEARTBEAT_SECONDS,
    });
  const stopping = new AbortController();
  return {
    send: async (queue, data, { db, oneAtATime, afterSeconds }) => {
      await boss.send(queue, data, {
        db: fromDrizzle(db, sql),
        ...(oneAtATime === undefined ? {} : { singletonKey: oneAtATime }),
        ...(afterSeconds === undefined ? {} : { startAfter: afterSeconds }),
      });
    },
    sendAll: async (queue, all, { db }) => {
      const jobs = all.map((data) => ({ data }));
      if (jobs.length > 0) await boss.insert(queue, jobs, { db: fromDrizzle(db, sql) });
    },
    underWay: async (queue, { db }) => {
      const { rows } = await db.execute<{ data: unknown }>(
        sql`select data from pgboss.job where name = ${queue} and state in ('created', 'retry', 'active')`,
      );
      return rows.map(({ data }) => data);
    },
    work: async (queue, handle) => {
      await boss.work(queue, { batchSize: 1, pollingIntervalSeconds: 1 }, async ([job]) => {
        if (job !== undefined) await handle(job.data, AbortSignal.any([job.signal, stopping.signal]));
      });
    },
    repeat: (queue, cron, zone) => boss.schedule(queue, cron, {}, { tz: zone }),
    counts: async () =>
      (await boss.getQueues()).map(({ name, readyCount, activeCount, failedCount }) => ({
        queue: name,
        ready: readyCount,
        active: activeCount,
        failed: failedCount,
      })),
    stop: () => {
      stopping.abort();
      return boss.stop({ graceful: true, timeout: 20_000 });
    },
  };
}
