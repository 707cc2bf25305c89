import { mkdir, readdir, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { didYouMean } from './catalogue/did-you-mean.ts';
import { faultInWords } from './catalogue/fault.ts';
import { localDay } from './catalogue/formats.ts';
import { readOffice } from './catalogue/office.ts';
import type { Office } from './catalogue/office.ts';
import { readCatalogue } from './catalogue/read-catalogue.ts';
import type { Catalogue } from './catalogue/read-catalogue.ts';
import { isLocal } from './catalogue/service.ts';
import type { Service } from './catalogue/service.ts';
import { frozenClock } from './clock.ts';
import type { Config } from './config.ts';
import { checkFilms } from './film-check.ts';
import { removeLeftDrafts, removeLeftStages } from './film-leftovers.ts';
import { withFilmStudio } from './film-studio.ts';
import { summaryOf } from './film-summary.ts';
import { FilmWordsFault, readFilmWords } from './film-words.ts';
import type { FilmWords } from './film-words.ts';
import { brandOf } from './tutorials/film-brand.ts';
import type { FilmProgress } from './tutorials/film-report.ts';
import { readBuildIds } from './tutorials/make/build-id.ts';
import { FilmFault } from './tutorials/make/film-fault.ts';
import { isFaultOfTheMachine } from './tutorials/make/machine-fault.ts';
import { makeSet } from './tutorials/make/make-set.ts';
import { putFilmInPlace, putFoldersInPlace, putSetInPlace } from './tutorials/make/put-in-place.ts';
import { FAULT_OF_THE_MACHINE } from './tutorials/publish/film-process.ts';
import type { SetOrder } from './tutorials/make/set-order.ts';
import { portalIn } from './portal-languages.ts';
import { makeScript } from './tutorials/script/make-script.ts';
import { StageFault } from './tutorials/stage/stage-fault.ts';
import { textsIn } from './web/texts/texts.ts';
import { filmPerson } from './world/people.ts';

type MakeWords = Extract<FilmWords, { kind: 'make' }>;
type Sources = { config: Config; office: Office; catalogue: Catalogue };

/** Films on a portal of its own: own database, own data folder, the world's fixed date. Answers the exit code. */
export async function filmCommand(given: Config, words: string[]): Promise<number> {
  const stopped = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped.abort());
  try {
    const asked = readFilmWords(words);
    const config = { ...given, servicesFolder: asked.definitions ?? given.servicesFolder };
    const office = await readOffice(config.officeFolder);
    const read = { config, office, catalogue: await readCatalogue(config.servicesFolder, office) };
    const sources = portalIn(read, asked.language);
    const services = servicesFor(sources.catalogue, asked.services);
    if (asked.kind === 'check') {
      const faulty = await checkFilms(sources, services, { ...asked, signal: stopped.signal });
      return faulty === 0 ? 0 : 1;
    }
    const codes: number[] = [];
    for (const service of services) {
      const out = services.length === 1 && asked.services.length === 1 ? asked.out : join(asked.out, service.slug);
      const code = await filmOne(sources, service, { ...asked, out: resolve(out) }, stopped.signal).then(
        () => 0,
        (error: unknown) => {
          if (services.length === 1 || stopped.signal.aborted) throw error;
          process.stderr.write(`${service.slug}: ${faultOf(error)}\n`);
          return exitCodeOf(error);
        },
      );
      codes.push(code);
    }
    const done = codes.filter((code) => code === 0).length;
    if (services.length > 1) process.stdout.write(`${done} of ${services.length} services filmed\n`);
    return Math.max(0, ...codes);
  } catch (error) {
    process.stderr.write(`${stopped.signal.aborted ? 'stopped' : faultOf(error)}\n`);
    return stopped.signal.aborted ? 1 : exitCodeOf(error);
  }
}

/** 2 = asked for in the wrong words; 75 = another try may go well; 1 = anything else. */
const exitCodeOf = (error: unknown): number =>
  error instanceof FilmWordsFault ? 2 : isFaultOfTheMachine(error) ? FAULT_OF_THE_MACHINE : 1;

