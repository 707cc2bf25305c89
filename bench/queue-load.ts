import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { frozenClock } from '../src/clock.ts';
import { readConfig } from '../src/config.ts';
import { noJobs } from '../src/jobs.ts';
import { createLog } from '../src/log.ts';
import { openPortal } from '../src/open-portal.ts';
import { paths } from '../src/web/paths.ts';
import { createApp } from '../src/web/server.ts';
import { worldPeople } from '../src/world/people.ts';
import { seedWorld } from '../src/world/seed.ts';
import { visitorOf } from '../tests/visitor.ts';
import type { Answer, Visitor } from '../tests/visitor.ts';
import { fillQueue, sought } from './queue-fill.ts';

/** How often each page is asked for, in turns at the small and at the large portal: what else the machine does falls on both. */
const ROUNDS = 40;
const WARM_UP = 15;

type Filled = { desk: Visitor; fillSeconds: number; close: () => Promise<void> };

/** The pages that an officer waits for. */
const pages: Record<string, (desk: Visitor) => Promise<Answer>> = {
  'the queue as it opens': (desk) => desk.get(paths.desk),
  'what is open at every desk': (desk) => desk.get(paths.deskPart('semua')),
  'one stage': (desk) => desk.get(paths.deskQueue({ bagian: 'semua', tahap: 'technical' })),
  'one service, issued': (desk) => desk.get(paths.deskQueue({ izin: 'sip-perawat', tahap: 'issued' })),
  'one reviewing office': (desk) => desk.get(paths.deskQueue({ bagian: 'semua', dinas: 'Dinas Kesehatan Kota Samarinda' })),
  'everything issued': (desk) => desk.get(paths.deskQueue({ tahap: 'issued' })),
  'ordered by number': (desk) => desk.get(paths.deskQueue({ bagian: 'giliran', urut: 'nomor' })),
  'the newest first': (desk) => desk.get(paths.deskQueue({ bagian: 'giliran', urut: 'masuk' })),
  'ordered by service': (desk) => desk.get(paths.deskQueue({ bagian: 'giliran', urut: 'izin' })),
  'the second page': secondPage,
  'found by name': (desk) => desk.post(paths.deskSearch, { cari: sought.name }),
  'found by a name that many have': (desk) => desk.post(paths.deskSearch, { cari: sought.common }),
  'found by NIK': (desk) => desk.post(paths.deskSearch, { cari: sought.nik }),
};

let nextPage = new WeakMap<Visitor, string>();

async function secondPage(desk: Visitor): Promise<Answer> {
  const known = nextPage.get(desk) ?? nextOf((await desk.get(paths.deskPart('semua'))).html);
  nextPage = nextPage.set(desk, known);
  return desk.get(known);
}

function nextOf(html: string): string {
  const href = /href="([^"]+sesudah[^"]+)"/.exec(html)?.[1];
  if (href === undefined) throw new Error('the queue has no second page');
  return href.replaceAll('&amp;', '&');
}

/** Median and 95th of a hundred of every page with few and with many applications, and the worst of their ratios. */
export async function measureQueues(few: number, many: number) {
  const small = await filled(few);
  const large = await filled(many);
  try {
    const rows = [];
    const slow: number[] = [];
    for (const [page, ask] of Object.entries(pages)) {
      const times: { small: number[]; large: number[] } = { small: [], large: [] };
      for (let round = -WARM_UP; round < ROUNDS; round++) {
        const here = { small: await msOf(ask, small.desk, page), large: await msOf(ask, large.desk, page) };
        if (round < 0) continue;
        times.small.push(here.small);
        times.large.push(here.large);
      }
      slow.push(quantile(times.large, 0.95));
      rows.push({
        page,
        [`ms with ${few}`]: round(quantile(times.small, 0.5)),
        [`ms with ${many}`]: round(quantile(times.large, 0.5)),
        'p95 ms': round(quantile(times.large, 0.95)),
        ratio: round(quantile(times.large, 0.5) / quantile(times.small, 0.5)),
      });
    }
    return {
      rows,
      figures: {
        few,
        many,
        ratioMillionToTenThousand: Math.max(...rows.map(({ ratio }) => ratio)),
        p95Ms: round(Math.max(...slow)),
        fillSeconds: Math.round(large.fillSeconds),
      },
    };
  } finally {
    await small.close();
    await large.close();
  }
}

/** A portal with the world and so many applications more, and somebody of the front desk signed in. */
async function filled(count: number): Promise<Filled> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'pintu-queue-'));
  const config = readConfig({ PINTU_DATA: dataFolder, PORT: '0' });
  // Messages of the world are sent nowhere.
  const jobs = { ...noJobs, send: () => Promise.resolve(), sendAll: () => Promise.resolve() };
  const { portal, close } = await openPortal(config, createLog('silent'), { clock: frozenClock(), jobs, durable: false });
  await seedWorld(portal);
  const began = performance.now();
  await fillQueue(portal, count);
  const fillSeconds = (performance.now() - began) / 1000;
  const desk = visitorOf(createApp(portal));
  const officer = worldPeople.find(({ id }) => id === 'world-rahmat');
  if (officer === undefined) throw new Error('the world has no front desk');
  await desk.signIn(officer);
  return {
    desk,
    fillSeconds,
    close: async () => {
      await close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

async function msOf(ask: (desk: Visitor) => Promise<Answer>, desk: Visitor, page: string): Promise<number> {
  const began = performance.now();
  const { status, html } = await ask(desk);
  const ms = performance.now() - began;
  if (status !== 200 || !html.includes('<tbody')) throw new Error(`${page}: ${status} without a row`);
  return ms;
}

const quantile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(share * (times.length - 1))] ?? 0;

const round = (value: number): number => Number(value.toFixed(2));
