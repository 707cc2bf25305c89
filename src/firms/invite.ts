import { languageOfMessages } from '../accounts/person.ts';
import type { SignedInPerson } from '../accounts/person.ts';
import { findByPhone } from '../accounts/store.ts';
import type { Language } from '../catalogue/language.ts';
import { reachesPhones } from '../helping/tell-helpers.ts';
import { sendMessage } from '../messages/send.ts';
import { staffInvited } from '../messages/wording/other-messages.ts';
import { wordingsOf } from '../messages/wording/wordings.ts';
import type { Portal } from '../portal.ts';
import { paths } from '../web/paths.ts';
import type { StaffRole } from './rules.ts';
import type { Firm } from './store-firms.ts';
import { inviteStaff } from './store-staff.ts';

type Invitation = {
  owner: SignedInPerson;
  firm: Firm;
  who: { name: string; phone: string };
  role: StaffRole;
  /** Of the page on which they are asked: of who has an account, their own comes first. */
  language: Language;
};

/** Asks somebody to work for a firm, by message where one can reach them. False = they work there, or were asked, already. */
export async function inviteToFirm(portal: Portal, { owner, firm, who, role, language }: Invitation): Promise<boolean> {
  const { db, seal, clock } = portal;
  const known = await findByPhone(db, seal, who.phone);
  return db.transaction(async (tx) => {
    const invited = await inviteStaff(tx, seal, { firmId: firm.id, who, role, owner, at: clock.now() });
    if (invited === null) return false;
    const link = `${portal.config.url}${paths.firms}`;
    const person = known?.person ?? null;
    const facts = { owner: owner.profile.name, firm: firm.name, address: link };
    const theirs = person === null ? language : languageOfMessages(person.profile);
    const words = (await wordingsOf(tx, [staffInvited]))(staffInvited, facts, { language: theirs });
    const to = person?.profile ?? { phone: who.phone, email: null };
    if (person !== null || reachesPhones(portal))
      await sendMessage(portal, tx, { ...words, personId: person?.id ?? null, kind: 'notice', to, link });
    return true;
  });
}