async function filmOne(sources: Sources, service: Service, words: MakeWords, signal: AbortSignal): Promise<void> {
  const { config, office, catalogue } = sources;
  const { out } = words;
  const draft = `${out}.draft-${process.pid}`;
  const t = textsIn(words.language);
  const tell = words.progress ? tellLines : tellSteps();
  const cacheFolder = resolve(words.cache ?? join(config.dataFolder, 'film-cache'));
  const studios = openStudios(config, signal);
  await refuseFolder(out, words.complete);
  await Promise.all([removeLeftDrafts(out), removeLeftStages(cacheFolder)]);
  await makeDraft(draft);
  try {
    const made = await makeSet({
      script: makeScript({ service, person: filmPerson, office, t }),
      service,
      catalogue,
      brand: brandOf(office),
      t,
      filmedOn: localDay(frozenClock().now(), office),
      formats: words.formats,
      steps: words.steps,
      guide: words.complete,
      ids: await readBuildIds(config.officeFolder),
      withStudio: studios.open,
      folder: draft,
      cacheFolder,
      workers: words.workers ?? availableParallelism(),
      speech: config.speech,
      onProgress: (progress) => {
        if (signal.aborted) throw new Error('stopped');
        tell(progress);
      },
    });
    if (words.complete) await putSetInPlace(draft, out);
    else if (made.reports.length === 1) await putFilmInPlace(draft, out, made.reports[0]!);
    else await putFoldersInPlace(draft, out, words.formats);
    process.stdout.write(`${summaryOf(made.reports, out).join('\n')}\n`);
  } finally {
    await studios.closeAll();
    await rm(draft, { recursive: true, force: true });
  }
}

/**
 * Refuses, before anything is filmed, a folder that films cannot be put into. A set takes the place of all that lies in its folder: only of an earlier set, or of
 * nothing.
 */
async function refuseFolder(out: string, complete: boolean): Promise<void> {
  const names = await readdir(out).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw new FilmWordsFault(`--out: ${out} is no folder that can be read (${error.code}).`);
  });
  if (complete && names.length > 0 && !names.includes('set.json'))
    throw new FilmWordsFault(`--out: ${out} holds other things; a set takes the whole folder. Name an empty one, or a new one.`);
}

/** A draft beside the folder, on the same disk. */
async function makeDraft(draft: string): Promise<void> {
  await mkdir(draft, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (isFaultOfTheMachine(error)) throw error;
    throw new FilmWordsFault(`--out: nothing can be written to ${dirname(draft)} (${error.code}).`);
  });
}

/** Studios that are open while a film is made; where the making ends early, those that still play are closed too. */
function openStudios(config: Config, signal: AbortSignal): { open: SetOrder['withStudio']; closeAll: () => Promise<void> } {
  const over = new AbortController();
  const opened: Promise<unknown>[] = [];
  return {
    open: (use) => {
      const studio = withFilmStudio(config, AbortSignal.any([signal, over.signal]), use);
      opened.push(studio);
      return studio;
    },
    closeAll: async () => {
      over.abort();
      await Promise.allSettled(opened);
    },
  };
}

/** The services that are named, or all that can be applied for here. */
function servicesFor(catalogue: Catalogue, slugs: readonly string[]): Service[] {
  if (slugs.length === 0) return [...catalogue.services.values()].filter(isLocal);
  return slugs.map((slug) => {
    const service = catalogue.services.get(slug);
    if (service === undefined) throw new FilmFault(missingService(catalogue, slug));
    if (!isLocal(service))
      throw new FilmFault(`The service "${slug}" is handled elsewhere (${service.channel}); there is nothing to film here.`);
    return service;
  });
}

/** Its definition has faults, or there is none of that name. */
function missingService({ services, faults }: Catalogue, slug: string): string {
  const own = faults.filter(({ file }) => basename(file, extname(file)) === slug);
  if (own.length > 0)
    return `The definition of "${slug}" has faults:\n${own.map((fault) => `  ${faultInWords(fault)}`).join('\n')}`;
  const local = [...services.values()].filter(isLocal).map((service) => service.slug);
  const meant = didYouMean(slug, [...local, 'check']);
  return `There is no service "${slug}"${meant === null ? '' : `; did you mean "${meant}"?`} There are: ${local.join(', ')}`;
}

function faultOf(error: unknown): string {
  if (error instanceof StageFault || error instanceof FilmFault || error instanceof FilmWordsFault) return error.message;
  if (isFaultOfTheMachine(error)) return `The machine failed, not the film; try it again: ${messageOf(error)}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

const messageOf = (error: unknown): string => (error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));

const tellLines = (progress: FilmProgress): void => void process.stdout.write(`${JSON.stringify(progress)}\n`);

/** A line when a step begins, and one when it is done. */
function tellSteps(): (progress: FilmProgress) => void {
  const told = new Set<string>();
  return ({ step, done, total }) => {
    const line = done === total ? `${step} ${done}/${total}` : step;
    if (!told.has(line)) process.stdout.write(`${line}\n`);
    told.add(line);
  };
}
