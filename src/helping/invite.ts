import { randomInt } from 'node:crypto';
import type { Application } from '../applications/application.ts';
import type { Dossier } from '../applications/dossier.ts';
import { lockForApplicant } from '../applications/store.ts';
import { serviceOf } from '../applications/versions.ts';
import type { SignedInPerson } from '../accounts/person.ts';
import type { Database } from '../database/connection.ts';
import { sendMessage } from '../messages/send.ts';
import { helperInvited } from '../messages/wording/other-messages.ts';
import { wordingsOf } from '../messages/wording/wordings.ts';
import type { Portal } from '../portal.ts';
import { portalIn } from '../portal-languages.ts';
import { paths } from '../web/paths.ts';
import { HELPER_CODE_MINUTES, canBeHelped, grantState, helperCodeEndsAt } from './rules.ts';
import { addGrant, grantsOf, renewCode } from './store.ts';
import type { Grant, Helper } from './store.ts';
import { reachesPhones } from './tell-helpers.ts';

/** `closed`: nobody fills this application in now. `already`: somebody helps, whose leave is to be ended first. */
export type InviteRefusal = 'closed' | 'already';

/** @property code the one to hand over where no message could carry it; else null. */
type Invited = { ok: true; code: string | null } | { ok: false; reason: InviteRefusal };

/** As much of an application as names its service. */
type Versioned = Pick<Application, 'service' | 'definitionVersion'>;

type Owner = { person: SignedInPerson; dossier: Pick<Dossier, 'application'> };

/** Gives somebody leave to fill in one application and sends them the way in. */
export function inviteHelper(
  portal: Portal,
  { person, dossier }: Owner,
  { helper, notices }: { helper: Helper; notices: boolean },
): Promise<Invited> {
  const { db, seal, clock } = portal;
  const at = clock.now();
  return db.transaction(async (tx): Promise<Invited> => {
    const application = await lockForApplicant(tx, seal, person, dossier.application.id);
    if (application === null || !canBeHelped(application.state)) return { ok: false, reason: 'closed' };
    const before = await grantsOf(tx, seal, application.id);
    if (before.some((grant) => grantState(grant, at) !== 'over')) return { ok: false, reason: 'already' };
    const code = newCode();
    const codeExpiresAt = helperCodeEndsAt(at);
    await addGrant(tx, seal, { applicationId: application.id, ownerId: person.id, helper, notices, code, codeExpiresAt, at });
    return {
      ok: true,
      code: await handOn(portal, tx, {
        owner: person.profile.name,
        application,
        helper,
        code,
      }),
    };
  });
}

/** Another code for a helper who was asked already. Answers it where no message could carry it. */
export async function sendNewCode(
  portal: Portal,
  { grant, owner, application }: { grant: Grant; owner: string; application: Versioned },
): Promise<string | null> {
  const code = newCode();
  const codeExpiresAt = helperCodeEndsAt(portal.clock.now());
  return portal.db.transaction(async (tx) => {
    await renewCode(tx, portal.seal, grant, { code, codeExpiresAt });
    return handOn(portal, tx, { owner, application, helper: grant, code });
  });
}

const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

async function handOn(
  portal: Portal,
  tx: Database,
  { owner, application, helper, code }: { owner: string; application: Versioned; helper: Helper; code: string },
): Promise<string | null> {
  if (!reachesPhones(portal)) return code;
  const address = `${portal.config.url}${paths.helping}`;
  const { shortName } = await serviceOf(portalIn(portal, helper.language), tx, application);
  const facts = { owner, service: shortName, code, address, minutes: HELPER_CODE_MINUTES };
  const message = (await wordingsOf(tx, [helperInvited]))(helperInvited, facts, { language: helper.language });
  await sendMessage(portal, tx, { ...message, code, personId: null, kind: 'code', to: { phone: helper.phone, email: null } });
  return null;
}
