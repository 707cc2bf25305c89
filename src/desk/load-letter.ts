import type { Application } from '../applications/application.ts';
import { findPeople } from '../accounts/store.ts';
import { initialsOf } from '../applications/store-history.ts';
import { listForDesk } from '../applications/store-desk.ts';
import { serviceOf } from '../applications/versions.ts';
import { localDay } from '../catalogue/formats.ts';
import type { Service } from '../catalogue/service.ts';
import { holderName } from '../catalogue/holder.ts';
import { mustBePaid } from '../fees/rules.ts';
import { settledAmong } from '../fees/store.ts';
import { previewLetter } from '../permits/draw-letter.ts';
import type { Letter } from '../permits/letter/letter.ts';
import { proposedValidUntil } from '../permits/rules.ts';
import { readBy } from '../permits/store-reads.ts';
import type { PortalContext } from '../web/environment.ts';
import { deadlineOf } from './deadline-rules.ts';
import type { Deadline } from './deadline-rules.ts';
import { unreadyFor } from './signing-rules.ts';
import type { ChosenValidity, Unready } from './signing-rules.ts';

/** One letter that waits for the head. */
export type WaitingLetter = {
  application: Application;
  number: string;
  applicant: string;
  service: Service;
  deadline: Deadline;
  /** Last day of validity as the definition tells it; null = the head chooses. */
  proposed: string | null;
  /** Its fee is not settled: it cannot be signed. */
  unpaid: boolean;
  /** Who found it right last, and when: their initials. Null = nobody is known. */
  initials: { name: string; at: Date } | null;
  /** Why it cannot be signed together with others; null = it can. */
  unready: Unready | null;
};

/** Letters that wait to be signed, what is due first on top. */
export async function waitingLetters(c: PortalContext): Promise<WaitingLetter[]> {
  const portal = c.get('portal');
  const { db, seal, clock, office } = portal;
  const officer = c.get('person');
  if (officer === null) return [];
  const letters: WaitingLetter[] = [];
  const applications = await listForDesk(db, seal, officer);
  const ids = applications.map(({ id }) => id);
  const [settled, read, initials] = await Promise.all([settledAmong(db, ids), readBy(db, officer.id, ids), initialsOf(db, ids)]);
  const names = await findPeople(db, seal, [...new Set([...initials.values()].map(({ actorId }) => actorId))]);
  for (const application of applications) {
    if (application.number === null || application.state !== 'signing') continue;
    const service = await serviceOf(portal, db, application);
    const initial = initials.get(application.id);
    const letter = {
      application,
      number: application.number,
      applicant: holderName(service, application.answers),
      service,
      deadline: deadlineOf(application, clock.now(), office),
      proposed: proposedValidUntil(service, application.answers, localDay(clock.now(), office)),
      unpaid: mustBePaid(service, application.answers) && !settled.has(application.id),
    };
    const name = initial === undefined ? undefined : names.get(initial.actorId)?.profile.name;
    letters.push({
      ...letter,
      initials: initial === undefined || name === undefined ? null : { name, at: initial.at },
      unready: unreadyFor(letter, read.get(application.id)),
    });
  }
  return letters;
}

/** The letter as it will be, with the validity chosen so far; where none is, it says that it is still to be written. */
export function letterToRead(c: PortalContext, waiting: WaitingLetter, chosen: ChosenValidity): Letter {
  const { office, config, clock } = c.get('portal');
  const t = c.get('t');
  const validUntil = waiting.proposed ?? chosen;
  const letter = previewLetter(
    { office, config },
    {
      service: waiting.service,
      answers: waiting.application.answers,
      day: localDay(clock.now(), office),
      validUntil: validUntil ?? null,
    },
  );
  if (validUntil !== undefined) return letter;
  const { validUntil: label } = t.permits.letter;
  const value = t.desk.signing.validity.decidedNow;
  return { ...letter, rows: letter.rows.map((row) => (row.label === label ? { ...row, value } : row)) };
}
