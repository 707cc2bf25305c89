import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Report = {
  format: string;
  durationMs: number;
  megabytesPerMinute: number;
  peakMemoryMiB: number;
  secondsByStep: Record<string, number>;
  cacheHits: { lines: number; scenes: number; pieces: number };
};
type Made = { wallSeconds: number; report: Report };

const FORMATS = ['landscape', 'phone', 'hemat', 'whatsapp', 'landscape-calm', 'phone-calm'];
/** A sentence of every film, and how it is put instead. It stands in a file of its own (vite.config.ts), which is put back afterwards. */
const SENTENCE = ['Jangan beri tahu kode ini kepada siapa pun.', 'Jangan berikan kode ini kepada siapa pun.'] as const;
const NARRATION = 'dist/chunks/narration.js';

/**
 * How long does a film take, against how long it plays? Whole processes, from the command to the finished files; cold = nothing kept from before.
 * Words: the service (default sip-perawat), and the label of one of its questions that is changed.
 */
export async function measure([service = 'sip-perawat', label = 'Nomor STR']: string[]) {
  const work = mkdtempSync(join(tmpdir(), 'pintu-bench-'));
  const cacheOf = (name: string) => join(work, `cache-${name}`);
  try {
    const cold = await film(service, { out: join(work, 'cold'), cache: cacheOf('a') });
    const reword = await reworded(() => film(service, { out: join(work, 'reword'), cache: cacheOf('a') }));
    const services = relabelled(service, label, join(work, 'services'));
    const relabel = await film(service, { out: join(work, 'relabel'), cache: cacheOf('a'), services });
    const again = await film(service, { out: join(work, 'again'), cache: cacheOf('a') });
    const one = await film(service, { out: join(work, 'one'), cache: cacheOf('b'), more: ['--workers', '1'] });
    const two = await film(service, { out: join(work, 'two'), cache: cacheOf('c'), more: ['--workers', '2'] });
    const phones = await film(service, { out: join(work, 'phones'), cache: cacheOf('d'), more: ['--format', 'phone,hemat'] });
    const all = await film(service, { out: join(work, 'all'), cache: cacheOf('d'), more: ['--format', FORMATS.join(',')] });
    const formats = FORMATS.map((format) => readReport(join(work, 'all', format)));
    const share = (part: Made) => round(part.wallSeconds / cold.wallSeconds, 3);
    const rows = [
      row('cold', cold),
      row('one reworded line', reword),
      row('one changed label', relabel),
      row('nothing changed', again),
      row('cold, one drawing thread', one),
      row('cold, two drawing threads', two),
      row('cold, phone and hemat', phones),
      row('all six formats, phone and hemat kept', all),
    ];
    return {
      rows,
      figures: {
        service,
        playSeconds: round(cold.report.durationMs / 1000, 1),
        coldTimesRealtime: round(cold.report.durationMs / 1000 / cold.wallSeconds, 2),
        rewordShare: share(reword),
        relabelShare: share(relabel),
        unchangedShare: share(again),
        twoWorkersShare: round(two.wallSeconds / one.wallSeconds, 3),
        phoneAndHematSeconds: round(phones.wallSeconds, 1),
        megabytesPerMinute: Object.fromEntries(formats.map(({ format, megabytesPerMinute }) => [format, megabytesPerMinute])),
        peakMemoryMiB: cold.report.peakMemoryMiB,
        secondsByStep: cold.report.secondsByStep,
      },
    };
  } finally {
    rmSync(work, { recursive: true });
  }
}

type Options = { out: string; cache: string; services?: string; more?: readonly string[] };

async function film(service: string, { out, cache, services, more = [] }: Options): Promise<Made> {
  const started = performance.now();
  const child = spawn(process.execPath, ['dist/main.js', 'film', service, '--out', out, '--cache', cache, ...more], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...(services === undefined ? {} : { PINTU_SERVICES: services }) },
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  const wallSeconds = (performance.now() - started) / 1000;
  if (code !== 0) throw new Error(`the film of ${service} failed`);
  const several = more.find((word) => word.includes(','));
  return { wallSeconds, report: readReport(several === undefined ? out : join(out, several.split(',')[0] ?? '')) };
}

const readReport = (folder: string): Report => JSON.parse(readFileSync(join(folder, 'film.json'), 'utf8')) as Report;

async function reworded<T>(work: () => Promise<T>): Promise<T> {
  const before = readFileSync(NARRATION, 'utf8');
  const after = before.replaceAll(SENTENCE[0], SENTENCE[1]);
  if (after === before) throw new Error(`the films do not say "${SENTENCE[0]}" any more: name another sentence in this file`);
  writeFileSync(NARRATION, after);
  try {
    return await work();
  } finally {
    writeFileSync(NARRATION, before);
  }
}

/** The definitions with one label changed, in a folder of their own. */
function relabelled(service: string, label: string, folder: string): string {
  cpSync('services', folder, { recursive: true });
  const file = join(folder, `${service}.yaml`);
  const before = readFileSync(file, 'utf8');
  const after = before.replace(`label_id: ${label}\n`, `label_id: ${label} Anda\n`);
  if (after === before) throw new Error(`${service} has no question "${label}": name one of its labels`);
  writeFileSync(file, after);
  return folder;
}

const row = (what: string, { wallSeconds, report }: Made) => ({
  what,
  wallSeconds: round(wallSeconds, 1),
  timesAsFastAsItPlays: round(report.durationMs / 1000 / wallSeconds, 2),
  linesKept: report.cacheHits.lines,
  scenesKept: report.cacheHits.scenes,
  piecesKept: report.cacheHits.pieces,
});

const round = (value: number, places: number): number => Number(value.toFixed(places));
