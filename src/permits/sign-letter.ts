import { newestWording } from '../catalogue/reason.ts';
import { createHash, randomUUID } from 'node:crypto';
import type { Application } from '../applications/application.ts';
import { markIssued, maySign } from '../applications/store-decisions.ts';
import type { Decision } from '../applications/store-decisions.ts';
import type { TransitionRefusal } from '../applications/transition.ts';
import { localDay } from '../catalogue/formats.ts';
import { holderName } from '../catalogue/holder.ts';
import type { Service } from '../catalogue/service.ts';
import type { Database } from '../database/connection.ts';
import { recordEvent } from '../database/events.ts';
import type { Act } from '../database/events.ts';
import type { Portal } from '../portal.ts';
import { UnsetPaper } from '../typeset.ts';
import { drawLetter } from './draw-letter.ts';
import type { DrawnLetter } from './draw-letter.ts';
import { endOfOld, GIVEN_UP } from './permit-actions.ts';
import { judgeValidUntil, proposedValidUntil } from './rules.ts';
import type { ValidityRefusal } from './rules.ts';
import { letterSigner } from './signing/letter-signer.ts';
import type { LetterSigner, SigningFault } from './signing/letter-signer.ts';
import { addPermit } from './store.ts';
import { reserveNumber, useNumber } from './store-numbers.ts';
import { endOldPermit } from './store-standing.ts';

/**
 * What the administrator must mend first. `no-certificate`: the office has no certificate to sign with, or its days are over. `unset`: the letter cannot be set
 * with the office's own layout. `no-definition`: the office's settings do not bear the definition any more that it was sent with. `broken`: the portal has a fault.
 */
export type SigningRefusal =
  | TransitionRefusal
  | ValidityRefusal
  | SigningFault
  | 'no-certificate'
  | 'unset'
  | 'no-definition'
  | 'broken';

export type Signed = { ok: true; permitNumber: string } | { ok: false; reason: SigningRefusal };

/**
 * @property validUntil what the head decided, where the definition leaves it to them: a local day, null = without end, undefined = nothing.
 * @property passphrase where the authority's service asks the official for one; kept nowhere.
 */
type Signing = Decision & { validUntil: string | null | undefined; passphrase?: string };

/** Who issues a letter: asked before anything of it is made, and again in the transaction that stores it. */
type Issuer = {
  may: (tx: Database) => Promise<{ ok: true; found: Application; service: Service } | Refused>;
  mark: (tx: Database) => Promise<{ ok: true } | Refused>;
  actor: Act['actor'];
  /** Nobody decided in time: the letter says so. */
  onSilence: boolean;
};

type Refused = { ok: false; reason: SigningRefusal };

/** The head signs one letter. */
export const signLetter = (portal: Portal, signing: Signing): Promise<Signed> =>
  issueLetter(portal, signing, {
    may: (tx) => maySign(portal, tx, signing),
    mark: (tx) => markIssued(portal, tx, signing),
    actor: signing.officer,
    onSilence: false,
  });

/**
 * Issues one letter. First its number is reserved, then it is set and signed, which may take minutes and holds nothing; then permit, state, event, file and the
 * applicant's message are stored in one transaction, or nothing of it, from the very revision that was read. A try that comes to nothing leaves the number to the next
 * one; of two who sign at once the second finds it changed. So a letter is signed once or not at all, whatever the signing service does.
 */
export async function issueLetter(
  portal: Portal,
  { validUntil, passphrase = '' }: Pick<Signing, 'validUntil' | 'passphrase'>,
  issuer: Issuer,
): Promise<Signed> {
  const signer = await letterSigner(portal);
  const at = portal.clock.now();
  if (signer === null || isOver(signer, at)) return { ok: false, reason: 'no-certificate' };
  const begun = await begin(portal, issuer, validUntil, at);
  if (!begun.ok) return begun;
  const drawn = await draw(portal, signer, begun);
  if (drawn === null) return { ok: false, reason: 'unset' };
  const signed = await signer.sign(drawn.pdf, { at, words: drawn.words, passphrase });
  return signed.ok ? issue(portal, issuer, { ...begun, drawn, pdf: signed.pdf, at }) : { ok: false, reason: signed.fault };
}

const isOver = ({ certificate }: LetterSigner, at: Date): boolean =>
  certificate !== null && (at < certificate.validFrom || at > certificate.validUntil);

/** What is signed: fixed before it is set. */
type Begun = {
  application: Application;
  service: Service;
  validUntil: string | null;
  day: string;
  number: string;
  onSilence: boolean;
};

/** Whether it may be signed, and its number. */
function begin(
  portal: Portal,
  { may: judge, onSilence }: Issuer,
  decided: string | null | undefined,
  at: Date,
): Promise<({ ok: true } & Begun) | Refused> {
  const { office } = portal;
  const day = localDay(at, office);
  return portal.db.transaction(async (tx) => {
    const may = await judge(tx);
    if (!may.ok) return may;
    const { found: application, service } = may;
    const validity = judgeValidUntil(proposedValidUntil(service, application.answers, day) ?? decided, day);
    if (!validity.ok) return validity;
    const number = await reserveNumber(tx, office, { applicationId: application.id, code: service.letterCode, day, at });
    return { ok: true, application, service, validUntil: validity.validUntil, day, number, onSilence } as const;
  });
}

/** Null where the office's own layout does not bear it. */
async function draw(portal: Portal, { issuer }: LetterSigner, begun: Begun): Promise<DrawnLetter | null> {
  const { application, service, validUntil, day, number, onSilence } = begun;
  try {
    return await drawLetter(portal, { service, answers: application.answers, day, validUntil, number, issuer, onSilence });
  } catch (error) {
    if (error instanceof UnsetPaper) return null;
    throw error;
  }
}

async function issue(
  portal: Portal,
  { mark, actor, onSilence }: Issuer,
  given: Begun & { drawn: DrawnLetter; pdf: Buffer; at: Date },
): Promise<Signed> {
  const { application, service, validUntil, number, drawn, pdf, at } = given;
  const { seal } = portal;
  const id = randomUUID();
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  try {
    return await portal.db.transaction(async (tx): Promise<Signed> => {
      const marked = await mark(tx);
      if (!marked.ok) return marked;
      if (!(await useNumber(tx, { number, at }))) throw new Error(`the number of ${id} is not reserved any more`);
      await addPermit(tx, seal, {
        id,
        applicationId: application.id,
        service: service.slug,
        number,
        token: drawn.token,
        issuedAt: at,
        validUntil,
        outputName: service.outputName,
        holder: holderName(service, application.answers),
        sha256,
        bytes: pdf.length,
        onSilence,
      });
      const detail = { number, application: application.id, sha256 };
      await recordEvent(tx, { at, actor, verb: 'issue', subject: { kind: 'permit', id }, detail });
      const end = endOfOld(application.transaction);
      if (application.oldPermitId !== null && end !== null)
        await endOldPermit(tx, {
          id: application.oldPermitId,
          to: end,
          reason: end === 'revoked' ? newestWording(portal.office.reasons.revocations, GIVEN_UP) : null,
          newId: id,
          actor,
          at,
        });
      await portal.files.put(id, pdf);
      return { ok: true, permitNumber: number };
    });
  } catch (error) {
    // The transaction took everything else back.
    await portal.files.remove(id);
    throw error;
  }
}
