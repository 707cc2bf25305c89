import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { createInterface } from 'node:readline';

/** How a film's making or a check is started: the same command as on the command line, in a process of its own. */
export type FilmCommand = { file: string; options: readonly string[] };

/** The exit code of `film` when the machine failed and not the film: another try may go well (EX_TEMPFAIL of sysexits.h). */
export const FAULT_OF_THE_MACHINE = 75;

/** Of the system's priorities, from -20 (first) to 19. */
const LOW = 10;

/** How long a process that was told to stop may tidy up, in ms. */
const PATIENCE_MS = 12_000;
/** The end of what it complained about is kept, in characters. */
const LONGEST_COMPLAINT = 6000;

/** `machine` = it was killed, or said that the machine failed and not the film: another try may go well. */
export type ProcessEnd = { how: 'done' | 'fault' | 'machine'; complaint: string };

export type FilmProcess = {
  /** Tells it to stop; it tidies up, or is ended after a while. */
  stop: () => void;
  /** Resolves when it has ended: how, and what it complained about. */
  ended: Promise<ProcessEnd>;
};

/** Starts `film …` with these words; every line that it prints is handed on. */
export function startFilmProcess(command: FilmCommand, words: readonly string[], onLine: (line: string) => void): FilmProcess {
  const child = spawn(command.file, [...command.options, 'film', ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  // Whoever waits for a page comes first.
  if (child.pid !== undefined) setPriority(child.pid, LOW);
  createInterface({ input: child.stdout }).on('line', onLine);
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString('utf8')).slice(-LONGEST_COMPLAINT);
  });
  const ended = new Promise<ProcessEnd>((resolve) => {
    child.on('error', (error) => resolve({ how: 'fault', complaint: error.message }));
    child.on('close', (code, killedBy) => {
      const how = code === 0 ? 'done' : killedBy !== null || code === FAULT_OF_THE_MACHINE ? 'machine' : 'fault';
      resolve({ how, complaint: complaint.trim() || `exit ${code ?? killedBy}` });
    });
  });
  let stopping = false;
  const stop = () => {
    // Told once: at a second signal it would leave everything as it is.
    if (stopping) return;
    stopping = true;
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS).unref();
  };
  return { stop, ended };
}
