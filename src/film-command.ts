import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { launchBrowser } from './browser/launch.ts';
import { localDay } from './catalogue/formats.ts';
import { isLocal } from './catalogue/service.ts';
import type { Service } from './catalogue/service.ts';
import { frozenClock } from './clock.ts';
import type { Config } from './config.ts';
import { createLog } from './log.ts';
import { openPortal } from './open-portal.ts';
import type { Portal } from './portal.ts';
import { FilmFault, makeFilm } from './tutorials/make-film.ts';
import { brandOf } from './tutorials/film-brand.ts';
import type { FilmProgress, FilmReport } from './tutorials/film-report.ts';
import { makeScript } from './tutorials/script/make-script.ts';
import { StageFault } from './tutorials/stage/stage-fault.ts';
import { createApp } from './web/server.ts';
import { paths } from './web/paths.ts';
import { documentFor } from './world/documents/document-for.ts';
import { filmPerson } from './world/people.ts';
import { seedPeople } from './world/seed.ts';

const usage = 'pintu film <service> --out <folder> [--progress]';

/** Films one service on a portal of its own: own database, own data folder, the world's fixed date. Answers the exit code. */
export async function filmCommand(config: Config, words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { out: { type: 'string' }, progress: { type: 'boolean', default: false } },
  });
  const [slug] = positionals;
  if (slug === undefined || values.out === undefined) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  const stopped = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped.abort());
  const tell = values.progress ? (progress: FilmProgress) => process.stdout.write(`${JSON.stringify(progress)}\n`) : onOneLine();
  try {
    const report = await withFilmPortal(config, (portal, baseUrl) =>
      film(portal, baseUrl, { slug, outFolder: resolve(values.out ?? ''), tell, signal: stopped.signal }),
    );
    process.stdout.write(`${summary(report, resolve(values.out))}\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`${stopped.signal.aborted ? 'stopped' : faultOf(error)}\n`);
    return 1;
  }
}

type Order = { slug: string; outFolder: string; tell: (progress: FilmProgress) => void; signal: AbortSignal };

async function film(portal: Portal, baseUrl: string, order: Order): Promise<FilmReport> {
  const service = findService(portal, order.slug);
  const script = makeScript({ service, person: filmPerson, office: portal.office });
  const browser = await launchBrowser();
  order.signal.addEventListener('abort', () => void browser.close());
  try {
    return await makeFilm({
      script,
      brand: brandOf(portal.office),
      filmedOn: localDay(portal.clock.now(), portal.office),
      browser,
      props: {
        baseUrl,
        readCode: () => newestCode(baseUrl),
        documentFile: async (id, name) => {
          const drawn = await documentFor({ id, name }, filmPerson);
          return { name: drawn.name, mimeType: drawn.contentType, buffer: Buffer.from(drawn.bytes) };
        },
      },
      outFolder: order.outFolder,
      voiceFolder: join(tmpdir(), 'pintu-voice'),
      onProgress: (progress) => {
        if (order.signal.aborted) throw new Error('stopped');
        order.tell(progress);
      },
    });
  } finally {
    await browser.close();
  }
}

function findService({ catalogue }: Portal, slug: string): Service {
  const service = catalogue.services.get(slug);
  if (service === undefined)
    throw new FilmFault(`There is no service "${slug}". There are: ${[...catalogue.services.keys()].join(', ')}`);
  if (!isLocal(service))
    throw new FilmFault(`The service "${slug}" is handled elsewhere (${service.channel}); there is nothing to film here.`);
  return service;
}

/** Opens a portal for nobody but the film: no name of the machine's own database or data is used. */
async function withFilmPortal<T>(config: Config, use: (portal: Portal, baseUrl: string) => Promise<T>): Promise<T> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'pintu-film-'));
  const own: Config = {
    ...config,
    mode: 'demo',
    databaseUrl: null,
    smtpUrl: null,
    secret: null,
    dataKey: null,
    dataFolder,
    url: 'http://localhost',
  };
  const { portal, close } = await openPortal(own, createLog('error'), { clock: frozenClock(), durable: false });
  try {
    await seedPeople(portal, [filmPerson.id]);
    const server = serve({ fetch: createApp(portal).fetch, port: 0, hostname: '127.0.0.1' });
    await once(server, 'listening');
    try {
      return await use(portal, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    } finally {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
    }
  } finally {
    await close();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

/** The newest code on the demo's outbox page, read as a person would. */
async function newestCode(baseUrl: string): Promise<string> {
  const page = await (await fetch(baseUrl + paths.outbox)).text();
  const code = /(?<!\d)(\d{6})(?!\d)/.exec(page.slice(page.indexOf('<main')).replaceAll(/<[^>]*>/g, ' '))?.[1];
  if (code === undefined) throw new Error('the outbox shows no code');
  return code;
}

function faultOf(error: unknown): string {
  if (error instanceof StageFault || error instanceof FilmFault) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function onOneLine(): (progress: FilmProgress) => void {
  let last = '';
  return ({ step, done, total }) => {
    const line = `${step} ${done}/${total}`;
    if (step !== last || done === total) process.stdout.write(`${line}\n`);
    last = step;
  };
}

function summary(report: FilmReport, folder: string): string {
  const seconds = Object.values(report.secondsByStep).reduce((sum, each) => sum + each, 0);
  return `${report.title}: ${(report.durationMs / 1000).toFixed(1)} s, ${(report.bytes / 1e6).toFixed(2)} MB, ${report.loudnessLufs.toFixed(1)} LUFS, made in ${seconds.toFixed(1)} s, in ${folder}`;
}
