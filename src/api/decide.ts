import { createHash } from 'node:crypto';
import { colleaguesOf } from '../accounts/store-colleagues.ts';
import type { Application } from '../applications/application.ts';
import { isOwnFiling } from '../applications/filing-rules.ts';
import { saveChecklist } from '../applications/store-checklist.ts';
import type { Finding } from '../applications/store-checklist.ts';
import { approve, confirm, refuse as refuseApplication, returnForCorrection } from '../applications/store-decisions.ts';
import type { Decision } from '../applications/store-decisions.ts';
import { loadForOfficer } from '../applications/store-desk.ts';
import { documentsOf } from '../applications/store-documents.ts';
import { loadForSystem } from '../applications/store-for-systems.ts';
import type { Asker } from '../applications/store.ts';
import type { Transition } from '../applications/transition.ts';
import { serviceOf } from '../applications/versions.ts';
import { walkedCourse } from '../catalogue/course.ts';
import { evaluateForm } from '../catalogue/form.ts';
import { itemsToCheck } from '../desk/check-rules.ts';
import { readRefusal } from '../desk/refusal-rules.ts';
import type { Portal } from '../portal.ts';
import { textsId } from '../web/texts/texts.ts';
import { viewOf } from './answer-applications.ts';
import { refuse } from './answer.ts';
import type { Answered, Answerer, Asked, Refused } from './answer.ts';
import { placeOf, readCorrections, readKey, readRevision } from './decision-rules.ts';
import { refusalOf } from './refusal-rules.ts';
import { decidedSchema } from './schemas.ts';
import { codeOfState } from './states.ts';
import { keepReply, takeKey } from './store-replies.ts';

type Decided = Answered<'decide'>;

/** Takes back what was written, and answers why. */
class NotDecided extends Error {
  readonly refused: Refused;
  constructor(refused: Refused) {
    super('not decided');
    this.refused = refused;
  }
}

/**
 * Another system decides in the name of an officer of its office, by the desk's own rules and stores: findings, decision, event, message to the applicant and what is answered
 * are one transaction. The same request under the same key is answered as before and decides nothing.
 */
export const answerDecision: Answerer<'decide'> = async (asked) => {
  const { portal, token } = asked;
  const revision = readRevision(asked.ifMatch);
  if (revision === null) return refuse('versi-tidak-ada');
  const key = readKey(asked.key);
  if (key === null) return refuse('kunci-tidak-ada');
  const officer = await officerOf(asked);
  if (officer === null) return refuse('token-tanpa-petugas');
  const request = hashOf([asked.params.nomor, revision, asked.body]);
  try {
    return await portal.db.transaction(async (tx): Promise<Decided> => {
      const within = { ...portal, db: tx };
      const kept = { tokenId: token.id, key };
      const known = await takeKey(tx, kept, request, portal.clock.now());
      if (known !== null) return known.asked === request ? replayed(known.body) : refuse('kunci-dipakai');
      const decided = await decide(within, { ...asked, officer, revision });
      if (!decided.ok) throw new NotDecided(decided);
      await keepReply(tx, kept, { status: 200, body: decided.body });
      return decided;
    });
  } catch (error) {
    if (error instanceof NotDecided) return error.refused;
    throw error;
  }
};

type Deciding = Asked<'decide'> & { officer: Asker; revision: number };

async function decide(portal: Portal, asked: Deciding): Promise<Decided> {
  const { officer, token, body } = asked;
  const number = asked.params.nomor;
  const seen = await loadForSystem(portal.db, portal.seal, viewOf(token), number);
  const found = seen === null ? null : await loadForOfficer(portal.db, portal.seal, officer, number);
  if (found === null) return refuse('tidak-ditemukan');
  if (found.revision !== asked.revision) return refuse('sudah-berubah');
  const service = await serviceOf(portal, portal.db, found);
  const form = evaluateForm(service, found.answers);
  const items = itemsToCheck(form, await documentsOf(portal.db, found.id), ({ title }) => title);
  const decision = { officer, number, revision: found.revision, system: token.id };
  const check = async (findings: readonly Finding[]): Promise<Transition<{ revision: number }>> =>
    findings.length === 0
      ? { ok: true, revision: found.revision }
      : saveChecklist(portal.db, portal.seal, {
          officer,
          number,
          revision: found.revision,
          findings,
          at: portal.clock.now(),
          course: walkedCourse(service, found.answers),
          ownFiling: isOwnFiling(found, officer, portal.office),
        });

  if (body.keputusan === 'tolak') {
    const read = readRefusal({ reason: body.alasan, note: body.catatan ?? '' }, portal.office.reasons.refusals);
    if (!read.ok)
      return refuse(
        'alasan-salah',
        read.faults.map((fault) => refusalFault(fault)),
      );
    return told(portal, decision, await refuseApplication(portal, { ...decision, reason: read.reason.code, note: read.note }));
  }
  if (body.keputusan === 'perbaikan') {
    const read = readCorrections(body.perbaikan, { items, form, reasons: portal.office.reasons.corrections });
    if (!read.ok) return refuse('alasan-salah', read.faults.map(correctionFault));
    const checked = await check(read.findings);
    if (!checked.ok) return refuse(refusalOf(checked.reason));
    const going = { ...decision, revision: checked.revision };
    return told(portal, going, await returnForCorrection(portal, { ...going, items: read.items }));
  }
  const checked = await check(items.map(({ key }) => ({ requirement: key, good: true })));
  if (!checked.ok) return refuse(refusalOf(checked.reason));
  const going = { ...decision, revision: checked.revision };
  return told(portal, going, await (found.state === 'review' ? confirm : approve)(portal, going));
}

/** How the application stands after a decision. */
async function told(portal: Portal, { officer, number }: Decision, decided: Transition): Promise<Decided> {
  if (!decided.ok) return refuse(refusalOf(decided.reason));
  const now = await loadForOfficer(portal.db, portal.seal, officer, number);
  return now === null ? refuse('tidak-ditemukan') : answerOf(now);
}

const answerOf = ({ number, state, revision }: Pick<Application, 'number' | 'state' | 'revision'>): Decided => ({
  ok: true,
  body: { nomor: number ?? '', keadaan: codeOfState(state), revisi: revision },
  tag: String(revision),
});

function replayed(body: unknown): Decided {
  const known = decidedSchema.parse(body);
  return { ok: true, body: known, tag: String(known.revisi) };
}

/** The officer in whose name a token decides, as long as they review for its office. */
async function officerOf({ portal, token }: Asked<'decide'>): Promise<Asker | null> {
  const { officerId, technicalOffice } = token;
  if (officerId === null || technicalOffice === null) return null;
  const desk = { role: 'technical', technicalOffice } as const;
  const reviewers = await colleaguesOf(portal.db, portal.seal, desk);
  return reviewers.some(({ id }) => id === officerId) ? { id: officerId, ...desk } : null;
}

const words = textsId.api.faults;

const refusalFault = (fault: 'reason' | 'note') =>
  fault === 'reason' ? { letak: '/alasan', pesan: words['unknown-reason'] } : { letak: '/catatan', pesan: words['no-note'] };

const correctionFault = ({ index, fault }: { index: number; fault: keyof typeof words }) => ({
  letak: placeOf(index, fault),
  pesan: words[fault],
});

const hashOf = (asked: unknown): string => createHash('sha256').update(JSON.stringify(asked)).digest('hex');
