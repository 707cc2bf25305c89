import { findDecided } from '../../applications/store-decided.ts';
import { localDay } from '../../catalogue/formats.ts';
import { isLocal } from '../../catalogue/service.ts';
import type { Service } from '../../catalogue/service.ts';
import type { Portal } from '../../portal.ts';
import type { Channel, Respondent, Scores } from './elements.ts';
import { addAnswers, hasAnswer } from './store.ts';
import { answerHash, readSurveyToken } from './tokens.ts';

/** What a survey is about. `answered`: the application has its answer; one that is given at the counter belongs to no application. */
export type Asked = {
  service: Pick<Service, 'slug' | 'shortName'>;
  channel: Channel;
  applicationHash: string | null;
  answered: boolean;
};

type AskingPortal = Pick<Portal, 'db' | 'seal' | 'catalogue'>;

/** What the survey of an address is about; null = its token is not ours, its application is not decided, or its service is not here any more. */
export async function askedBy(portal: AskingPortal, token: string): Promise<Asked | null> {
  const { db, seal, catalogue } = portal;
  const subject = readSurveyToken(seal, token);
  if (subject === null) return null;
  if (subject.kind === 'service') return askedAtCounter(portal, subject.slug, 'poster');
  const decided = await findDecided(db, subject.number);
  if (decided === null) return null;
  const service = catalogue.services.get(decided.service) ?? catalogue.closed.get(decided.service);
  if (service === undefined) return null;
  const applicationHash = answerHash(seal, decided.id);
  return { service, channel: 'online', applicationHash, answered: await hasAnswer(db, applicationHash) };
}

/** The survey of a service for whoever stands at the counter; null = there is no such service of the office's own. */
export function askedAtCounter(
  { catalogue }: Pick<Portal, 'catalogue'>,
  slug: string,
  channel: 'kiosk' | 'poster',
): Asked | null {
  const service = catalogue.services.get(slug);
  return service === undefined || !isLocal(service) ? null : { service, channel, applicationHash: null, answered: false };
}

/** Stores one answer; of two about the same application the first counts. */
export async function takeAnswer(
  { db, clock, office }: Pick<Portal, 'db' | 'clock' | 'office'>,
  asked: Asked,
  { scores, respondent }: { scores: Scores; respondent: Respondent },
): Promise<void> {
  const { service, channel, applicationHash } = asked;
  const answeredOn = localDay(clock.now(), office);
  await addAnswers(db, [{ service: service.slug, channel, applicationHash, answeredOn, scores, respondent }]);
}
