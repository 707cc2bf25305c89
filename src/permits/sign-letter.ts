import type { Application } from '../applications/application.ts';
import { takeCount } from '../database/counter.ts';
import { markIssued } from '../applications/store-decisions.ts';
import type { Decision } from '../applications/store-decisions.ts';
import { lockForOfficer } from '../applications/store-desk.ts';
import type { TransitionRefusal } from '../applications/transition.ts';
import { serviceOf } from '../applications/versions.ts';
import { localDay } from '../catalogue/formats.ts';
import { holderName } from '../catalogue/holder.ts';
import type { Database } from '../database/connection.ts';
import { recordEvent } from '../database/events.ts';
import type { Portal } from '../portal.ts';
import { UnsetPaper } from '../typeset.ts';
import { issuePdf } from './issue-pdf.ts';
import { letterNumber, letterSeries, yearOf } from './numbering.ts';
import { judgeValidUntil, proposedValidUntil } from './rules.ts';
import type { ValidityRefusal } from './rules.ts';
import { letterSigner } from './signing/letter-signer.ts';
import type { LetterSigner } from './signing/letter-signer.ts';
import { addPermit } from './store.ts';

/**
 * What the administrator must mend first. `no-certificate`: the office has no certificate to sign with, or its days are over. `unset`: the letter cannot be set
 * with the office's own layout. `no-definition`: the office's settings do not bear the definition any more that it was sent with.
 */
export type SigningRefusal = TransitionRefusal | ValidityRefusal | 'no-certificate' | 'unset' | 'no-definition';

export type Signed = { ok: true; permitNumber: string } | { ok: false; reason: SigningRefusal };

/** @property validUntil what the head decided, where the definition leaves it to them: a local day, null = without end, undefined = nothing. */
type Signing = Decision & { validUntil: string | null | undefined };

/**
 * The head signs one letter: number, PDF, permit, state, event and the applicant's message in one transaction, or nothing of it. The number is taken
 * inside, so a signing that fails leaves no gap; of two who sign at once the second finds it changed.
 */
export async function signLetter(portal: Portal, signing: Signing): Promise<Signed> {
  const signer = await letterSigner(portal);
  const now = portal.clock.now();
  if (signer === null || now < signer.certificate.validFrom || now > signer.certificate.validUntil)
    return { ok: false, reason: 'no-certificate' };
  const stored: string[] = [];
  try {
    return await portal.db.transaction(async (tx): Promise<Signed> => {
      const found = await lockForOfficer(tx, portal.seal, signing.officer, signing.number);
      if (found === null) return { ok: false, reason: 'not-found' };
      const validity = await validityOf(portal, tx, found, signing);
      if (!validity.ok) return validity;
      const marked = await markIssued(portal, tx, signing);
      if (!marked.ok) return marked;
      const permit = await issue(portal, tx, { application: found, signing, signer, validUntil: validity.validUntil });
      stored.push(permit.id);
      return { ok: true, permitNumber: permit.number };
    });
  } catch (error) {
    // The transaction took everything else back.
    for (const id of stored) await portal.files.remove(id);
    if (error instanceof UnsetPaper) return { ok: false, reason: 'unset' };
    throw error;
  }
}

async function validityOf(portal: Portal, tx: Database, application: Application, { validUntil }: Signing) {
  const service = await serviceOf(portal, tx, application);
  if (service.withFaults) return { ok: false, reason: 'no-definition' } as const;
  const today = localDay(portal.clock.now(), portal.office);
  return judgeValidUntil(proposedValidUntil(service, application.answers, today) ?? validUntil, today);
}

async function issue(
  portal: Portal,
  tx: Database,
  given: { application: Application; signing: Signing; signer: LetterSigner; validUntil: string | null },
) {
  const { application, signer, validUntil } = given;
  const { office, seal, clock } = portal;
  const at = clock.now();
  const service = await serviceOf(portal, tx, application);
  const day = localDay(at, office);
  const code = service.letterCode;
  const sequence = await takeCount(tx, letterSeries(office, code), yearOf(day));
  const number = letterNumber(office, { code, sequence, day });
  const pdf = await issuePdf(portal, signer, { service, answers: application.answers, at, day, validUntil, number });
  const holder = holderName(service, application.answers);
  const { id, token, bytes, sha256 } = pdf;
  await addPermit(tx, seal, {
    id,
    applicationId: application.id,
    service: service.slug,
    number,
    token,
    issuedAt: at,
    validUntil,
    outputName: service.outputName,
    holder,
    sha256,
    bytes: bytes.length,
  });
  await recordEvent(tx, {
    at,
    actor: given.signing.officer,
    verb: 'issue',
    subject: { kind: 'permit', id },
    detail: { number, application: application.id, sha256 },
  });
  await portal.files.put(id, bytes);
  return { id, number };
}
