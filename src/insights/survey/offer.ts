import type { Application } from '../../applications/application.ts';
import type { Portal } from '../../portal.ts';
import { paths } from '../../web/paths.ts';
import { hasAnswer } from './store.ts';
import { answerHash, surveyToken } from './tokens.ts';

/** What is offered on the page of an application once it is decided: the token of its survey, and whether it was answered; null = not decided. */
export async function surveyOfferOf(
  { db, seal }: Pick<Portal, 'db' | 'seal'>,
  { id, number, state }: Pick<Application, 'id' | 'number' | 'state'>,
): Promise<{ token: string; answered: boolean } | null> {
  if (number === null || (state !== 'issued' && state !== 'refused')) return null;
  return { token: surveyToken(seal, { kind: 'application', number }), answered: await hasAnswer(db, answerHash(seal, id)) };
}

/** The whole address of the survey of an application, for messages. */
export const surveyAddress = ({ seal, config }: Pick<Portal, 'seal' | 'config'>, number: string): string =>
  `${config.url}${paths.survey(surveyToken(seal, { kind: 'application', number }))}`;
