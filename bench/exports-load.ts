import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { queueViewSchema } from '../src/applications/queue-rules.ts';
import { frozenClock } from '../src/clock.ts';
import { readConfig } from '../src/config.ts';
import { runExportJob } from '../src/exports/export-job.ts';
import { exportColumns } from '../src/exports/export-rules.ts';
import type { ExportFormat, ExportKind } from '../src/exports/export-rules.ts';
import { addExport, findExport } from '../src/exports/store-exports.ts';
import { noJobs } from '../src/jobs.ts';
import { createLog } from '../src/log.ts';
import { openPortal } from '../src/open-portal.ts';
import { registerViewSchema } from '../src/permits/register-rules.ts';
import type { Portal } from '../src/portal.ts';
import { paths } from '../src/web/paths.ts';
import { createApp } from '../src/web/server.ts';
import { worldPeople } from '../src/world/people.ts';
import { seedWorld } from '../src/world/seed.ts';
import { visitorOf } from '../tests/visitor.ts';
import type { Visitor } from '../tests/visitor.ts';
import { fillQueue, sought } from './queue-fill.ts';

const MB = 1024 * 1024;

/** How often each page of the register is asked for. */
const ROUNDS = 20;

/** How often memory is looked at while a file is written. */
const LOOK_MS = 20;

type Filled = { portal: Portal; desk: Visitor; close: () => Promise<void> };
type Written = { rows: number; seconds: number; peakMb: number; fileMb: number };

/** Rows a second and the most memory that each list takes, few and many; and the pages of the register with both. */
export async function measureExports(few: number, many: number) {
  const small = await filled(few);
  const large = await filled(many);
  try {
    const lists = [];
    for (const kind of ['applications', 'permits'] as const)
      for (const format of ['csv', 'xlsx'] as const) {
        // The first run of each warms what is compiled once.
        await written(small.portal, kind, format);
        const [short, long] = [await written(small.portal, kind, format), await written(large.portal, kind, format)];
        lists.push({
          what: `${kind}, ${format}`,
          rows: long.rows,
          'rows a second': Math.round(long.rows / long.seconds),
          'file MB': round(long.fileMb),
          [`peak MB with ${short.rows}`]: round(short.peakMb),
          [`peak MB with ${long.rows}`]: round(long.peakMb),
          ratio: round(long.peakMb / short.peakMb),
        });
      }
    const pages = [];
    for (const [page, ask] of Object.entries(registerPages)) {
      const [short, long] = [await medianMs(ask, small.desk, page), await medianMs(ask, large.desk, page)];
      pages.push({ what: page, [`ms with ${few}`]: round(short), [`ms with ${many}`]: round(long), ratio: round(long / short) });
    }
    return {
      rows: [...lists, ...pages],
      figures: {
        few,
        many,
        rowsPerSecond: Math.min(...lists.map((list) => list['rows a second'])),
        peakMemoryRatio: Math.max(...lists.map(({ ratio }) => ratio)),
        registerRatio: Math.max(...pages.map(({ ratio }) => ratio)),
      },
    };
  } finally {
    await small.close();
    await large.close();
  }
}

const registerPages: Record<string, (desk: Visitor) => Promise<{ status: number; html: string }>> = {
  'the register as it opens': (desk) => desk.get(paths.permits),
  'one service': (desk) => desk.get(paths.permitsOf({ izin: 'sip-perawat' })),
  'what has ended': (desk) => desk.get(paths.permitsOf({ keadaan: 'expired' })),
  'what ends within 90 days': (desk) => desk.get(paths.permitsOf({ habis: '90' })),
  revoked: (desk) => desk.get(paths.permitsOf({ keadaan: 'revoked' })),
  'a month': (desk) => desk.get(paths.permitsOf({ dari: '2024-03-01', sampai: '2024-03-31' })),
  'found by a name that many have': (desk) => desk.post(paths.permitSearch, { cari: sought.common }),
};

/** Writes one list as its officer would have it, with every column. */
async function written(portal: Portal, kind: ExportKind, format: ExportFormat): Promise<Written> {
  const asked =
    kind === 'permits'
      ? { kind, view: registerViewSchema.parse({}) }
      : { kind, view: queueViewSchema.parse({ part: 'semua', stage: 'issued' }) };
  const order = { asked, format, columns: exportColumns[kind], onlyNew: false, reason: null };
  const id = await addExport(portal.db, { officerId: 'world-nurbaiti', at: portal.clock.now(), order });
  let peak = 0;
  const look = () => {
    const { heapUsed, external } = process.memoryUsage();
    peak = Math.max(peak, heapUsed + external);
  };
  const looking = setInterval(look, LOOK_MS);
  const began = performance.now();
  await runExportJob(portal, id, new AbortController().signal);
  clearInterval(looking);
  const seconds = (performance.now() - began) / 1000;
  const found = await findExport(portal.db, id);
  if (found?.state !== 'done') throw new Error(`the list of ${kind} was not written`);
  return { rows: found.done, seconds, peakMb: peak / MB, fileMb: found.bytes / MB };
}

/** A portal with the world, so many applications and the permits of those that were issued, and somebody of the front desk signed in. */
async function filled(count: number): Promise<Filled> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'pintu-exports-'));
  const config = readConfig({ PINTU_DATA: dataFolder, PORT: '0' });
  const jobs = { ...noJobs, send: () => Promise.resolve(), sendAll: () => Promise.resolve() };
  const { portal, close } = await openPortal(config, createLog('silent'), { clock: frozenClock(), jobs, durable: false });
  await seedWorld(portal);
  await fillQueue(portal, count);
  await fillPermits(portal);
  const desk = visitorOf(createApp(portal));
  const officer = worldPeople.find(({ id }) => id === 'world-rahmat');
  if (officer === undefined) throw new Error('the world has no front desk');
  await desk.signIn(officer);
  return {
    portal,
    desk,
    close: async () => {
      await close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** A permit for every issued application that has none, valid for five years; of a hundred one is revoked. The search has the terms of the application. */
async function fillPermits({ db }: Portal): Promise<void> {
  await db.execute(sql`
    insert into permit (application_id, service, number, token, state, issued_at, valid_until, output_name, holder, sha256, bytes, revoked_at)
    select a.id, a.service, '503/' || right(a.number, 6) || '/SIPP/' || a.number, a.number, case when turn % 100 = 7 then 'revoked' else 'valid' end,
      decided_at, decided_at::date + 1826, one.output_name, one.holder, a.number, one.bytes, case when turn % 100 = 7 then decided_at + interval '30 days' end
    from (select *, row_number() over (order by number) as turn from application where state = 'issued' and decided_at is not null) a,
      (select output_name, holder, bytes from permit limit 1) one
    where not exists (select 1 from permit p where p.application_id = a.id)`);
  await db.execute(sql`
    insert into permit_search select p.id, s.terms from permit p join application_search s on s.application_id = p.application_id
    on conflict do nothing`);
  await db.execute(sql`vacuum (analyze) permit`);
  await db.execute(sql`vacuum (analyze) permit_search`);
}

async function medianMs(ask: (desk: Visitor) => Promise<{ status: number; html: string }>, desk: Visitor, page: string) {
  const times: number[] = [];
  for (let round = -5; round < ROUNDS; round++) {
    const began = performance.now();
    const { status, html } = await ask(desk);
    if (status !== 200 || !html.includes('<tbody')) throw new Error(`${page}: ${status} without a row`);
    if (round >= 0) times.push(performance.now() - began);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

const round = (value: number): number => Number(value.toFixed(2));
