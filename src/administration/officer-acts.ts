import { randomUUID } from 'node:crypto';
import { createPerson } from '../accounts/store.ts';
import { lockOfficers, setOfficer, takePassword } from '../accounts/store-officers.ts';
import type { Officer } from '../accounts/store-officers.ts';
import type { Database } from '../database/connection.ts';
import { sendMessage } from '../messages/send.ts';
import { officerInvited, officerLocked, passwordTaken } from '../messages/wording/office-messages.ts';
import { wordingsOf } from '../messages/wording/wordings.ts';
import type { Portal } from '../portal.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { refusedStanding } from './officer-rules.ts';
import type { OfficerRefusal, OfficerRole } from './officer-rules.ts';
import { addChanges } from './store.ts';

type ActingPortal = Pick<Portal, 'db' | 'seal' | 'clock' | 'config' | 'jobs' | 'office'>;
type By = { id: string; role: string };

type NewOfficer = {
  name: string;
  phone: string;
  email: string | null;
  role: OfficerRole;
  technicalOffice: string | null;
};

const UNKNOWN = { nik: null, birthPlace: null, birthDate: null, address: null, kelurahan: null };

/** Gives somebody an account with a role, and tells them how to choose a password. Answers their id; null when the phone has an account already. */
export async function addOfficer(portal: ActingPortal, given: NewOfficer, by: By, note: string): Promise<string | null> {
  const { db, seal, clock } = portal;
  const { name, phone, email, role, technicalOffice } = given;
  const [id, at] = [randomUUID(), clock.now()];
  const profile = { ...UNKNOWN, name, phone, email };
  return db.transaction(async (tx) => {
    const added = await createPerson(tx, seal, { id, role, technicalOffice, profile, passwordHash: null, at, by });
    if (!added) return null;
    const after = { role, office: technicalOffice };
    await addChanges(tx, seal, {
      changes: [{ part: 'person', key: id, by: 'browser', before: null, after }],
      note,
      person: by,
      at,
    });
    await invite(portal, tx, { id, role, profile });
    return id;
  });
}

/** Another role, another office, locked or not, when it may be so. */
export async function changeStanding(
  portal: ActingPortal,
  id: string,
  wish: (now: Officer) => Pick<Officer, 'role' | 'technicalOffice' | 'lockedAt'>,
  by: By,
  note: string,
): Promise<OfficerRefusal | null> {
  const { db, seal, clock, office } = portal;
  return db.transaction(async (tx) => {
    const officers = await lockOfficers(tx, seal);
    const now = officers.find((officer) => officer.id === id);
    if (now === undefined) return 'nothing-new';
    const wished = wish(now);
    const refused = refusedStanding(officers, id, wished);
    if (refused !== null) return refused;
    await setOfficer(tx, id, wished);
    const told = ({ role, technicalOffice, lockedAt }: typeof wished) => ({
      role,
      office: technicalOffice,
      locked: lockedAt !== null,
    });
    const change = { part: 'person', key: id, by: 'browser', before: told(now), after: told(wished) } as const;
    await addChanges(tx, seal, { changes: [change], note, person: by, at: clock.now() });
    if (wished.lockedAt !== null && now.lockedAt === null) {
      const words = (await wordingsOf(tx, [officerLocked]))(officerLocked, { office: office.shortName }, { language: 'id' });
      await sendMessage(portal, tx, { ...words, personId: id, kind: 'notice', to: now.profile });
    }
    return null;
  });
}

/** Takes an officer's password and tells them how to choose another. */
export async function resetPassword(portal: ActingPortal, { id, profile }: Officer, by: By, note: string): Promise<void> {
  const { db, seal, clock, config } = portal;
  await db.transaction(async (tx) => {
    await takePassword(tx, id);
    const change = {
      part: 'person',
      key: id,
      by: 'browser',
      before: null,
      after: { password: textsId.administration.people.password.title },
    } as const;
    await addChanges(tx, seal, { changes: [change], note, person: by, at: clock.now() });
    const facts = { address: `${config.url}${paths.forgotten}` };
    const words = (await wordingsOf(tx, [passwordTaken]))(passwordTaken, facts, { language: 'id' });
    await sendMessage(portal, tx, { ...words, personId: id, kind: 'notice', to: profile });
  });
}

/** Tells an officer how to choose a password. */
export async function invite(
  { config, seal, clock, jobs }: ActingPortal,
  tx: Database,
  { id, role, profile }: Pick<Officer, 'id' | 'role' | 'profile'>,
): Promise<void> {
  const facts = { role: textsId.shell.roles[role], address: `${config.url}${paths.forgotten}` };
  const words = (await wordingsOf(tx, [officerInvited]))(officerInvited, facts, { language: 'id' });
  await sendMessage({ config, seal, clock, jobs }, tx, { ...words, personId: id, kind: 'notice', to: profile });
}
