import { localDay } from '../../catalogue/formats.ts';
import type { Database } from '../../database/connection.ts';
import { recordEvent, SYSTEM_ACTOR } from '../../database/events.ts';
import type { Portal } from '../../portal.ts';
import { FILM_QUEUE } from '../publish/film-job.ts';
import { startFilmProcess } from '../publish/film-process.ts';
import type { FilmCommand, ProcessEnd } from '../publish/film-process.ts';
import { withLiveDefinitions } from '../publish/live-definitions.ts';
import { findFilm, markFit, requestFilm } from '../store.ts';
import type { Film } from '../store.ts';
import type { PlayedScript } from './check-report.ts';
import { hiddenAfter, isAsShown, reportOf, verdictOf } from './rules.ts';
import { findCheck, markCheckEnded, markCheckRunning } from './store.ts';
import type { FilmCheck } from './store.ts';
import { tellPublishers } from './tell-publishers.ts';

export const CHECK_QUEUE = 'check-film';

/** How often a script is played when the machine fails meanwhile. */
const MOST_TRIES = 2;

/**
 * Plays a service's script on the portal as it is, without filming, and compares it with what the published film shows. A film that shows something else is made
 * again, where only the scenes that changed are filmed, and takes the old one's place; until then no page shows what is not there any more. Where not even
 * today's script plays, nothing can be filmed: somebody must mend it. Publishers are told of scenes that are hidden from now on.
 * Throws only for what another try could mend (this process being stopped).
 */
export async function runCheckJob(portal: Portal, command: FilmCommand, checkId: string, signal: AbortSignal): Promise<void> {
  const { db, clock, log, office } = portal;
  const check = await findCheck(db, checkId);
  if (check === null || !(await markCheckRunning(db, checkId))) return;
  const played = await withLiveDefinitions(portal, checkId, (definitions) =>
    play(command, [check.service, '--language', check.language, '--definitions', definitions], signal),
  );
  if (signal.aborted) throw new Error('stopped while a script was being played; it starts again');
  if ('fault' in played) {
    log.warn({ checkId }, 'a film could not be checked');
    return markCheckEnded(db, checkId, { fault: played.fault }, clock.now());
  }
  const film = check.filmId === null ? null : await findFilm(db, check.filmId);
  const report = reportOf(played, film?.report ?? null, localDay(clock.now(), office));
  const verdict = verdictOf(report);
  await db.transaction(async (tx) => {
    const at = clock.now();
    await markCheckEnded(tx, checkId, { report, verdict }, at);
    if (film === null) return;
    const hidden = hiddenAfter(report, film.broken);
    await markFit(tx, film.id, { checkedOn: isAsShown(report) ? report.checkedOn : film.checkedOn, broken: hidden });
    if (film.state !== 'published' || verdict === 'same') return;
    await recordEvent(tx, {
      at,
      actor: SYSTEM_ACTOR,
      verb: verdict === 'moved' ? 'film_moved' : 'film_broken',
      subject: { kind: 'film', id: film.id },
      detail: { service: check.service, language: check.language, scenes: hidden },
    });
    if (hidden.some((scene) => !film.broken.includes(scene))) await tellPublishers(portal, tx, film, report);
    if (report.plays) await makeAgain(portal, tx, check, film);
  });
}

async function makeAgain({ jobs, clock, catalogue }: Portal, tx: Database, check: FilmCheck, film: Film): Promise<void> {
  const definitionVersion = catalogue.services.get(check.service)?.version ?? film.report?.definitionVersion ?? 1;
  const made = await requestFilm(tx, {
    service: check.service,
    language: check.language,
    definitionVersion,
    actor: SYSTEM_ACTOR,
    at: clock.now(),
    replaces: film.id,
  });
  if (made.fresh) await jobs.send(FILM_QUEUE, { filmId: made.id }, { db: tx });
}

/**
 * Plays it in a process of its own; once more when the machine failed (a browser that crashed, a disk that was full), and once more when something did not play:
 * a machine that is busy with other work lets a page come too late, and no scene is hidden for that.
 */
async function play(
  command: FilmCommand,
  words: readonly string[],
  signal: AbortSignal,
): Promise<PlayedScript | { fault: string }> {
  for (let tried = 1; ; tried++) {
    const { answer, how, complaint } = await playOnce(command, words, signal);
    // A script with faults ends like a fault too, but it has answered what they are.
    const isLast = tried === MOST_TRIES || signal.aborted;
    if (answer !== null && (isLast || playsWhole(answer))) return answer;
    if (answer === null && (isLast || how !== 'machine')) return { fault: complaint };
  }
}

const playsWhole = ({ shapes }: PlayedScript): boolean => shapes.every(({ faults }) => faults.length === 0);

async function playOnce(
  command: FilmCommand,
  words: readonly string[],
  signal: AbortSignal,
): Promise<ProcessEnd & { answer: PlayedScript | null }> {
  let answer: PlayedScript | null = null;
  const child = startFilmProcess(command, ['check', ...words, '--json'], (line) => {
    if (line.startsWith('{"service"')) answer = JSON.parse(line) as PlayedScript;
  });
  signal.addEventListener('abort', child.stop, { once: true });
  if (signal.aborted) child.stop();
  const end = await child.ended;
  signal.removeEventListener('abort', child.stop);
  return { ...end, answer };
}
