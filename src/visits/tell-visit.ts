import { languageOfMessages } from '../accounts/person.ts';
import { referenceOf } from '../applications/application.ts';
import type { Application } from '../applications/application.ts';
import { receiversOf } from '../applications/receivers.ts';
import { serviceOf } from '../applications/versions.ts';
import type { Database } from '../database/connection.ts';
import { mayDecide } from '../firms/rules.ts';
import { sendMessages } from '../messages/send.ts';
import type { NewMessage } from '../messages/send.ts';
import { visitCancelled, visitMoved, visitPlanned, visitTomorrow } from '../messages/wording/application-messages.ts';
import { wordingsOf } from '../messages/wording/wordings.ts';
import type { Portal } from '../portal.ts';
import { portalIn } from '../portal-languages.ts';
import { paths } from '../web/paths.ts';
import { textsIn } from '../web/texts/texts.ts';
import type { Plan } from './plan-rules.ts';

export type VisitPortal = Pick<Portal, 'db' | 'seal' | 'clock' | 'office' | 'config' | 'jobs' | 'catalogue'>;

const MESSAGES = { planned: visitPlanned, moved: visitMoved, cancelled: visitCancelled, tomorrow: visitTomorrow };

/** Tells the applicant of a visit, in the transaction that stores what it tells of. */
export async function tellOfVisit(
  portal: VisitPortal,
  tx: Database,
  application: Application,
  { what, plan }: { what: keyof typeof MESSAGES; plan: Omit<Plan, 'why'> & { why: string | null } },
): Promise<void> {
  const message = MESSAGES[what];
  const say = await wordingsOf(tx, [message]);
  const number = referenceOf(application);
  const messages: NewMessage[] = [];
  for (const receiver of await receiversOf(tx, portal.seal, application)) {
    const { id: personId, profile } = receiver;
    const language = languageOfMessages(profile);
    const told = portalIn(portal, language);
    const service = await serviceOf(told, tx, application);
    // Who only fills it in opens no visit: they are led to where they see how it stands.
    const path = what !== 'cancelled' && mayDecide(receiver, application) ? paths.visit(number) : paths.application(number);
    // Without a reason of the officer's: the case has gone on.
    const why = plan.why ?? textsIn(language).visits.caseGoesOn;
    const link = `${portal.config.url}${path}`;
    const facts = { service: service.shortName, number, address: link, zoneName: told.office.zoneName, ...plan, why };
    const words = say(message, facts, { language, service: service.slug });
    messages.push({ personId, kind: what === 'tomorrow' ? 'reminder' : 'notice', to: profile, link, ...words });
  }
  await sendMessages(portal, tx, messages);
}
