import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser/launch.ts';
import { didYouMean } from './catalogue/did-you-mean.ts';
import { faultInWords } from './catalogue/fault.ts';
import { localDay } from './catalogue/formats.ts';
import { isLocal } from './catalogue/service.ts';
import type { Service } from './catalogue/service.ts';
import type { Config } from './config.ts';
import { filmProps, withFilmPortal } from './film-portal.ts';
import type { Portal } from './portal.ts';
import { FilmFault, makeFilm } from './tutorials/make-film.ts';
import { brandOf } from './tutorials/film-brand.ts';
import type { FilmProgress, FilmReport } from './tutorials/film-report.ts';
import { makeScript } from './tutorials/script/make-script.ts';
import { StageFault } from './tutorials/stage/stage-fault.ts';
import { filmPerson } from './world/people.ts';

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
  const browser = await launchBrowser().catch((error: unknown) => {
    throw new FilmFault(`No browser can be started to film with: ${String(error).split('\n')[0]}`);
  });
  order.signal.addEventListener('abort', () => void browser.close());
  try {
    return await makeFilm({
      script,
      brand: brandOf(portal.office),
      filmedOn: localDay(portal.clock.now(), portal.office),
      browser,
      props: filmProps(baseUrl),
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
  if (service === undefined) throw new FilmFault(missingService(catalogue, slug));
  if (!isLocal(service))
    throw new FilmFault(`The service "${slug}" is handled elsewhere (${service.channel}); there is nothing to film here.`);
  return service;
}

/** Its definition has faults, or there is none of that name. */
function missingService({ services, faults }: Portal['catalogue'], slug: string): string {
  const own = faults.filter(({ file }) => basename(file, extname(file)) === slug);
  if (own.length > 0)
    return `The definition of "${slug}" has faults:\n${own.map((fault) => `  ${faultInWords(fault)}`).join('\n')}`;
  const local = [...services.values()].filter(isLocal).map((service) => service.slug);
  const meant = didYouMean(slug, local);
  return `There is no service "${slug}"${meant === null ? '' : `; did you mean "${meant}"?`} There are: ${local.join(', ')}`;
}

function faultOf(error: unknown): string {
  if (error instanceof StageFault || error instanceof FilmFault) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** A line when a step begins, and one when it is done. */
function onOneLine(): (progress: FilmProgress) => void {
  const told = new Set<string>();
  return ({ step, done, total }) => {
    const line = done === total ? `${step} ${done}/${total}` : step;
    if (!told.has(line)) process.stdout.write(`${line}\n`);
    told.add(line);
  };
}

function summary(report: FilmReport, folder: string): string {
  const seconds = Object.values(report.secondsByStep).reduce((sum, each) => sum + each, 0);
  return `${report.title}: ${(report.durationMs / 1000).toFixed(1)} s, ${(report.bytes / 1e6).toFixed(2)} MB, ${report.loudnessLufs.toFixed(1)} LUFS, made in ${seconds.toFixed(1)} s, in ${folder}`;
}
