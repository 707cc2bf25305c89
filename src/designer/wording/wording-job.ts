import type { Portal } from '../../portal.ts';
import { afterFault } from './asking-rules.ts';
import type { EndpointFault } from './asking-rules.ts';
import { askModel } from './ask-model.ts';
import type { Told } from './ask-model.ts';
import { judgeAnswer } from './judge-rules.ts';
import type { Judged } from './judge-rules.ts';
import { endRun, keepAnswer, pauseRun, takeUp, waitingOf } from './store-wording.ts';
import type { WordingRun } from './store-wording.ts';

/** The queue of runs in which a model is asked for plainer wording. */
export const WORDING_QUEUE = 'propose-wording';

/**
 * Asks about the texts of a run that wait, one after the other, and keeps each answer at once: whatever stops it, it goes on where it was. Where the endpoint
 * wants a pause the run is taken up again after it, by whichever process is there then. Throws only when this process is stopped.
 */
export async function runWordingJob(portal: Portal, runId: string, signal: AbortSignal, patienceMs?: number): Promise<void> {
  const { db, config, clock, office } = portal;
  const run = await takeUp(db, runId);
  if (run === null) return;
  if (config.wording === null)
    return void (await endRun(db, runId, { state: 'failed', fault: 'not-connected', at: clock.now() }));
  for (const proposal of await waitingOf(db, runId)) {
    const told = await askModel(config.wording, proposal.before, {
      signal,
      ...(patienceMs === undefined ? {} : { patienceMs }),
    });
    if (told.kind === 'no-answer') return waitOrEnd(portal, run, told.fault);
    run.failures = 0;
    if (!(await keepAnswer(db, proposal, kept(judged(told, proposal.before, office.plainWords))))) return;
  }
  await endRun(db, runId, { state: 'done', fault: null, at: clock.now() });
}

const judged = (told: Exclude<Told, { kind: 'no-answer' }>, before: string, words: Portal['office']['plainWords']): Judged =>
  told.kind === 'answer' ? judgeAnswer(before, told.text, words) : { kind: 'faulty', faults: [{ kind: told.kind }] };

const kept = (answer: Judged) => ({
  state: answer.kind,
  after: answer.kind === 'proposed' ? answer.text : null,
  faults: answer.kind === 'faulty' ? answer.faults : [],
});

async function waitOrEnd({ db, clock, jobs, log }: Portal, run: WordingRun, fault: EndpointFault): Promise<void> {
  const next = afterFault(fault, run.failures);
  const at = clock.now();
  log.warn({ runId: run.id, fault: fault.kind, next: next.kind }, 'a language model gave no answer');
  if (next.kind === 'given-up') return void (await endRun(db, run.id, { state: 'failed', fault: fault.kind, at }));
  const resumeAt = new Date(at.getTime() + next.afterSeconds * 1000);
  await db.transaction(async (tx) => {
    if (await pauseRun(tx, run.id, { fault: fault.kind, resumeAt }))
      await jobs.send(WORDING_QUEUE, { runId: run.id }, { db: tx, afterSeconds: next.afterSeconds });
  });
}
