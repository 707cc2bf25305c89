import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Report = {
  durationMs: number;
  bytes: number;
  cameraMoves: number;
  loudnessLufs: number;
  secondsByStep: Record<string, number>;
};

/** How long do the steps of a film take, against how long it plays? Words: services; default sip-perawat. */
export async function measure(words: string[]) {
  const services = words.length > 0 ? words : ['sip-perawat'];
  const rows = services.map((service) => {
    const folder = mkdtempSync(join(tmpdir(), 'pintu-bench-'));
    const started = performance.now();
    const made = spawnSync(process.execPath, ['dist/main.js', 'film', service, '--out', folder], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const wallSeconds = (performance.now() - started) / 1000;
    if (made.status !== 0) throw new Error(`the film of ${service} failed`);
    const report = JSON.parse(readFileSync(join(folder, 'film.json'), 'utf8')) as Report;
    rmSync(folder, { recursive: true });
    const playSeconds = report.durationMs / 1000;
    return {
      service,
      playSeconds: Number(playSeconds.toFixed(1)),
      wallSeconds: Number(wallSeconds.toFixed(1)),
      timesRealTime: Number((playSeconds / wallSeconds).toFixed(2)),
      megabytesAMinute: Number((report.bytes / 1e6 / (playSeconds / 60)).toFixed(2)),
      cameraMovesAMinute: Number((report.cameraMoves / (playSeconds / 60)).toFixed(1)),
      lufs: report.loudnessLufs,
      ...report.secondsByStep,
    };
  });
  return { rows, figures: { films: rows } };
}
