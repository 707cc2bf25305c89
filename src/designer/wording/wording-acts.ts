import { randomUUID } from 'node:crypto';
import type { SignedInPerson } from '../../accounts/person.ts';
import { pathInWords } from '../../catalogue/record.ts';
import type { RawRecord } from '../../catalogue/record.ts';
import type { WordingSettings } from '../../config-endpoints.ts';
import { recordEvent } from '../../database/events.ts';
import type { Portal } from '../../portal.ts';
import { openText, recordOf, setPart, written } from '../edit/definition-text.ts';
import type { Designed } from '../load.ts';
import { saveDraft } from '../store-drafts.ts';
import { hostOf } from './ask-model.ts';
import { placeOfText, textsToAsk } from './asking-rules.ts';
import { addRun, endRun, keepDecision, lastRun, reopenRun } from './store-wording.ts';
import type { Decision, Proposal } from './store-wording.ts';
import { WORDING_QUEUE } from './wording-job.ts';

type Asking = { slug: string; record: RawRecord; within: string; person: SignedInPerson; settings: WordingSettings };

/** Asks for plainer wording of a service's texts: run, job and act, or nothing. `busy`: a run is under way; `nothing`: there is no text to ask about. */
export async function askForWording(portal: Portal, asking: Asking): Promise<'asked' | 'busy' | 'nothing'> {
  const { slug, record, within, person, settings } = asking;
  const texts = textsToAsk(record, portal.office.plainWords, within).map((each) => ({ id: randomUUID(), ...each }));
  if (texts.length === 0) return 'nothing';
  const id = randomUUID();
  const at = portal.clock.now();
  const host = hostOf(settings);
  return portal.db.transaction(async (tx) => {
    const run = { id, slug, host, model: settings.model, requestedBy: person.id, requestedAt: at, texts };
    if (!(await addRun(tx, run))) return 'busy';
    await portal.jobs.send(WORDING_QUEUE, { runId: id }, { db: tx });
    const sent = texts.filter(({ held }) => !held).length;
    await recordEvent(tx, {
      at,
      actor: person,
      verb: 'wording_asked',
      subject: { kind: 'service', id: slug },
      detail: { run: id, host, texts: sent },
    });
    return 'asked';
  });
}

/** Ends the run that is under way; what was answered already stays. */
export async function cancelWording({ db, clock }: Portal, slug: string): Promise<void> {
  const run = await lastRun(db, slug);
  if (run !== null) await endRun(db, run.id, { state: 'cancelled', fault: null, at: clock.now() });
}

/** Goes on with the last run of a service, where it ended before all texts were asked about. */
export async function goOnWithWording({ db, jobs }: Portal, slug: string, settings: WordingSettings): Promise<void> {
  const run = await lastRun(db, slug);
  if (run === null) return;
  await db.transaction(async (tx) => {
    if (await reopenRun(tx, { slug, id: run.id, host: hostOf(settings), model: settings.model }))
      await jobs.send(WORDING_QUEUE, { runId: run.id }, { db: tx });
  });
}

/** Takes back what a transaction has written so far. */
class Undone extends Error {}

type Deciding = { designed: Designed; proposal: Proposal; decision: Decision; text: string; person: SignedInPerson };

/**
 * Puts a proposal into the draft, as an edit by hand would be, or refuses it: decision, draft and act in one transaction.
 * - `outdated`: the text was changed meanwhile, or is gone; `busy`: somebody saved the draft this moment; `decided`: somebody decided already.
 */
export async function decideWording(portal: Portal, deciding: Deciding): Promise<'done' | 'outdated' | 'busy' | 'decided'> {
  const { designed, proposal, decision, text, person } = deciding;
  const { db, clock } = portal;
  const at = clock.now();
  const draft = decision === 'refused' ? null : draftWith(designed, proposal, text);
  if (draft === null && decision !== 'refused') return 'outdated';
  try {
    return await db.transaction(async (tx) => {
      const made = { decision, after: decision === 'refused' ? proposal.after : text, personId: person.id, at };
      if (!(await keepDecision(tx, proposal.id, made))) return 'decided';
      if (draft !== null) {
        const baseVersion = designed.draft === null ? (designed.live?.version ?? null) : designed.draft.baseVersion;
        const write = { slug: designed.slug, text: draft, baseVersion, seen: designed.seen, personId: person.id, at };
        if (!(await saveDraft(tx, write))) throw new Undone();
      }
      await recordEvent(tx, {
        at,
        actor: person,
        verb: `wording_${decision}`,
        subject: { kind: 'service', id: designed.slug },
        detail: { proposal: proposal.id, path: pathInWords(proposal.path), by: 'model' },
      });
      return 'done';
    });
  } catch (error) {
    if (error instanceof Undone) return 'busy';
    throw error;
  }
}

/** The draft with other words at the place of a proposal; null where its text was changed meanwhile. */
function draftWith({ text }: Designed, { path, before }: Proposal, after: string): string | null {
  const document = openText(text);
  const place = document === null ? null : placeOfText(recordOf(document), path, before);
  if (document === null || place === null) return null;
  setPart(document, place, after);
  return written(document);
}
